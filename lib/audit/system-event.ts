// Acts outside a case (people, posts, units, rules, sign-in): one append-only chain for the whole system. A caller
// cannot append without a transaction, so the act and its record stand or fall together.
import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor, PostKind } from "@/lib/lifecycle/actor";
import { chainStart, hashEvent } from "./chain";
import type { SystemEventName } from "./system-labels";

/** Ids and codes only: nothing typed, nothing personal, because these rows are never erased. */
export type SystemData = Record<string, string | number | boolean | null>;

export type SystemAct = {
  event: SystemEventName;
  subjectKind:
    | "user"
    | "post"
    | "unit"
    | "session"
    | "setup"
    | "rule"
    | "calendar"
    | "meeting"
    | "seat"
    | "charge"
    | "standin"
    | "event"
    | "list";
  subjectId: string | null;
  data?: SystemData;
  address?: string;
};

/** Who did it: an actor, a user without a post yet (sign-in, own password), or nobody (first set-up). */
export type SystemAuthor = Actor | { userId: string } | null;

/** What the hash of a system event covers; a verification must rebuild exactly this. */
export type SystemContent = {
  sequence: number;
  event: string;
  actorId: string | null;
  actorPost: PostKind | null;
  subjectKind: string;
  subjectId: string | null;
  data: unknown;
  address: string;
  at: string;
};

// Any fixed number: writers of the one chain take turns on it until their transaction ends.
const chainLock = 7_203_117;

/** Appends one event to the system chain, at `now`. Waits for other writers of the chain. */
export async function appendSystemEvent(
  tx: Tx,
  author: SystemAuthor,
  act: SystemAct,
  now: Date,
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(${chainLock}::bigint)) AS turn`;
  const last = await tx.systemEvent.findFirst({
    orderBy: { sequence: "desc" },
    select: { sequence: true, hash: true },
  });
  const content = contentOf(author, act, (last?.sequence ?? 0) + 1, now);
  const previousHash = last?.hash ?? chainStart;
  await tx.systemEvent.create({
    data: {
      ...content,
      data: content.data as Prisma.InputJsonValue,
      at: now,
      previousHash,
      ...hashEvent(previousHash, content),
    },
    select: { id: true },
  });
}

function contentOf(author: SystemAuthor, act: SystemAct, sequence: number, now: Date): SystemContent {
  return {
    sequence,
    event: act.event,
    actorId: author === null || author.userId === "" ? null : author.userId,
    actorPost: author !== null && "acting" in author && !author.isSystem ? author.acting.kind : null,
    subjectKind: act.subjectKind,
    subjectId: act.subjectId,
    data: act.data ?? {},
    address: act.address ?? "",
    at: now.toISOString(),
  };
}
