// The review chain of a letter, laid at 送审 from the unit's own chain or the profile's. Places are anchored to units,
// never to people, so a transfer freezes nothing.
import { toDate } from "@/lib/db/day";
import { draftingRows } from "@/lib/lifecycle/facts";
import { type ChainHolder, type ChainStage, stageText } from "@/lib/rules/chain/chain";
import { chainSchema } from "@/lib/rules/profile";
import { type EffectFn, replyOf, rowOf, type Step } from "@/lib/transition/step";
import { keptPasses } from "./kept-passes";

/** The stages this letter goes through; what was passed before stays where the text is still the same. */
export const layChain: EffectFn = async (step) => {
  const { tx } = step;
  const { id } = replyOf(step);
  const proposalId = step.file.proposal.id;
  const stages = await chainOf(step);
  const kept = await keptPasses(step);
  await tx.reviewStage.deleteMany({ where: { replyId: id } });
  const drafters = await draftersOf(step);
  const names = await sectionNames(step, stages);
  for (const [ordinal, stage] of stages.entries()) {
    const places = stage.holders.flatMap((holder) => placesOf(step, holder, drafters));
    await tx.reviewStage.create({
      data: {
        replyId: id,
        proposalId,
        ordinal,
        act: stage.act,
        name: stageText(stage, names),
        // Only 会签 by assist units can come out empty: nobody gave an opinion on this item.
        skippedReason: places.length === 0 ? "本件没有提出意见的协办单位，免" : null,
        holders: { create: places.map((place) => ({ proposalId, ...place, ...kept(stage.act, place) })) },
      },
    });
  }
};

async function chainOf(step: Step): Promise<readonly ChainStage[]> {
  const on = toDate(step.today);
  const ownChain = await step.tx.unitChain.findFirst({
    where: {
      unitId: rowOf(step).unitId,
      kind: replyOf(step).kind,
      validFrom: { lte: on },
      OR: [{ validTo: null }, { validTo: { gte: on } }],
    },
    orderBy: { validFrom: "desc" },
  });
  return ownChain ? chainSchema.parse(ownChain.stages) : step.rules.content.chain.stages;
}

type Place = { post: ChainHolder["post"]; scope: StoredScope; unitId: string };
type StoredScope = "ownSection" | "inCharge" | "ownUnit" | "dispatchOffice";

/** Where a holder of the chain is looked for on this letter. */
function placesOf(step: Step, { post, scope, unitId }: ChainHolder, drafters: Drafters): Place[] {
  const own = rowOf(step).unitId;
  if (scope === "assistUnits")
    return opinionUnits(step).map((id) => ({ post, scope: "ownUnit", unitId: id }));
  if (scope === "namedSection") return [{ post, scope: "ownSection", unitId: unitId ?? drafters.section }];
  if (scope === "ownUnit") return [{ post, scope, unitId: own }];
  if (scope === "dispatchOffice")
    return [{ post, scope, unitId: step.file.proposal.dispatchOfficeId ?? own }];
  return [{ post, scope, unitId: scope === "inCharge" ? drafters.below : drafters.section }];
}

/** The units beside this one whose opinion on the item is out: who was excused has nothing to 会签. */
function opinionUnits(step: Step): string[] {
  const { assignments, replies } = step.file;
  const gave = (rowId: string) =>
    replies.some((one) => one.assignmentId === rowId && one.kind === "opinion" && one.state === "issued");
  return assignments
    .filter(
      (one) => one.parentId === rowOf(step).parentId && one.duty === "assist" && one.state !== "released",
    )
    .filter((one) => gave(one.id))
    .map((one) => one.unitId);
}

async function sectionNames(step: Step, stages: readonly ChainStage[]): Promise<Map<string, string>> {
  const ids = stages.flatMap((stage) => stage.holders.flatMap((holder) => holder.unitId ?? []));
  if (ids.length === 0) return new Map();
  const units = await step.tx.unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(units.map((unit) => [unit.id, unit.name]));
}

/** Who drafts: the section itself, and the unit right below the one that answers (分管关系 names those). */
type Drafters = { section: string; below: string };

/** The lead rows below, the deepest of which drafts; without them the section the handler works in. */
async function draftersOf(step: Step): Promise<Drafters> {
  const row = rowOf(step);
  const [, below, ...deeper] = draftingRows(step.file.assignments, row);
  if (below) return { section: (deeper.at(-1) ?? below).unitId, below: below.unitId };
  const section = await sectionOfHandler(step);
  return { section, below: section };
}

async function sectionOfHandler(step: Step): Promise<string> {
  const { handlerId, unitId } = rowOf(step);
  if (!handlerId) return unitId;
  const post = await step.tx.post.findFirst({
    where: {
      userId: handlerId,
      kind: { in: ["handler", "section_head"] },
      validTo: null,
      unit: { parentId: unitId },
    },
    select: { unitId: true },
  });
  return post?.unitId ?? unitId;
}
