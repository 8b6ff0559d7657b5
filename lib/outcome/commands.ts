// Acts after the answer that concern many items at once.
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { logFault } from "@/lib/log";
import { fire } from "@/lib/transition/fire";

export type BulkResult = { done: string[]; refused: { id: string; zh: string }[] };

/**
 * 催评 of many items, one transaction each, so that one refusal does not undo the others; each refused item is named
 * with its reason. Repeating the press repeats nothing.
 */
export async function remindMany(
  actor: Actor,
  ids: readonly string[],
  requestId: string,
  now: Date,
): Promise<BulkResult> {
  const names = await db.proposal.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleTo(actor)] },
    select: { id: true, source: true, numberText: true },
  });
  const result: BulkResult = { done: [], refused: [] };
  for (const id of new Set(ids)) {
    const zh = await refusalOf(actor, id, `${requestId}:${id}`, now);
    const item = names.find((one) => one.id === id);
    if (zh === null) result.done.push(id);
    else result.refused.push({ id, zh: item ? `${itemNumberZh(item.source, item.numberText)}：${zh}` : zh });
  }
  return result;
}

async function refusalOf(actor: Actor, id: string, requestId: string, now: Date): Promise<string | null> {
  try {
    await fire(actor, { machine: "proposal", id, event: "remindRating", version: null, requestId }, now);
    return null;
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal.zh;
    if (fault instanceof NotVisible) return "没有找到该件，请刷新后重试。";
    // One broken item must not hide what became of the others.
    return `系统出现意外，请稍后重试。编号 ${logFault(fault, "bulk reminder")}`;
  }
}
