// Acts of the 交办台 that are more than one event: the plan and what follows from it in one press, and many items at once.
import "server-only";
import { db, type Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { deliverSoon } from "@/lib/notify/deliver-soon";
import { fire, fireIn, lockProposal } from "@/lib/transition/fire";
import { fireMany, type ManyItem, type ManyResult } from "@/lib/transition/fire-many";
import { isSamePlan, orphanAsks, type PlanForm, type PlanRow, rowsOf } from "./plan-form";

const following = { circulate: "circulatePlan", dispatch: "dispatch" } as const;

/**
 * Saves the plan and, where asked, circulates it or dispatches by it: both events in one transaction under one press,
 * so that nothing is dispatched by a plan that was not the one on the screen. An unchanged plan is not written again
 * (that would lose the objections to it). A repeated press returns the first result.
 */
export async function carryPlan(actor: Actor, form: PlanForm, now: Date): Promise<void> {
  await db.$transaction((tx) => carryIn(tx, actor, form, now));
  deliverSoon();
}

async function carryIn(tx: Tx, actor: Actor, form: PlanForm, now: Date): Promise<void> {
  await lockProposal(tx, form.id);
  if (await isRepeat(tx, actor, form.requestId)) return;
  const { rows, isChanged } = await wantedPlan(tx, form);
  const subject = { machine: "proposal" as const, id: form.id };
  const next = form.press === "circulate" || form.press === "dispatch" ? following[form.press] : null;
  let version: number | null = form.version;
  if (isChanged || !next) {
    const requestId = next ? `${form.requestId}:plan` : form.requestId;
    await fireIn(tx, actor, { ...subject, event: "plan", version, requestId, input: { rows } }, now);
    version = null;
  }
  if (!next) return;
  const input = next === "dispatch" ? { note: form.note } : {};
  await fireIn(tx, actor, { ...subject, event: next, version, requestId: form.requestId, input }, now);
}

/** 调整承办单位: the units on the form become the set; what fell out is released, what is new opens at once. */
export async function adjustUnits(actor: Actor, form: PlanForm, now: Date): Promise<void> {
  if (form.reason === "") {
    throw new Refused({ code: "no_reason", zh: "请填写调整的理由。", field: "reason" });
  }
  const askIds = await askIdsOf(db, form.id);
  const rows = rowsOf(form, askIds);
  mustCoverAsks(rows, askIds);
  const { id, version, requestId, reason } = form;
  const command = { machine: "proposal" as const, id, event: "adjust", version, requestId };
  await fire(actor, { ...command, input: { rows, reason } }, now);
}

async function isRepeat(tx: Tx, actor: Actor, requestId: string): Promise<boolean> {
  const where = { actorId_requestId: { actorId: actor.userId, requestId } };
  return (await tx.event.findUnique({ where, select: { id: true } })) !== null;
}

async function askIdsOf(tx: Tx, proposalId: string): Promise<string[]> {
  const asks = await tx.ask.findMany({
    where: { proposalId },
    orderBy: { ordinal: "asc" },
    select: { id: true },
  });
  return asks.map(({ id }) => id);
}

async function wantedPlan(tx: Tx, form: PlanForm): Promise<{ rows: PlanRow[]; isChanged: boolean }> {
  const askIds = await askIdsOf(tx, form.id);
  const rows = rowsOf(form, askIds);
  // An unfinished plan may be kept; what is sent to units has every ask in somebody's hands.
  if (form.press !== "plan") mustCoverAsks(rows, askIds);
  const proposal = await tx.proposal.findUnique({
    where: { id: form.id },
    select: {
      referenceOnly: true,
      assignments: { where: { parentId: null, state: "planned" }, include: { askDuties: true } },
    },
  });
  const stored = (proposal?.assignments ?? []).map((row) => ({
    ...row,
    askIds: row.askDuties.map((link) => link.askId),
  }));
  // A waived written answer is waived for every unit, whatever the form says.
  const wanted = rows.map((row) => ({
    ...row,
    replyNeeded: row.replyNeeded && proposal?.referenceOnly !== true,
  }));
  return { rows, isChanged: !isSamePlan(wanted, stored) };
}

function mustCoverAsks(rows: readonly PlanRow[], askIds: readonly string[]): void {
  const orphans = orphanAsks(rows, askIds);
  if (orphans.length === 0) return;
  const zh = `诉求 ${orphans.join("、")} 还没有分给任何分办单位，请在各单位下勾选。`;
  throw new Refused({ code: "orphan_asks", zh, field: "splits" });
}

type Press = { items: readonly ManyItem[]; requestId: string; note: string };

/** 交办 (with one 交办要求 for all) or 预交办 of many items by their plans, a result for each. Repeating repeats nothing. */
export function dispatchMany(
  actor: Actor,
  event: "dispatch" | "circulatePlan",
  { items, requestId, note }: Press,
  now: Date,
): Promise<ManyResult> {
  const input = event === "dispatch" ? { note } : {};
  return fireMany(actor, { event, items, requestId, input }, now);
}
