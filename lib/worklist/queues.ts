// All queues in the order in which an item meets them; which of them a person has follows from the acting posts.
import type { Day } from "@/lib/calendar/day";
import { Prisma } from "@/lib/db/generated/client";
import { type Actor, actingPosts } from "@/lib/lifecycle/actor";
import { type Queue, type Seat, waitingColumns } from "./queue";
import { coordinatorQueues, leaderQueues } from "./queues/coordinator";
import { dispatcherQueues } from "./queues/dispatcher";
import { draftingQueues } from "./queues/drafting";
import { keyQueues } from "./queues/key";
import { proposerQueues } from "./queues/proposer";
import { registrarQueues } from "./queues/registrar";
import { reviewQueues } from "./queues/review";

export const queues: readonly Queue[] = [
  ...registrarQueues,
  ...dispatcherQueues,
  ...coordinatorQueues,
  ...keyQueues,
  ...draftingQueues,
  ...leaderQueues,
  ...reviewQueues,
  ...proposerQueues,
];

export type SeatedQueue = { queue: Queue; seat: Seat };

/** The queues of the acting post and of the absent leaders' posts stood in for; none for the three administrators. */
export function queuesOf(actor: Actor, today: Day): SeatedQueue[] {
  return queues.flatMap((queue) => {
    const posts = actingPosts(actor).filter((post) => queue.posts.includes(post.kind));
    const { userId, proposerIds } = actor;
    return posts.length > 0 ? [{ queue, seat: { posts, userId, proposerIds, today } }] : [];
  });
}

/** Everything that waits, as one relation with the queue's name before the columns of `waitingColumns`. */
export function waitingIn(seated: readonly SeatedQueue[]): Prisma.Sql {
  const parts = seated.map(
    ({ queue, seat }) =>
      Prisma.sql`SELECT ${queue.key}::text AS "queue", w.* FROM (${queue.waiting(seat)}) AS w(${waitingColumns})`,
  );
  const shared = new Map(
    seated.flatMap(({ queue, seat }) => (queue.shared ? [[queue.shared, seat] as const] : [])),
  );
  const named = [...shared].map(
    ([{ name, rows }, seat]) => Prisma.sql`${Prisma.raw(`"${name}"`)} AS MATERIALIZED (${rows(seat)})`,
  );
  const before = named.length > 0 ? Prisma.sql`WITH ${Prisma.join(named)}` : Prisma.empty;
  return Prisma.sql`${before} ${Prisma.join(parts, " UNION ALL ")}`;
}
