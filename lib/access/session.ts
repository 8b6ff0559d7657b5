// Signed-in browsers as rows: the one place where a session begins, is found alive, and ends.
import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import { absoluteSeconds } from "./cookie";
import { isUuid } from "./uuid";

export type LiveSession = {
  id: string;
  userId: string;
  postId: string | null;
  mustChangePassword: boolean;
};

export type Origin = { address: string; agent: string };

const minute = 60_000;

/** A new session; it takes up the post the person acted under last, if that session still names one. */
export async function beginSession(tx: Tx, userId: string, origin: Origin, now: Date): Promise<string> {
  const last = await tx.session.findFirst({
    where: { userId, postId: { not: null } },
    orderBy: { createdAt: "desc" },
    select: { postId: true },
  });
  const session = await tx.session.create({
    data: {
      userId,
      postId: last?.postId ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + absoluteSeconds * 1000),
      address: origin.address.slice(0, 64),
      agent: origin.agent.slice(0, 200),
    },
    select: { id: true },
  });
  return session.id;
}

type SessionRow = LiveSession & { lastSeenAt: Date };

/**
 * The session if it is alive at `now`: not revoked, not past its 12 hours, not idle longer than the setting, its user
 * still active. Being asked counts as being used; the row is written at most once a minute.
 */
export async function findLiveSession(db: Db, id: string, now: Date): Promise<LiveSession | null> {
  if (!isUuid(id)) return null;
  const rows = await db.$queryRaw<SessionRow[]>`
    SELECT s.id, s."userId", s."postId", u."mustChangePassword", s."lastSeenAt"
    FROM "Session" s JOIN "User" u ON u.id = s."userId"
    WHERE s.id = ${id}::uuid AND s."revokedAt" IS NULL AND s."expiresAt" > ${now}::timestamptz
      AND s."lastSeenAt" >= ${idleSince(now)}::timestamptz AND u."isActive"`;
  const found = rows[0];
  if (!found) return null;
  const { lastSeenAt, ...session } = found;
  if (now.getTime() - lastSeenAt.getTime() > minute) await touch(db, id, now);
  return session;
}

/** A session last used before this has ended by idleness. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - env().SESSION_IDLE_MINUTES * minute);
}

async function touch(db: Db, id: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { id, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } });
}

/** Ends one session of this user; false when it is not theirs or had ended. */
export async function revokeSession(db: Db | Tx, userId: string, id: string, now: Date): Promise<boolean> {
  if (!isUuid(id)) return false;
  const ended = await db.session.updateMany({
    where: { id, userId, revokedAt: null },
    data: { revokedAt: now },
  });
  return ended.count > 0;
}

/** Ends every session of a user but `keepId` (password changed, account disabled). Gives how many ended. */
export async function revokeSessions(
  db: Db | Tx,
  userId: string,
  now: Date,
  keepId: string | null = null,
): Promise<number> {
  const others = keepId === null ? {} : { id: { not: keepId } };
  const ended = await db.session.updateMany({
    where: { userId, revokedAt: null, ...others },
    data: { revokedAt: now },
  });
  return ended.count;
}
