// The rows of one-time links. Only the hash of a link is kept.
import { type Day, dayOf } from "@/lib/calendar/day";
import type { Tx } from "@/lib/db/client";

/** How long a one-time link may be used: longer than any preset's window (20 working days), so that it covers a late one. */
const linkDays = 30;

type NewLink = { proposalId: string; ratingId: string; tokenHash: string };

/** Ends the living link of a rating and writes the new one; gives its last day. The caller holds the item's lock. */
export async function replaceLink(tx: Tx, link: NewLink, now: Date): Promise<Day> {
  const expiresAt = new Date(now.getTime() + linkDays * 24 * 60 * 60 * 1000);
  await tx.ratingLink.updateMany({
    where: { ratingId: link.ratingId, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
  await tx.ratingLink.create({ data: { ...link, madeAt: now, expiresAt }, select: { id: true } });
  return dayOf(expiresAt);
}
