// Acts after the answer that concern many items at once.
import "server-only";
import type { Actor } from "@/lib/lifecycle/actor";
import { fireMany, type ManyItem, type ManyResult } from "@/lib/transition/fire-many";

/** 催评 of many items, a result for each. Repeating the press repeats nothing. */
export function remindMany(
  actor: Actor,
  items: readonly ManyItem[],
  requestId: string,
  now: Date,
): Promise<ManyResult> {
  return fireMany(actor, { event: "remindRating", items, requestId }, now);
}
