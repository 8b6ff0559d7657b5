// Why an answer is written again, and what became of the letter handled just before: said to those who read the letters.
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { handledBefore } from "@/lib/reply/review-queries";
import { reworkNoteOf } from "@/lib/reply/rework-note";
import { act, aDispatched, anOffice, as, later } from "@/tests/factories/case";
import { aScan, consulted, delegated, issued, waived } from "@/tests/factories/letter";

let id: string;
let firstId: string;

beforeAll(async () => {
  await anOffice();
  id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  firstId = await issued(id, later(1));
  const rating = await db.rating.findFirstOrThrow({ where: { proposalId: id } });
  const input = {
    ...{ ratingId: rating.id, received: "yes", attitude: "satisfied", result: "dissatisfied" },
    ...{ remarkToUnit: "没有说明何时动工。", remarkPrivate: "个别同志敷衍。" },
    scanId: await aScan("dengji", "rating_scan"),
  };
  const registrar = await as("dengji", later(3));
  await act(registrar, { machine: "proposal", id, event: "rate", input }, later(2));
  const order = { reason: "请写明时限。", replyIds: [firstId] };
  await act(registrar, { machine: "proposal", id, event: "rework", input: order }, later(3));
});

const noteOf = async (login: string, where: object) => {
  const reply = await db.reply.findFirstOrThrow({ where: { proposalId: id, kind: "answer", ...where } });
  return reworkNoteOf(await as(login, later(3)), reply);
};

test("an answer of the second round says what was wrong with the first; the word for the body alone is not in it", async () => {
  expect(await noteOf("chengban", { round: 2 })).toEqual({
    round: 2,
    reason: "请写明时限。",
    remarks: ["没有说明何时动工。"],
    earlierId: firstId,
  });
  expect(await noteOf("chengban", { round: 1 })).toBeNull();
});

test("the letter handled before is named to who may read it only", async () => {
  const signed = await db.reply.findUniqueOrThrow({ where: { id: firstId } });
  const read = async (login: string, replyId: string) => handledBefore(await as(login, later(3)), replyId);
  expect((await read("juzhang", firstId))?.documentNumber).toBe(signed.documentNumber);
  expect(await read("shangwu", firstId)).toBeNull();
  expect(await read("juzhang", "not-an-id")).toBeNull();
});
