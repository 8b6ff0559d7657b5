// Acts of the 交办台 that are more than one event: the plan and what follows from it in one press, and many items at once.
import "server-only";
import { db, type Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { logFault } from "@/lib/log";
import { deliverSoon } from "@/lib/notify/deliver-soon";
import { fire, fireIn, lockProposal } from "@/lib/transition/fire";
import { isSamePlan, orphanAsks, type PlanForm, type PlanRow, rowsOf } from "./plan-form";
import { namesOf } from "./queries";

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

export type BulkEvent = "dispatch" | "circulatePlan";
export type BulkItem = { id: string; version: number };
export type BulkResult = { done: string[]; refused: { id: string; zh: string }[] };

/** Few at a time: each item is a transaction of its own, and the pool serves everybody else as well. */
const atOnce = 3;

/**
 * The same event for many items, one transaction per item, so that one refusal does not undo the others. Each refused
 * item is named with its reason. `requestId` is the press: repeating it repeats nothing.
 */
export async function fireMany(
  actor: Actor,
  event: BulkEvent,
  items: readonly BulkItem[],
  requestId: string,
  now: Date,
): Promise<BulkResult> {
  const names = await namesOf(
    actor,
    items.map((item) => item.id),
  );
  const result: BulkResult = { done: [], refused: [] };
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) {
      const zh = await refusalOf(actor, event, item, `${requestId}:${item.id}`, now);
      const name = names.get(item.id);
      const label = name ? itemNumberZh(name.source, name.numberText) : "";
      if (zh === null) result.done.push(item.id);
      else result.refused.push({ id: item.id, zh: label ? `${label}：${zh}` : zh });
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return result;
}

async function refusalOf(
  actor: Actor,
  event: BulkEvent,
  item: BulkItem,
  requestId: string,
  now: Date,
): Promise<string | null> {
  try {
    await fire(actor, { machine: "proposal", ...item, event, requestId }, now);
    return null;
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal.zh;
    if (fault instanceof NotVisible) return "没有找到该件，请刷新后重试。";
    // One broken item must not hide what became of the others.
    return `系统出现意外，请稍后重试。编号 ${logFault(fault, "bulk dispatch")}`;
  }
}
