// Somebody changes posts: the open items go to a colleague, then the post ends. The administrator who does it sees no item;
// each is handed on through the one door, by the system, and stands in its own record.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { type Actor, systemActor } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { fire } from "@/lib/transition/fire";
import { mustAct } from "./may";
import { openWorkOf } from "./open-work";
import { endPost } from "./post-commands";

type EndPost = { postId: string; validTo: Day; handlerId?: string | undefined };

/**
 * Hands every open row of this post's institution to `handlerId`, then ends the post. Refused: a taker of another
 * institution, whatever ending a post refuses. A refusal half-way leaves what was handed on with its new clerk.
 */
export async function handOnAndEnd(actor: Actor, input: EndPost, now: Date): Promise<void> {
  mustAct(actor, "security_admin");
  const { postId, validTo, handlerId } = input;
  const post = await db.post.findUnique({
    where: { id: postId },
    select: { userId: true, unitId: true, kind: true },
  });
  if (!post) throw new NotVisible();
  const rows = handlerId ? await openWorkOf(db, post) : [];
  for (const { assignmentId } of rows) {
    const requestId = `takeOver:${postId}:${assignmentId}:${handlerId}`;
    const command = { machine: "assignment", id: assignmentId, event: "takeOver", version: null } as const;
    await fire(systemActor, { ...command, requestId, input: { handlerId } }, now);
  }
  await endPost(actor, { postId, validTo }, now);
}
