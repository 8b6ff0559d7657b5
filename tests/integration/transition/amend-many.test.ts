// 更正 of many items in one transaction: the same rows and the same record as one by one.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { verifyAllItems } from "@/lib/audit/verify";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { type Command, fireEachIn, fireIn } from "@/lib/transition/fire";
import type { RegisterInput } from "@/lib/transition/register/register-checks";
import { registerMany } from "@/lib/transition/register/register-many";
import { anOffice, as, later, start } from "@/tests/factories/case";

let registrar: Actor;
let meeting: { id: string; termId: string };
let topics: string[];

beforeAll(async () => {
  await anOffice();
  registrar = await as("dengji");
  meeting = await db.meeting.findFirstOrThrow({ where: { bodyId: registrar.acting.unitId } });
  const rows = await db.topic.findMany({ where: { parentId: { not: null } }, take: 2 });
  topics = rows.map(({ id }) => id);
});

const words = { body: "现状。", asks: ["甲。", "乙。"], disclosureWish: "full" as const };
/** What is changed of each item, the first one numbered 1 + `from`. */
const changes = (from: number): Record<string, unknown>[] => [
  { title: "关于桥的建议", body: "改过的正文。", preferredUnits: "区教育和体育局" },
  { asks: ["甲。", "乙改。", "丙。"], topicId: topics[1] },
  { asks: ["乙。"], referenceOnly: true, repeatedYears: 3, researchForm: "走访" },
  { isUnnamed: true, disclosureWish: "title_only", topicId: topics[0] },
  // Takes a new number; the next item takes the one that it gives back.
  { numberText: `第${from + 90}号` },
  { numberText: `第${from + 5}号` },
  {},
  { title: "" },
];

async function items(from: number): Promise<string[]> {
  const seat = await db.seat.findFirstOrThrow({ where: { termId: meeting.termId } });
  const commands = changes(from).map((_, at) => {
    const input: RegisterInput = {
      ...{ source: "congress", kind: "suggestion", meetingId: meeting.id, inSession: true, notSecret: true },
      ...{ ...words, title: `关于第${at}件事的建议`, topicId: topics[0] },
      ...{ leadProposerId: seat.proposerId, numberText: `第${from + 1 + at}号` },
    };
    return { requestId: randomUUID(), input, submits: true };
  });
  const made = await db.$transaction((tx) => registerMany(tx, registrar, commands, start));
  return made.map((one) => ("proposalId" in one ? one.proposalId : ""));
}

async function commandsOn(ids: readonly string[], from: number): Promise<Command[]> {
  const rows = await db.proposal.findMany({ where: { id: { in: [...ids] } } });
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return ids.map((id, at) => {
    const title = `关于第${at}件事的建议`;
    const input = { ...words, title, reason: "从 Excel 更正", ...changes(from)[at] };
    // One form was drawn before the item was changed last.
    const version = (versions.get(id) ?? 0) - (at === 6 ? 1 : 0);
    return { machine: "proposal", event: "amend", requestId: randomUUID(), id, version, input };
  });
}

const sentence = (fault: unknown) => (fault instanceof Error ? fault.message : "done");

/** Everything that is kept of the items, without what no two items share: ids, and numbers counted from `from`. */
async function kept(ids: readonly string[], from: number) {
  const rows = await db.proposal.findMany({
    where: { id: { in: [...ids] } },
    include: {
      asks: { orderBy: { ordinal: "asc" }, select: { ordinal: true, text: true } },
      signers: { select: { role: true, isUnnamed: true } },
      topics: { select: { topicId: true } },
      events: { orderBy: { sequence: "asc" }, include: { detail: { select: { values: true } } } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const {
      headHash: _,
      createdAt: __,
      id: ___,
      serial,
      events,
      ...row
    } = byId.get(id) ?? rows[0] ?? ({} as never);
    const acts = events.map(({ event, sequence, fromState, toState, data, detail }) => {
      const values = JSON.stringify(detail?.values).replace(
        /第(\d+)号/g,
        (_all, n) => `#${Number(n) - from}`,
      );
      return { event, sequence, fromState, toState, data, values };
    });
    return { ...row, numberText: "", serial: (serial ?? 0) - from, acts };
  });
}

test("一起更正与逐件更正：件、诉求、类别、编号、领衔人和记录都一样；过时的、不能改的只拒绝那一件", async () => {
  const [many, single] = [await items(100), await items(300)];
  const places = await db.ask.findMany({ where: { proposalId: many[1] ?? "" }, orderBy: { ordinal: "asc" } });
  const together = await commandsOn(many, 100);
  const fired = await db.$transaction((tx) => fireEachIn(tx, registrar, together, later(1)));
  const said: string[] = [];
  for (const command of await commandsOn(single, 300)) {
    const one = db.$transaction((tx) => fireIn(tx, registrar, command, later(1)));
    said.push(sentence(await one.catch((fault: unknown) => fault)));
  }
  expect(fired.map(sentence)).toEqual(said);
  expect(said.map((one) => one === "done")).toEqual([true, true, true, true, true, true, false, false]);
  expect(await kept(many, 100)).toEqual(await kept(single, 300));
  const [, second] = await kept(many, 100);
  expect(second?.asks.map(({ text }) => text)).toEqual(["甲。", "乙改。", "丙。"]);
  expect(second?.acts.at(-1)?.values).toContain("before.诉求");
  const after = await db.ask.findMany({ where: { proposalId: many[1] ?? "" }, orderBy: { ordinal: "asc" } });
  expect(after.slice(0, 2).map(({ id }) => id)).toEqual(places.map(({ id }) => id));
  expect((await verifyAllItems()).faults).toEqual([]);
  // The same requests again write nothing.
  const events = await db.event.count();
  const again = await db.$transaction((tx) => fireEachIn(tx, registrar, together, later(2)));
  expect(again.map((one) => "isRepeat" in one && one.isRepeat)).toEqual(said.map((one) => one === "done"));
  expect(await db.event.count()).toBe(events);
});

test("一件要的编号已被占用：整批都不写，由调用的一方逐件再来", async () => {
  const ids = await items(500);
  const [first, ...rest] = await commandsOn(ids.slice(0, 4), 500);
  const taken = { ...(first as Command), input: { ...(first?.input as object), numberText: "第508号" } };
  const before = await db.event.count();
  const fired = db.$transaction((tx) => fireEachIn(tx, registrar, [taken, ...rest], later(1)));
  await expect(fired).rejects.toThrow("编号「第508号」已用于");
  expect(await db.event.count()).toBe(before);
});
