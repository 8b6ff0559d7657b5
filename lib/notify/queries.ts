// A person's own notices (消息). They belong to the person, not to the post: switching posts loses none.
import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";

export type NoticeRow = { id: string; text: string; href: string; createdAt: Date; readAt: Date | null };
export type NoticeFilter = "unread" | "all";
export type NoticePage = { rows: NoticeRow[]; olderThan: string | null };

const pageSize = 50;

/** How many notices the person has not read; served by an index, for every page's head. */
export function countUnread(actor: Actor): Promise<number> {
  return db.notice.count({ where: { userId: actor.userId, readAt: null } });
}

/** All of the person's own, read or not. */
export function countNotices(actor: Actor): Promise<number> {
  return db.notice.count({ where: { userId: actor.userId } });
}

/** Newest first, 50 a page; `olderThan` is the id to ask the next page with. */
export async function listNotices(
  actor: Actor,
  filter: NoticeFilter,
  olderThan: string | null,
): Promise<NoticePage> {
  const rows = await db.notice.findMany({
    // Ids are time-ordered (UUIDv7), so one of them marks a place in the list even when rows before it change.
    where: {
      userId: actor.userId,
      ...(filter === "unread" ? { readAt: null } : {}),
      ...(olderThan ? { id: { lt: olderThan } } : {}),
    },
    orderBy: { id: "desc" },
    take: pageSize + 1,
    select: { id: true, text: true, href: true, createdAt: true, readAt: true },
  });
  const page = rows.slice(0, pageSize);
  return { rows: page, olderThan: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}
