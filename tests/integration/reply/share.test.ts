// 征求意见稿: what several signers say to it, and who is still asked.
import { beforeAll, expect, test } from "vitest";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { readLetter } from "@/lib/reply/queries";
import { countQueues } from "@/lib/worklist/queries";
import { act, aDispatched, anOffice, as, asProposer, later, start } from "@/tests/factories/case";
import { delegated, drafted } from "@/tests/factories/letter";

beforeAll(anOffice);

async function aShared() {
  const id = await aDispatched(start, undefined, 1);
  await delegated(id);
  const replyId = await drafted(id);
  const onLetter = (event: string, input: unknown = {}) => ({
    machine: "reply" as const,
    id: replyId,
    event,
    input,
  });
  await act(await as("chengban"), onLetter("share"));
  const signers = await db.signer.findMany({ where: { proposalId: id }, orderBy: { ordinal: "asc" } });
  const [lead, other] = await Promise.all(signers.map((one) => asProposer(one.proposerId)));
  if (!lead || !other) throw new Error("two signers were expected");
  return { replyId, onLetter, lead, other, names: signers.map((one) => one.nameThen) };
}

const isAsked = async (...[actor, now = start]: [Parameters<typeof countQueues>[0], Date?]) =>
  (await countQueues(actor, dayOf(now))).find((queue) => queue.key === "draft-shown")?.total;

test("每位提出人的意见都留下，同一人两次的也留下，承办人都看得到", async () => {
  const { replyId, onLetter, lead, other, names } = await aShared();
  await act(lead, onLetter("answerShare", { text: "请写明完成时间。" }));
  await act(other, onLetter("answerShare", { text: "请补充经费来源。" }), later(1));
  await act(lead, onLetter("answerShare", { text: "另请写明责任人。" }), later(2));
  const letter = await readLetter(await as("chengban"), replyId);
  expect(letter.remarks.map(({ by, text }) => [by, text])).toEqual([
    [names[0], "请写明完成时间。"],
    [names[1], "请补充经费来源。"],
    [names[0], "另请写明责任人。"],
  ]);
  const own = await readLetter(other, replyId);
  expect(own.remarks.map(({ text }) => text)).toEqual(["请补充经费来源。"]);
});

test("一位提出人已提意见，其他人仍待提；再次征求意见，重新请每一位看", async () => {
  const { onLetter, lead, other } = await aShared();
  const before = (await isAsked(other)) ?? 0;
  await act(lead, onLetter("answerShare", { text: "同意。" }));
  expect(await isAsked(lead)).toBe(before - 1);
  expect(await isAsked(other)).toBe(before);
  await act(await as("chengban"), onLetter("share"));
  expect(await isAsked(lead)).toBe(before);
});
