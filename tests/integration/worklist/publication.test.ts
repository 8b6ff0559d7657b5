// 待报请公开, one rule said twice: the table's guard `standsAsAnswer` and the worklist's `isNotFailed` must agree.
import { beforeAll, expect, test } from "vitest";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { offersOf } from "@/lib/dossier/offers";
import { loadDossier } from "@/lib/dossier/open";
import { changeRules } from "@/lib/rules/meeting/commands";
import { meetingRules } from "@/lib/rules/meeting/queries";
import { type Combination, combinations } from "@/lib/rules/ratings";
import { worklistPage } from "@/lib/worklist/queries";
import { act, aDispatched, anOffice, as, culture, later, start } from "@/tests/factories/case";
import { aScan, consulted, delegated, issued } from "@/tests/factories/letter";

beforeAll(anOffice);

type Given = "satisfied" | "dissatisfied";
type Rates = { by: "lead" | "cosigner"; attitude: Given; result: Given };

/** Does the worklist name the letter, and does the table offer the act? */
async function bothOn(id: string, replyId: string): Promise<{ listed: boolean; offered: boolean }> {
  const now = later(4);
  const actor = await as("lianluo", now);
  const lines = await worklistPage(actor, dayOf(now), "propose-publication", 1);
  const offers = offersOf(await loadDossier(actor, id, now));
  return {
    listed: lines.some((line) => line.subjectId === replyId),
    offered: offers.some(
      (one) => one.event === "proposePublication" && one.id === replyId && one.refusal === null,
    ),
  };
}

async function rate(id: string, { by, ...levels }: Rates): Promise<void> {
  const awaiting = { proposalId: id, state: "awaiting" as const, signer: { role: by } };
  const { id: ratingId } = await db.rating.findFirstOrThrow({ where: awaiting });
  const input = { ratingId, received: "yes", ...levels, scanId: await aScan("dengji", "rating_scan") };
  await act(await as("dengji", later(2)), { machine: "proposal", id, event: "rate", input }, later(2));
}

/** The rules of the office's meeting combine several signers' ratings so. */
async function combineBy(proposalId: string, combination: Combination): Promise<void> {
  const { meetingId } = await db.proposal.findUniqueOrThrow({ where: { id: proposalId } });
  const { version, content } = await meetingRules(await as("dengji"), meetingId);
  if (content.rating.combination === combination) return;
  const patch = { rating: { ...content.rating, combination } };
  await changeRules(await as("dengji"), { meetingId, version, patch, reason: "常委会办理办法" }, start);
}

async function anAnswered(): Promise<{ id: string; replyId: string }> {
  const id = await aDispatched(start, [{ unitId: culture(), duty: "lead" }], 1);
  await delegated(id);
  await consulted(id);
  return { id, replyId: await issued(id, later(1)) };
}

const ways: Rates[][] = [
  [{ by: "lead", attitude: "satisfied", result: "satisfied" }],
  [{ by: "lead", attitude: "satisfied", result: "dissatisfied" }],
  [{ by: "lead", attitude: "dissatisfied", result: "satisfied" }],
  [{ by: "cosigner", attitude: "satisfied", result: "dissatisfied" }],
];

for (const combination of Object.keys(combinations) as Combination[]) {
  test(`${combinations[combination].zh}：一方不满意的答复，待办和按钮说的一样`, async () => {
    const said: string[] = [];
    for (const rates of ways) {
      const { id, replyId } = await anAnswered();
      await combineBy(id, combination);
      expect(await bothOn(id, replyId)).toEqual({ listed: true, offered: true });
      for (const one of rates) await rate(id, one);
      const { listed, offered } = await bothOn(id, replyId);
      expect([combination, rates, listed]).toEqual([combination, rates, offered]);
      said.push(listed ? "公开" : "等待");
    }
    // Neither may be right by always saying the same.
    expect(new Set(said)).toEqual(new Set(["公开", "等待"]));
  });
}
