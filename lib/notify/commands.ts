// Reading marks. They say nothing about the item: opening a notice is no 签收.
import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";

/** Marks one notice read and gives where it leads; null when the person has no such notice. */
export async function openNotice(actor: Actor, id: string, now: Date): Promise<string | null> {
  const notice = await db.notice.findFirst({
    where: { id, userId: actor.userId },
    select: { href: true, readAt: true },
  });
  if (!notice) return null;
  if (notice.readAt === null)
    await db.notice.updateMany({ where: { id, readAt: null }, data: { readAt: now } });
  return notice.href;
}

/** Marks everything read that the page showed or could have shown: nothing that arrived after `until`. */
export async function markAllRead(actor: Actor, until: Date, now: Date): Promise<number> {
  const { count } = await db.notice.updateMany({
    where: { userId: actor.userId, readAt: null, createdAt: { lte: until } },
    data: { readAt: now },
  });
  return count;
}
