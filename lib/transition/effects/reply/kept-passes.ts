// What was passed stays unless the text changed: a letter sent back and sent up again with the very same words goes
// straight to whoever has not passed it yet. 签发 and what follows it are always given anew.
import type { Prisma } from "@/lib/db/generated/client";
import { replyOf, type Step } from "@/lib/transition/step";

type Place = { post: string; scope: string; unitId: string };
type Pass = Pick<
  Prisma.ReviewHolderUncheckedCreateInput,
  "passedOn" | "passedAt" | "passedById" | "passedName" | "passedTitle" | "textVersion" | "remark"
>;

const keyOf = (act: string, { post, scope, unitId }: Place) => `${act}/${post}/${scope}/${unitId}`;

/**
 * The earlier passes of this letter that still stand, to be asked for place by place; each is given out once. Passes of
 * another text, of people who have written since, and of stages after the reviews are left out.
 */
export async function keptPasses(step: Step): Promise<(act: string, place: Place) => Pass | undefined> {
  const { id, writerIds } = replyOf(step);
  const same = await versionsOfSameText(step);
  const rows = await step.tx.reviewHolder.findMany({
    where: {
      stage: { replyId: id, act: { in: ["review", "countersign"] } },
      passedById: { not: null, notIn: [...writerIds] },
      textVersion: { in: same },
    },
    include: { stage: { select: { act: true } } },
    orderBy: { passedAt: "asc" },
  });
  const waiting = new Map<string, Pass[]>();
  for (const { stage, passedOn, passedAt, passedById, passedName, passedTitle, remark, ...place } of rows) {
    const pass = {
      passedOn,
      passedAt,
      passedById,
      passedName,
      passedTitle,
      remark,
      textVersion: newest(step),
    };
    const key = keyOf(stage.act, place);
    waiting.set(key, [...(waiting.get(key) ?? []), pass]);
  }
  return (act, place) => waiting.get(keyOf(act, place))?.shift();
}

/** Number of the version this 送审 has just kept. */
function newest(step: Step): number {
  return Number(step.data.textVersion);
}

async function versionsOfSameText(step: Step): Promise<number[]> {
  const rows = await step.tx.$queryRaw<{ number: number }[]>`
    SELECT v."number" FROM "ReplyVersion" n JOIN "ReplyVersion" v ON v."replyId" = n."replyId"
      AND v."blocks" = n."blocks" AND v."outcome" IS NOT DISTINCT FROM n."outcome"
      AND v."disclosure" IS NOT DISTINCT FROM n."disclosure"
    WHERE n."replyId" = ${replyOf(step).id}::uuid AND n."number" = ${newest(step)}`;
  return rows.map((row) => row.number);
}
