// 提出人对承办单位的异议 (上海 Art. 14): only where the meeting's rules know it.
import { beforeAll, expect, test } from "vitest";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { openObjections, pendingObjections } from "@/lib/dispatch/objections";
import { Refused } from "@/lib/lifecycle/refusal";
import { presetProfile } from "@/lib/rules/presets";
import { worklistPage } from "@/lib/worklist/queries";
import {
  act,
  aDispatched,
  anOffice,
  as,
  asProposer,
  commerce,
  culture,
  education,
  start,
} from "@/tests/factories/case";

beforeAll(anOffice);

/** The item's meeting under 上海's rules from now on. */
async function shanghai(id: string): Promise<void> {
  const { meetingId } = await db.proposal.findUniqueOrThrow({ where: { id } });
  const profile = await db.ruleProfile.findUniqueOrThrow({ where: { meetingId } });
  const version = profile.current + 1;
  const content = presetProfile("shanghai", "congress") as object;
  await db.ruleProfileVersion.create({ data: { profileId: profile.id, version, content } });
  await db.ruleProfile.update({ where: { id: profile.id }, data: { current: version } });
}

async function signerOf(id: string) {
  const { proposerId } = await db.signer.findFirstOrThrow({ where: { proposalId: id, role: "lead" } });
  return asProposer(proposerId);
}

/** Does the objection wait for this dispatcher, on the page of requests and on the worklist? */
async function waitsFor(login: string, id: string): Promise<[boolean, boolean]> {
  const actor = await as(login);
  const lines = await worklistPage(actor, dayOf(start), "allocation-objection", 1);
  const pending = await pendingObjections(actor);
  return [pending, lines].map((rows) => rows.some((one) => one.proposalId === id)) as [boolean, boolean];
}

const on = (id: string, event: string) => ({ machine: "proposal" as const, id, event });
const objection = { text: "本件主要涉及商圈，应由商务部门主办。", unitId: commerce() };
const codeOf = (fault: unknown) => (fault instanceof Refused ? fault.refusal.code : "");

test("规则没有规定的，不能提出，什么也不写", async () => {
  const id = await aDispatched();
  const before = await db.event.count({ where: { proposalId: id } });
  const fault = await act(await signerOf(id), { ...on(id, "objectAllocation"), input: objection }).catch(
    (e: unknown) => e,
  );
  expect(codeOf(fault)).toBe("no_objection_here");
  expect(await db.event.count({ where: { proposalId: id } })).toBe(before);
});

test("上海：提出人提出异议，交办机构得到通知，调整或者答复之后才能再提", async () => {
  const id = await aDispatched();
  await shanghai(id);
  const [signer, dispatcher] = [await signerOf(id), await as("duchashi")];
  await act(signer, { ...on(id, "objectAllocation"), input: objection });
  expect(await openObjections(dispatcher, id)).toMatchObject([
    { text: objection.text, unit: expect.stringContaining("商务局") },
  ]);
  expect(await waitsFor("duchashi", id)).toEqual([true, true]);
  const queued = await db.outbox.findMany({ where: { proposalId: id, notice: "notifyDispatchers" } });
  expect(queued.some((one) => JSON.stringify(one.payload).includes("objectAllocation"))).toBe(true);
  const again = await act(signer, { ...on(id, "objectAllocation"), input: objection }).catch(
    (e: unknown) => e,
  );
  expect(codeOf(again)).toBe("objection_open");

  await act(dispatcher, {
    ...on(id, "answerAllocation"),
    input: { text: "文旅部门为主管部门，商务部门协办。" },
  });
  expect(await openObjections(dispatcher, id)).toEqual([]);
  expect(await waitsFor("duchashi", id)).toEqual([false, false]);
  const twice = await act(dispatcher, { ...on(id, "answerAllocation"), input: { text: "再答一次。" } }).catch(
    (e: unknown) => e,
  );
  expect(codeOf(twice)).toBe("no_objection");

  await act(signer, { ...on(id, "objectAllocation"), input: objection });
  expect(await waitsFor("duchashi", id)).toEqual([true, true]);
  const rows = [
    { unitId: commerce(), duty: "lead" },
    { unitId: culture(), duty: "assist" },
    { unitId: education(), duty: "assist" },
  ];
  await act(dispatcher, { ...on(id, "adjust"), input: { rows, reason: "按提出人的意见调整。" } });
  expect(await openObjections(dispatcher, id)).toEqual([]);
  expect(await waitsFor("duchashi", id)).toEqual([false, false]);
});

test("单位不能替提出人提出异议", async () => {
  const id = await aDispatched();
  await shanghai(id);
  const fault = await act(await as("lianluo"), { ...on(id, "objectAllocation"), input: objection }).catch(
    (e: unknown) => e,
  );
  expect(codeOf(fault)).toBe("not_yours");
});
