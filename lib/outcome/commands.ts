// Acts after the answer that concern many items at once.
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { type Refusal, Refused } from "@/lib/lifecycle/refusal";
import type { Channel } from "@/lib/notify/channel";
import { fire } from "@/lib/transition/fire";
import { eachItem, fireMany, type ManyItem, type ManyResult } from "@/lib/transition/fire-many";

/** 催评 of many items, a result for each. Repeating the press repeats nothing. */
export function remindMany(
  actor: Actor,
  items: readonly ManyItem[],
  requestId: string,
  now: Date,
): Promise<ManyResult> {
  return fireMany(actor, { event: "remindRating", items, requestId }, now);
}

type SendOrder = { proposalId: string; ratingId: string; channel: Channel; requestId: string };

/** Orders a one-time link to be sent to the signer of one rating. */
export async function sendRatingLink(actor: Actor, order: SendOrder, now: Date): Promise<void> {
  const { proposalId: id, ratingId, channel, requestId } = order;
  const command = { machine: "proposal" as const, id, event: "sendRatingLink", version: null, requestId };
  await fire(actor, { ...command, input: { ratingId, channel } }, now);
}

type SendMany = { items: readonly ManyItem[]; channel: Channel; requestId: string };

/**
 * The same for every signer who is waited for, of many items: an item is refused by naming whom nothing could be sent, and
 * the others of it are sent all the same. Repeating the press repeats nothing.
 */
export async function sendLinksOfMany(
  actor: Actor,
  { items, channel, requestId }: SendMany,
  now: Date,
): Promise<ManyResult> {
  return eachItem(actor, items, async ({ id }) => {
    const results: (string | null)[] = [];
    for (const rating of await awaitedOf(actor, id)) {
      const order = { proposalId: id, ratingId: rating.id, channel, requestId: `${requestId}:${rating.id}` };
      const refusal = await refusalOf(sendRatingLink(actor, order, now));
      // Left over from an answer that was done again since: nobody is asked for it.
      if (refusal?.code === "no_rating") continue;
      results.push(refusal && `${rating.signer.nameThen}，${refusal.zh}`);
    }
    const refused = results.filter((zh) => zh !== null);
    if (results.length === 0) return "没有等待评价的人，不必发送。";
    if (refused.length === 0) return null;
    const others = results.length - refused.length;
    return `${refused.join("")}${others > 0 ? `其余 ${others} 人已安排发送。` : ""}`;
  });
}

async function refusalOf(work: Promise<void>): Promise<Refusal | null> {
  try {
    await work;
    return null;
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal;
    throw fault;
  }
}

function awaitedOf(actor: Actor, proposalId: string) {
  return db.rating.findMany({
    where: { proposalId, proposal: visibleTo(actor), state: "awaiting" },
    orderBy: { signer: { ordinal: "asc" } },
    select: { id: true, signer: { select: { nameThen: true } } },
  });
}
