// 结转: what is left of one meeting is carried on to the next, and nothing about it changes.
import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import { carryOverMany } from "@/lib/intake/commands";
import { facetOf } from "@/lib/intake/facets";
import { intakePage } from "@/lib/intake/queries";
import { deliverOutbox } from "@/lib/notify/deliver";
import { act, aDispatched, anOffice, as, later } from "@/tests/factories/case";

/** Ten and a half months after the start: the meeting of the next year has opened. */
const nextYear = later(320);
const today = "2027-01-18" as Day;

let id: string;

beforeAll(anOffice);

beforeEach(async () => {
  id = await aDispatched();
});

/** The next ordinary meeting of the body of the item. */
async function openNextMeeting(): Promise<string> {
  const { meeting } = await db.proposal.findUniqueOrThrow({ where: { id }, include: { meeting: true } });
  const { termId, bodyId, ordinal } = await db.meeting.findFirstOrThrow({
    where: { bodyId: meeting.bodyId },
    orderBy: { ordinal: "desc" },
  });
  const name = `区十九届人大${ordinal + 1}次会议（试）`;
  const opensOn = toDate("2027-01-12");
  const closesOn = toDate("2027-01-16");
  const made = await db.meeting.create({
    data: { termId, bodyId, ordinal: ordinal + 1, name, opensOn, closesOn },
  });
  return made.name;
}

const whole = { q: "", meetingId: null, page: 1 };
const fixed = {
  meetingId: true,
  numberText: true,
  state: true,
  nextDueOn: true,
  deadlines: { orderBy: { id: "asc" as const }, select: { stage: true, dueOn: true, endedBy: true } },
};

test("an item is carried on once for a later meeting; meeting, number and clocks stay", async () => {
  const registrar = await as("dengji", nextYear);
  await expect(
    act(registrar, { machine: "proposal", id, event: "carryOver" }, later(1)),
  ).rejects.toMatchObject({ refusal: { code: "no_later_meeting" } });

  const name = await openNextMeeting();
  const listed = await intakePage(registrar, facetOf("carry"), whole, today);
  expect(listed.rows.map((row) => row.id)).toContain(id);
  const before = await db.proposal.findUniqueOrThrow({ where: { id }, select: fixed });

  const rows = listed.rows.map((row) => ({ id: row.id, version: row.version }));
  const result = await carryOverMany(registrar, { requestId: randomUUID(), rows }, nextYear);
  expect(result).toEqual({ done: [id], refused: [] });

  expect(await db.proposal.findUniqueOrThrow({ where: { id }, select: fixed })).toEqual(before);
  const after = await intakePage(registrar, facetOf("carry"), whole, today);
  expect([after.rows, after.counts.carry]).toEqual([[], 0]);
  await deliverOutbox(nextYear);
  const notice = await db.notice.findFirst({ where: { text: { contains: `已结转至${name}` } } });
  expect(notice).not.toBeNull();

  await expect(
    act(registrar, { machine: "proposal", id, event: "carryOver" }, nextYear),
  ).rejects.toMatchObject({ refusal: { code: "no_later_meeting" } });
});

test("only the registrar of the body carries an item on", async () => {
  await openNextMeeting();
  const others = [await as("tian", nextYear), await as("duchashi", nextYear), await as("lianluo", nextYear)];
  for (const actor of others) {
    await expect(act(actor, { machine: "proposal", id, event: "carryOver" }, nextYear)).rejects.toThrow();
  }
});
