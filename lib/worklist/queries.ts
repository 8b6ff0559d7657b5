// Reads of 待办: the lines in their order and the counts, from one statement a request.
import "server-only";
import { cache } from "react";
import { visibleTo } from "@/lib/access/visible";
import { type Day, dayOf } from "@/lib/calendar/day";
import { isOverdue } from "@/lib/calendar/remaining";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { details } from "./detail-sql";
import type { WorkItem } from "./item";
import { queuesOf, waitingIn } from "./queues";

export type QueueCount = { key: string; zh: string; total: number; overdue: number; today: number };

/** What a list shows is found by these; `place` is its place among all that waits. */
type Waiting = Pick<
  WorkItem,
  "queue" | "proposalId" | "subjectId" | "assignmentId" | "replyId" | "dueOn" | "stage"
>;

/** All that waits for the actor, soonest first; undated work last, the oldest item first. Asked once per request. */
const allWaiting = cache(async (actor: Actor, today: Day): Promise<Waiting[]> => {
  const seated = queuesOf(actor, today);
  if (seated.length === 0) return [];
  return db.$queryRaw<Waiting[]>`
    SELECT w."queue", w."proposalId", w."subjectId", w."assignmentId", w."replyId",
      to_char(w."dueOn", 'YYYY-MM-DD') AS "dueOn", w."stage"
    FROM (${waitingIn(seated)}) w ORDER BY w."dueOn" NULLS LAST, w."proposalId", w."queue"`;
});

/** The same of one queue, or (null) of all. */
async function waitingOf(actor: Actor, today: Day, key: string | null): Promise<Waiting[]> {
  const all = await allWaiting(actor, today);
  return key === null ? all : all.filter(({ queue }) => queue === key);
}

/** How many items wait in each of the actor's queues, in the order of the process. */
export async function countQueues(actor: Actor, today: Day): Promise<QueueCount[]> {
  const all = await allWaiting(actor, today);
  return queuesOf(actor, today).map(({ queue: { key, zh } }) => {
    const own = all.filter(({ queue }) => queue === key);
    const overdue = own.filter(({ dueOn }) => dueOn !== null && isOverdue(dueOn, today)).length;
    return { key, zh, total: own.length, overdue, today: own.filter(({ dueOn }) => dueOn === today).length };
  });
}

export const pageSize = 50;

/**
 * A page of what waits, soonest first, of one queue or (null) of all. Every line is checked against what the actor
 * may see once more: a queue can only narrow it.
 */
export async function worklistPage(
  actor: Actor,
  today: Day,
  key: string | null,
  page: number,
): Promise<WorkItem[]> {
  const waiting = await waitingOf(actor, today, key);
  return shownOf(actor, waiting.slice((page - 1) * pageSize, page * pageSize));
}

/** Rows of one statement of `worklistBatches`. */
const batchSize = 500;

/** All that waits, of one queue or (null) of all, as it stands at this moment: how much, and line after line. */
export async function worklistBatches(
  actor: Actor,
  today: Day,
  key: string | null,
): Promise<{ count: number; batches: AsyncIterable<WorkItem[]> }> {
  const waiting = await waitingOf(actor, today, key);
  return {
    count: waiting.length,
    batches: (async function* () {
      for (let from = 0; from < waiting.length; from += batchSize)
        yield shownOf(actor, waiting.slice(from, from + batchSize));
    })(),
  };
}

async function shownOf(actor: Actor, shown: Waiting[]): Promise<WorkItem[]> {
  if (shown.length === 0) return [];
  const rows = await db.$queryRaw<WorkItem[]>(details(actor, shown));
  const ids = [...new Set(rows.map((row) => row.proposalId))];
  const seen = await db.proposal.findMany({
    where: { AND: [{ id: { in: ids } }, visibleTo(actor)] },
    select: { id: true },
  });
  const visible = new Set(seen.map(({ id }) => id));
  return rows.filter((row) => visible.has(row.proposalId));
}

/** Item ids in the order of the list, from `skip` on: what next and previous lead to. */
export async function worklistIds(
  actor: Actor,
  today: Day,
  key: string | null,
  skip: number,
  take: number,
): Promise<string[]> {
  const waiting = await waitingOf(actor, today, key);
  return waiting.slice(skip, skip + take).map(({ proposalId }) => proposalId);
}

/** Counts beside the links of the rail: all that waits, and single queues that have a page of their own. */
export async function navCounts(actor: Actor): Promise<Record<string, number>> {
  const today = dayOf(new Date());
  const [counts, open] = await Promise.all([countQueues(actor, today), openRows(actor)]);
  const of = (...keys: string[]) =>
    counts.filter(({ key }) => keys.includes(key)).reduce((sum, { total }) => sum + total, 0);
  const all = counts.reduce((sum, { total }) => sum + total, 0);
  return {
    "/worklist": all,
    "/my": all,
    "/intake": of("review", "entered", "hand-over"),
    "/dispatch": of("dispatch"),
    "/dispatch/contests": of("contested"),
    "/dispatch/requests": of("adjust-request", "allocation-objection"),
    "/dispatch/extensions": of("extension"),
    "/consultations": of("contact", "first-contact"),
    "/commitments": of("promise"),
    "/ratings": of("ask-again", "no-response", "rework", "ruling"),
    "/proposals": open,
  };
}

/** Items in hand, for the posts of units: the offices' ledgers are too large for a figure to mean anything. */
async function openRows(actor: Actor): Promise<number> {
  const { kind, unitId, unitIds, chargeIds } = actor.acting;
  const inHand = { state: { in: ["pending" as const, "acknowledged" as const, "contested" as const] } };
  switch (kind) {
    case "coordinator":
    case "leader":
      return db.assignment.count({ where: { unitId, ...inHand } });
    case "deputy_leader":
      return db.assignment.count({ where: { unitId: { in: [...chargeIds] }, ...inHand } });
    case "section_head":
      return db.assignment.count({ where: { unitId: { in: [...unitIds] }, ...inHand } });
    case "handler":
      return db.assignment.count({ where: { handlerId: actor.userId, ...inHand } });
    default:
      return 0;
  }
}
