// Opening a stage: who holds it today, and passing over a drafter who would review the own text.
import type { Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { HolderScope, PostKind } from "@/lib/db/generated/enums";
import { replyOf, type Step, tellTo } from "./step";

type Place = { post: PostKind; scope: HolderScope; unitId: string };

/** The people who hold a place today: by post in the unit, or by 分管关系 over it; stand-ins of absent holders too. */
export async function peopleAt(tx: Tx, place: Place, today: string): Promise<string[]> {
  const on = toDate(today);
  const now = { validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gte: on } }] };
  const unit =
    place.scope === "inCharge"
      ? { OR: [{ unitId: place.unitId }, { charges: { some: { unitId: place.unitId, ...now } } }] }
      : { unitId: place.unitId };
  const posts = await tx.post.findMany({
    where: { AND: [{ kind: place.post }, now, unit] },
    select: { userId: true, absences: { where: now, select: { actingPost: { select: { userId: true } } } } },
  });
  return [
    ...new Set(posts.flatMap((post) => [post.userId, ...post.absences.map((one) => one.actingPost.userId)])),
  ];
}

/**
 * Opens the first stage from `ordinal` on. A review stage whose holders all drafted is skipped and says so; 签发 is
 * never skipped. A stage nobody holds stays open and shows 「该环节暂无人任职」.
 */
export async function openFrom(step: Step, ordinal: number): Promise<void> {
  const { tx } = step;
  const { id, writerIds } = replyOf(step);
  const stages = await tx.reviewStage.findMany({
    where: { replyId: id, ordinal: { gte: ordinal } },
    include: { holders: true },
    orderBy: { ordinal: "asc" },
  });
  for (const stage of stages) {
    const people = await Promise.all(stage.holders.map((holder) => peopleAt(tx, holder, step.today)));
    const isOwn = people.every((ids) => ids.length > 0 && ids.every((one) => writerIds.includes(one)));
    if (stage.act === "review" && isOwn) {
      await tx.reviewStage.update({
        where: { id: stage.id },
        data: { skippedReason: "起草人为本环节审核人，免" },
      });
      step.facts.skipped = `${stage.name}：起草人为本环节审核人，免`;
      continue;
    }
    await tx.reviewHolder.updateMany({ where: { stageId: stage.id }, data: { isOpen: true } });
    await tx.reply.update({ where: { id }, data: { stageOrdinal: stage.ordinal } });
    step.facts.nextStage = stage.name;
    tellTo(
      step,
      "notifyStage",
      [...new Set(people.flat())].map((userId) => ({ userId })),
    );
    return;
  }
  throw new Error("a review chain ended without an open stage");
}
