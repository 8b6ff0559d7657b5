// Posts, 分管 and 代行: what opens and closes doors, and so the security administrator's alone.
import "server-only";
import { appendSystemEvent } from "@/lib/audit/system-event";
import { type Day, dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";
import { type Actor, adminPosts, type PostKind } from "@/lib/lifecycle/actor";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { mustAct } from "./may";
import { openWorkOf } from "./open-work";
import { refuseGrant, refuseOpenWork } from "./rules";
import { lockUser } from "./user-commands";

type GrantPost = { userId: string; unitId: string; kind: PostKind; title: string; validFrom: Day };

/** Grants a post. Refused: to oneself, two administrator posts, an administrator with business posts, the wrong unit. */
export async function grantPost(actor: Actor, input: GrantPost, now: Date): Promise<string> {
  mustAct(actor, "security_admin");
  return db.$transaction(async (tx) => {
    // Two administrator posts granted at once to one person must not both pass.
    await lockUser(tx, input.userId);
    const unit = await tx.unit.findUnique({
      where: { id: input.unitId },
      select: { id: true, kind: true, isExternal: true, validTo: true },
    });
    if (!unit) throw new NotVisible();
    const refusal = refuseGrant({
      ...input,
      actorId: actor.userId,
      unit: { ...unit, validTo: toDay(unit.validTo) },
      held: await heldFrom(tx, input.userId, input.validFrom),
    });
    if (refusal) throw new Refused(refusal);
    const post = await tx.post.create({
      data: { ...input, validFrom: toDate(input.validFrom), grantedById: actor.userId },
      select: { id: true },
    });
    await recordPost(tx, actor, "postGranted", post.id, { kind: input.kind, unitId: input.unitId }, now);
    return post.id;
  });
}

function heldFrom(tx: Tx, userId: string, day: Day) {
  return tx.post.findMany({
    where: { userId, OR: [{ validTo: null }, { validTo: { gte: toDate(day) } }] },
    select: { kind: true, unitId: true },
  });
}

/** Ends a post after `validTo`, itself still in force. Refused while the person has open items in that institution. */
export async function endPost(
  actor: Actor,
  input: { postId: string; validTo: Day },
  now: Date,
): Promise<void> {
  mustAct(actor, "security_admin");
  await db.$transaction(async (tx) => {
    const post = await tx.post.findUnique({
      where: { id: input.postId },
      select: { id: true, userId: true, kind: true, unitId: true, validFrom: true, validTo: true },
    });
    if (!post) throw new NotVisible();
    await lockUser(tx, post.userId);
    refuseEnd(actor, post, input.validTo);
    await refuseLastSecurityAdmin(tx, post, dayOf(now));
    const refusal = refuseOpenWork(await openWorkOf(tx, post));
    if (refusal) throw new Refused(refusal);
    await tx.post.update({
      where: { id: post.id },
      data: { validTo: toDate(input.validTo) },
      select: { id: true },
    });
    await endDependents(tx, post.id, input.validTo);
    const data = { kind: post.kind, unitId: post.unitId, validTo: input.validTo };
    await recordPost(tx, actor, "postEnded", post.id, data, now);
  });
}

type EndingPost = { id: string; userId: string; kind: PostKind; validFrom: Date; validTo: Date | null };

function refuseEnd(actor: Actor, post: EndingPost, validTo: Day): void {
  if (actor.userId === post.userId) {
    throw new Refused({ code: "self", zh: "不能结束本人的任职，请由另一名安全管理员办理。" });
  }
  const end = toDay(post.validTo);
  if (end !== null && end < validTo) {
    throw new Refused({ code: "ended", zh: `该任职已于 ${end} 结束。`, field: "validTo" });
  }
}

async function refuseLastSecurityAdmin(tx: Tx, post: EndingPost, today: Day): Promise<void> {
  if (!adminPosts.includes(post.kind)) return;
  const others = await tx.post.count({
    where: {
      kind: post.kind,
      userId: { not: post.userId },
      validTo: null,
      validFrom: { lte: toDate(today) },
      user: { isActive: true },
    },
  });
  if (others > 0) return;
  const zh = "这是该管理员岗位唯一的任职，结束后将无人管理。请先授予另一人，再结束。";
  throw new Refused({ code: "last_admin", zh });
}

/** 分管 and 代行 end with the post they hang on. */
async function endDependents(tx: Tx, postId: string, validTo: Day): Promise<void> {
  const later = { OR: [{ validTo: null }, { validTo: { gt: toDate(validTo) } }] };
  const data = { validTo: toDate(validTo) };
  await tx.charge.updateMany({ where: { postId, ...later }, data });
  const either = { OR: [{ absentPostId: postId }, { actingPostId: postId }] };
  await tx.standin.updateMany({ where: { AND: [either, later] }, data });
}

async function recordPost(
  tx: Tx,
  actor: Actor,
  event: "postGranted" | "postEnded",
  postId: string,
  data: Record<string, string>,
  now: Date,
): Promise<void> {
  await appendSystemEvent(tx, actor, { event, subjectKind: "post", subjectId: postId, data }, now);
}
