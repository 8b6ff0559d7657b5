// Opening a stage: who holds it today, and passing over a drafter who would review the own text.
import type { Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { HolderScope, PostKind } from "@/lib/db/generated/enums";
import { replyOf, type Step, tellTo } from "@/lib/transition/step";

type Place = { post: PostKind; scope: HolderScope; unitId: string };

/** Posts that fill a place today: by kind in the unit, or by 分管关系 over it. */
function postsAt({ post, scope, unitId }: Place, today: string) {
  const on = toDate(today);
  const now = { validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gte: on } }] };
  const unit =
    scope === "inCharge" ? { OR: [{ unitId }, { charges: { some: { unitId, ...now } } }] } : { unitId };
  return { where: { AND: [{ kind: post }, now, unit] }, now };
}

/** The people who hold a place today; stand-ins of absent holders too. */
export async function peopleAt(tx: Tx, place: Place, today: string): Promise<string[]> {
  const { where, now } = postsAt(place, today);
  const posts = await tx.post.findMany({
    where,
    select: { userId: true, absences: { where: now, select: { actingPost: { select: { userId: true } } } } },
  });
  return [
    ...new Set(posts.flatMap((post) => [post.userId, ...post.absences.map((one) => one.actingPost.userId)])),
  ];
}

/** Names of those whose own place it is, without stand-ins. */
export async function namesAt(tx: Tx, place: Place, today: string): Promise<string[]> {
  const posts = await tx.post.findMany({
    where: postsAt(place, today).where,
    select: { user: { select: { name: true } } },
    orderBy: { validFrom: "asc" },
  });
  return [...new Set(posts.map((post) => post.user.name))];
}

const ownText = "起草人为本环节审核人，免";

/**
 * Opens the first stage from `ordinal` on in which somebody has still to act. A place of 审核 or 会签 whose holders all
 * drafted is passed over and says so; 签发 is never passed over. A place nobody holds stays open and shows
 * 「该环节暂无人任职」.
 */
export async function openFrom(step: Step, ordinal: number): Promise<void> {
  const { tx } = step;
  const { id } = replyOf(step);
  const stages = await tx.reviewStage.findMany({
    where: { replyId: id, ordinal: { gte: ordinal }, skippedReason: null },
    include: { holders: { where: { passedById: null } } },
    orderBy: { ordinal: "asc" },
  });
  for (const stage of stages) {
    const places: Held[] = [];
    // One after the other: a transaction is one connection.
    for (const place of stage.holders) {
      places.push({ place, people: await peopleAt(tx, place, step.today) });
    }
    const open =
      stage.act === "approve" || stage.act === "check" ? places : await passOver(step, stage, places);
    if (open.length === 0) continue;
    await tx.reviewHolder.updateMany({
      where: { id: { in: open.map((one) => one.place.id) } },
      data: { isOpen: true },
    });
    await tx.reply.update({ where: { id }, data: { stageOrdinal: stage.ordinal } });
    step.facts.nextStage = stage.name;
    const people = new Set(open.flatMap((one) => one.people));
    tellTo(
      step,
      "notifyStage",
      [...people].map((userId) => ({ userId })),
    );
    return;
  }
  throw new Error("a review chain ended without an open stage");
}

type Held = { place: { id: string }; people: string[] };

/** The places that are left when the drafters' own are passed over; a stage with none left says so itself. */
async function passOver(step: Step, stage: { id: string; name: string }, places: Held[]): Promise<Held[]> {
  const { writerIds } = replyOf(step);
  const isOwn = ({ people }: Held) => people.length > 0 && people.every((one) => writerIds.includes(one));
  const own = places.filter(isOwn);
  if (own.length === 0) return places;
  await step.tx.reviewHolder.updateMany({
    where: { id: { in: own.map((one) => one.place.id) } },
    data: { skippedReason: ownText },
  });
  const isWhole = own.length === places.length;
  const acted = await step.tx.reviewHolder.count({ where: { stageId: stage.id, passedById: { not: null } } });
  if (isWhole && acted === 0)
    await step.tx.reviewStage.update({ where: { id: stage.id }, data: { skippedReason: ownText } });
  step.facts.skipped = [step.facts.skipped, `${stage.name}：${ownText}`].filter(Boolean).join("；");
  return places.filter((one) => !isOwn(one));
}
