// New rows of the assignment tree, with the unit's name as it is on the day.
import type { Duty } from "@/lib/lifecycle/facts";
import { Refused } from "@/lib/lifecycle/refusal";
import type { Step } from "@/lib/transition/step";

export type PlannedRow = { unitId: string; duty: Duty; askIds?: readonly string[]; replyNeeded?: boolean };

export type NewRow = PlannedRow & {
  ordinal: number;
  parentId?: string;
  handlerId?: string | null;
  state?: "planned" | "acknowledged";
};

/** Creates a row (planned unless told otherwise) and its ask duties; refuses a unit that no longer exists. */
export async function createRow(step: Step, row: NewRow): Promise<string> {
  const { tx, file } = step;
  const proposalId = file.proposal.id;
  const unit = await tx.unit.findFirst({ where: { id: row.unitId, validTo: null }, select: { name: true } });
  if (!unit)
    throw new Refused({ code: "no_unit", zh: "所选单位不存在或已撤并，请重新选择。", field: "rows" });
  const created = await tx.assignment.create({
    data: {
      proposalId,
      parentId: row.parentId ?? null,
      unitId: row.unitId,
      unitNameThen: unit.name,
      duty: row.duty,
      ordinal: row.ordinal,
      round: file.proposal.round,
      replyNeeded: await needsLetter(step, row),
      handlerId: row.handlerId ?? null,
      state: row.state ?? "planned",
    },
    select: { id: true },
  });
  await addAskDuties(step, created.id, row.askIds ?? []);
  return created.id;
}

/** A written answer is owed unless the form waives it, the proposer did (仅供研究参考), or the unit only reads along. */
export async function needsLetter(step: Step, row: PlannedRow): Promise<boolean> {
  if (row.replyNeeded === false || row.duty === "reference") return false;
  const proposal = await step.tx.proposal.findUniqueOrThrow({
    where: { id: step.file.proposal.id },
    select: { referenceOnly: true },
  });
  return !proposal.referenceOnly;
}

/** Gives a row asks to answer, besides those it has; ids that are not of this item are left out. */
export async function addAskDuties(
  step: Step,
  assignmentId: string,
  wanted: readonly string[],
): Promise<void> {
  const { tx, file } = step;
  const proposalId = file.proposal.id;
  const askIds = wanted.filter((id) => file.proposal.askIds.includes(id));
  if (askIds.length === 0) return;
  const data = askIds.map((askId) => ({ askId, assignmentId, proposalId }));
  await tx.askDuty.createMany({ data, skipDuplicates: true });
}

/** 「区住建局、区财政局」 by their names of today. */
export async function unitNames(step: Step, ids: readonly string[]): Promise<string> {
  const units = await step.tx.unit.findMany({ where: { id: { in: [...ids] } }, select: { name: true } });
  return units.map((unit) => unit.name).join("、");
}
