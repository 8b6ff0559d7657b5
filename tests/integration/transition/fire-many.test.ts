// 批量办理: some items share a transaction, and each still has an answer of its own.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { verifyAllItems } from "@/lib/audit/verify";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { fireMany } from "@/lib/transition/fire-many";
import type { RegisterInput } from "@/lib/transition/register/register-checks";
import { registerMany } from "@/lib/transition/register/register-many";
import { unitId } from "@/prisma/seed/office/units";
import { anOffice, as, culture, education, start } from "@/tests/factories/case";

let registrar: Actor;

beforeAll(async () => {
  await anOffice();
  registrar = await as("dengji");
});

async function submitted(count: number): Promise<string[]> {
  const meeting = await db.meeting.findFirstOrThrow({ where: { bodyId: registrar.acting.unitId } });
  const seat = await db.seat.findFirstOrThrow({ where: { termId: meeting.termId } });
  const input: RegisterInput = {
    ...{ source: "congress", kind: "suggestion", meetingId: meeting.id, inSession: true, title: "批量办理" },
    ...{ body: "正文。", asks: ["诉求。"], disclosureWish: "full", notSecret: true },
    leadProposerId: seat.proposerId,
  };
  const commands = Array.from({ length: count }, () => ({ requestId: randomUUID(), input, submits: true }));
  const made = await db.$transaction((tx) => registerMany(tx, registrar, commands, start));
  return made.map((one) => ("proposalId" in one ? one.proposalId : ""));
}

const many = (
  actor: Actor,
  event: string,
  ids: readonly string[],
  input: unknown = {},
  press = randomUUID(),
) =>
  fireMany(actor, { event, items: ids.map((id) => ({ id, version: null })), requestId: press, input }, start);

test("六十件走到交办：每件各有编号、任务、期限和完整的事件链；再按一次什么也不写", async () => {
  const ids = await submitted(60);
  expect((await many(registrar, "admit", ids)).done.toSorted()).toEqual(ids.toSorted());
  const serials = await db.proposal.findMany({ where: { id: { in: ids } }, select: { serial: true } });
  expect(new Set(serials.map(({ serial }) => serial)).size).toBe(60);
  await many(registrar, "handOver", ids, { officeId: unitId("dcs") });
  const dispatcher = await as("duchashi");
  const rows = [
    { unitId: culture(), duty: "lead" },
    { unitId: education(), duty: "assist" },
  ];
  await many(dispatcher, "plan", ids, { rows });
  const press = randomUUID();
  expect((await many(dispatcher, "dispatch", ids, {}, press)).refused).toEqual([]);
  const events = await db.event.count();
  expect((await many(dispatcher, "dispatch", ids, {}, press)).done).toHaveLength(60);
  expect(await db.event.count()).toBe(events);
  const items = await db.proposal.findMany({
    where: { id: { in: ids } },
    include: { assignments: true, deadlines: { where: { endedBy: null } }, events: true },
  });
  const [first] = items;
  const stages = first?.deadlines.map(({ stage, dueOn }) => `${stage} ${dueOn.toISOString()}`).toSorted();
  expect(stages?.length).toBeGreaterThan(4);
  for (const item of items) {
    expect([item.state, item.nextDueOn]).toEqual(["dispatched", first?.nextDueOn]);
    expect(item.assignments.map(({ state }) => state)).toEqual(["pending", "pending"]);
    expect(item.deadlines.map(({ stage, dueOn }) => `${stage} ${dueOn.toISOString()}`).toSorted()).toEqual(
      stages,
    );
    expect(item.events.map(({ event }) => event).filter((event) => event === "open")).toHaveLength(2);
  }
  expect((await verifyAllItems()).faults).toEqual([]);
});

test("办不成的各有说明，同一批的其余照办：状态不对的、没有的、写到一半才发现不行的", async () => {
  const ids = await submitted(5);
  const [declined = "", first = "", second = "", ...rest] = ids;
  const { done } = await many(registrar, "decline", [declined], { ground: "personal", instead: "return" });
  expect(done).toEqual([declined]);
  const unknown = randomUUID();
  const mixed = await many(registrar, "admit", [declined, unknown, "x", ...rest]);
  expect(mixed.done.toSorted()).toEqual(rest.toSorted());
  expect(mixed.refused.map(({ id }) => id).toSorted()).toEqual([declined, unknown, "x"].toSorted());
  // The number is free for the first and, only once that is written, taken for the second.
  const twins = await many(registrar, "admit", [first, second], { numberText: "第777号" });
  expect(twins.done).toEqual([first]);
  expect(twins.refused).toEqual([{ id: second, zh: expect.stringContaining("编号「第777号」已用于") }]);
  const states = await db.proposal.findMany({
    where: { id: { in: [first, second] } },
    orderBy: { id: "asc" },
  });
  expect(states.map(({ state }) => state)).toEqual(["admitted", "submitted"]);
  expect((await verifyAllItems()).faults).toEqual([]);
});
