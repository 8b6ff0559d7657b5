// 自动保存: the draft's words between two events. The same table row decides (reply.write), but no event is written and
// only the draft's own counter moves, so that saving every few seconds neither fills the record nor stales other forms.
import "server-only";
import type { z } from "zod";
import { visibleTo } from "@/lib/access/visible";
import { dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { decide } from "@/lib/lifecycle/engine";
import { replyInputs } from "@/lib/lifecycle/inputs/reply";
import { NotVisible, Refused, refusals } from "@/lib/lifecycle/refusal";
import { replyEvents, replyStates } from "@/lib/lifecycle/reply";
import { effects } from "./effects/registry";
import { lockProposal } from "./fire";
import { loadCase } from "./load/case-facts";
import { newStep } from "./step";
import { proposalOf } from "./subject";

export type DraftText = z.input<typeof replyInputs.write>;

/**
 * Stores the text of a draft. `draftCounter` is the one the page last saw: another means that somebody else saved
 * meanwhile, and nothing is overwritten. Gives the new counter.
 */
export async function saveDraft(
  actor: Actor,
  draft: { replyId: string; draftCounter: number; text: DraftText },
  now: Date,
): Promise<number> {
  return db.$transaction((tx) => saveIn(tx, actor, draft, now));
}

async function saveIn(
  tx: Tx,
  actor: Actor,
  draft: { replyId: string; draftCounter: number; text: DraftText },
  now: Date,
): Promise<number> {
  const proposalId = await proposalOf(tx, "reply", draft.replyId);
  await lockProposal(tx, proposalId);
  const seen = await tx.proposal.findFirst({
    where: { AND: [{ id: proposalId }, visibleTo(actor)] },
    select: { id: true },
  });
  if (!seen) throw new NotVisible();
  const today = dayOf(now);
  const loaded = await loadCase(tx, proposalId, today);
  const reply = loaded?.file.replies.find((one) => one.id === draft.replyId);
  const row = loaded?.file.assignments.find((one) => one.id === reply?.assignmentId);
  if (!loaded || !reply || !row) throw new NotVisible();
  const facts = { state: reply.state, file: loaded.file, reply, row };
  const decision = decide(replyEvents.write, replyStates, facts, { actor, today });
  if (!decision.ok) throw new Refused(decision.refusal);
  const stored = await tx.reply.findUniqueOrThrow({
    where: { id: reply.id },
    select: { draftCounter: true },
  });
  if (stored.draftCounter !== draft.draftCounter) throw new Refused(refusals.conflict);
  const input = replyInputs.write.parse(draft.text);
  const what = { machine: "reply" as const, id: reply.id, event: "write", input };
  await effects.writeDraft(newStep({ tx, actor, now, today, ...loaded, ...what, row, reply }));
  return stored.draftCounter + 1;
}
