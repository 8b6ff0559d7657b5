// 分管 (which deputy leader is in charge of what) and 代行 (who stands in): they open items to people, and so belong to
// the security administrator.
import "server-only";
import { appendSystemEvent, type SystemAct } from "@/lib/audit/system-event";
import { type Day, dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { institutionsOf } from "./institutions";
import { mustAct } from "./may";
import { refuseStandin } from "./rules";

const leaderKinds = ["leader", "deputy_leader"] as const;

type AddCharge = { postId: string; unitId: string; validFrom: Day };

/** Puts a section or unit in a deputy leader's charge. Refused outside the leader's own unit, and when it stands. */
export async function addCharge(actor: Actor, input: AddCharge, now: Date): Promise<void> {
  mustAct(actor, "security_admin");
  await db.$transaction(async (tx) => {
    const post = await currentPost(tx, input.postId, now);
    if (post.kind !== "deputy_leader") {
      throw new Refused({ code: "charge_kind", zh: "只有分管领导设分管关系。", field: "postId" });
    }
    if (!(await isBelow(tx, input.unitId, post.unitId))) {
      throw new Refused({
        code: "charge_unit",
        zh: "只能分管本单位的科室或下属单位，请另选。",
        field: "unitId",
      });
    }
    const stands = await tx.charge.findFirst({
      where: { postId: input.postId, unitId: input.unitId, validTo: null },
      select: { id: true },
    });
    if (stands) throw new Refused({ code: "twice", zh: "该分管关系已存在。", field: "unitId" });
    const charge = await tx.charge.create({
      data: { ...input, validFrom: toDate(input.validFrom) },
      select: { id: true },
    });
    const act: SystemAct = { event: "chargeAdded", subjectKind: "charge", subjectId: charge.id, data: input };
    await appendSystemEvent(tx, actor, act, now);
  });
}

async function isBelow(tx: Tx, unitId: string, topId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE above AS (
      SELECT id, "parentId" FROM "Unit" WHERE id = ${unitId}::uuid
      UNION SELECT u.id, u."parentId" FROM above JOIN "Unit" u ON u.id = above."parentId"
    ) SELECT id FROM above WHERE id = ${topId}::uuid`;
  return rows.length > 0;
}

/** Ends a deputy leader's charge (分管) with `validTo`. One that is unknown or has ended by then is not found (404). */
export async function endCharge(
  actor: Actor,
  input: { chargeId: string; validTo: Day },
  now: Date,
): Promise<void> {
  mustAct(actor, "security_admin");
  await db.$transaction(async (tx) => {
    const ended = await tx.charge.updateMany({
      where: { id: input.chargeId, OR: [{ validTo: null }, { validTo: { gt: toDate(input.validTo) } }] },
      data: { validTo: toDate(input.validTo) },
    });
    if (ended.count === 0) throw new NotVisible();
    const data = { validTo: input.validTo };
    const act: SystemAct = { event: "chargeEnded", subjectKind: "charge", subjectId: input.chargeId, data };
    await appendSystemEvent(tx, actor, act, now);
  });
}

type AddStandin = {
  absentPostId: string;
  actingPostId: string;
  validFrom: Day;
  validTo: Day;
  reason: string;
};

/** Lets a leader act for an absent one of the same unit, from and to a day, both included. */
export async function addStandin(actor: Actor, input: AddStandin, now: Date): Promise<void> {
  mustAct(actor, "security_admin");
  await db.$transaction(async (tx) => {
    const absent = await currentPost(tx, input.absentPostId, now);
    const acting = await currentPost(tx, input.actingPostId, now);
    const institutions = await institutionsOf(tx, [absent.unitId, acting.unitId]);
    const placed = (post: typeof absent) => ({
      ...post,
      institutionId: institutions.get(post.unitId) ?? post.unitId,
    });
    const refusal = refuseStandin(placed(absent), placed(acting));
    if (refusal) throw new Refused(refusal);
    const standin = await tx.standin.create({
      data: { ...input, validFrom: toDate(input.validFrom), validTo: toDate(input.validTo) },
      select: { id: true },
    });
    const { reason: _, ...data } = input;
    const act: SystemAct = { event: "standinAdded", subjectKind: "standin", subjectId: standin.id, data };
    await appendSystemEvent(tx, actor, act, now);
  });
}

/** Ends a stand-in (代行) with `validTo`. One that is unknown or has ended by then is not found (404). */
export async function endStandin(
  actor: Actor,
  input: { standinId: string; validTo: Day },
  now: Date,
): Promise<void> {
  mustAct(actor, "security_admin");
  await db.$transaction(async (tx) => {
    const ended = await tx.standin.updateMany({
      where: { id: input.standinId, OR: [{ validTo: null }, { validTo: { gt: toDate(input.validTo) } }] },
      data: { validTo: toDate(input.validTo) },
    });
    if (ended.count === 0) throw new NotVisible();
    const data = { validTo: input.validTo };
    const act: SystemAct = {
      event: "standinEnded",
      subjectKind: "standin",
      subjectId: input.standinId,
      data,
    };
    await appendSystemEvent(tx, actor, act, now);
  });
}

async function currentPost(tx: Tx, id: string, now: Date) {
  const today = toDate(dayOf(now));
  const post = await tx.post.findFirst({
    where: { id, kind: { in: [...leaderKinds] }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    select: { userId: true, kind: true, unitId: true },
  });
  if (!post) throw new NotVisible();
  return post;
}
