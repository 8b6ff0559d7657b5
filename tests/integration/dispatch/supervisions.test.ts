// 督办 on the 承办 tab: who reads an order, and who finds the form of its answer there.
import { beforeAll, beforeEach, expect, test } from "vitest";
import { supervisionsOf } from "@/lib/assignment/supervisions";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { loadCase } from "@/lib/transition/load/case-facts";
import {
  act,
  aDispatched,
  anOffice,
  as,
  asProposer,
  culture,
  later,
  rowOf,
  start,
} from "@/tests/factories/case";

let id: string;
const dueOn = dayOf(later(10));

beforeAll(anOffice);

beforeEach(async () => {
  id = await aDispatched();
  await order({ requirement: "请说明进展。" });
  await order({ requirement: "请主要负责人过问。", assignmentId: (await rowOf(id, culture())).id });
});

async function order(input: { requirement: string; assignmentId?: string }) {
  await act(await as("duchashi"), {
    machine: "proposal",
    id,
    event: "supervise",
    input: { ...input, dueOn },
  });
}

async function readBy(reader: Actor) {
  const loaded = await loadCase(db, id, dayOf(start));
  if (!loaded) throw new Error("no item");
  const notes = await supervisionsOf(reader, loaded.file, dayOf(start));
  return notes.map((note) => [note.requirement, note.isMine]);
}

test("an order to one unit is read by the offices and that unit; only the units asked find the form", async () => {
  const both = ["请主要负责人过问。", "请说明进展。"];
  expect(await readBy(await as("duchashi"))).toEqual(both.map((text) => [text, false]));
  expect(await readBy(await as("lianluo"))).toEqual(both.map((text) => [text, true]));
  expect(await readBy(await as("xieban"))).toEqual([["请说明进展。", true]]);
  const signer = await db.signer.findFirstOrThrow({ where: { proposalId: id } });
  expect(await readBy(await asProposer(signer.proposerId))).toEqual([]);
});

test("an answered order shows its answer and no form", async () => {
  const first = await db.supervision.findFirst({ where: { proposalId: id, assignmentId: null } });
  const input = { supervisionId: first?.id, answer: "已召开专题会，下周报送初稿。" };
  await act(await as("lianluo"), { machine: "proposal", id, event: "answerSupervision", input });
  expect(await readBy(await as("lianluo"))).toEqual([
    ["请主要负责人过问。", true],
    ["请说明进展。", false],
  ]);
});
