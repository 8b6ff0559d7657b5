// 重新办理: a new round for the answers that failed, by the unit that has the duty today.
import { type AssignmentFact, currentAnswers, type ReplyFact } from "@/lib/lifecycle/facts";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { dropClocks } from "@/lib/transition/clocks";
import { inputOf } from "@/lib/transition/input";
import type { EffectFn, Step } from "@/lib/transition/step";
import { unitNames } from "../assignment/rows";

/** Only the replies that failed are done again; the round counts up once for the item. */
export const nextRound: EffectFn = async (step) => {
  await step.tx.proposal.update({
    where: { id: step.file.proposal.id },
    data: { round: { increment: 1 }, repliedOn: null, concludedOn: null },
  });
  await dropClocks(step, { stage: "ratingWindow" });
};

/** Each failed answer's row is resumed; where its unit is no more, the unit that has the duty now gets a row of its own. */
export const resumeAssignments: EffectFn = async (step) => {
  const failed = failedAnswers(step);
  const ended = await endedUnits(step, failed);
  const replaced: string[] = [];
  for (const reply of failed) {
    const row = step.file.assignments.find((one) => one.id === reply.assignmentId);
    if (row && ended.has(row.unitId)) replaced.push(await replaceUnit(step, reply, row));
    else step.following.push({ machine: "assignment", id: reply.assignmentId, event: "resume" });
  }
  await holdPublication(
    step,
    failed.map((reply) => reply.id),
  );
  if (replaced.length > 0) step.facts.replaced = replaced.join("、");
};

/** What was asked for, and not decided, falls with the answer; the last answer is published when the round is over. */
async function holdPublication(step: Step, failed: string[]): Promise<void> {
  await dropClocks(step, { stage: "publication", subjectId: { in: failed } });
  await step.tx.reply.updateMany({
    where: { id: { in: failed }, publication: "proposed" },
    data: { publication: "unproposed" },
  });
}

const isUpperRework = (step: Step) => step.event === "reworkUpper";

/** Both ways to do an item again name the answers, and who has the duty now where a unit is no more. */
function reworkInput(step: Step) {
  return inputOf(step, isUpperRework(step) ? proposalInputs.reworkUpper : proposalInputs.rework);
}

function failedAnswers(step: Step): readonly ReplyFact[] {
  const isUpper = isUpperRework(step);
  const { replyIds } = reworkInput(step);
  const failed = currentAnswers(step.file).filter((reply) => replyIds.includes(reply.id));
  // Nobody rates an item of a higher level here: which answer failed is what the upper office says.
  const isRight =
    failed.length === new Set(replyIds).size &&
    (isUpper || failed.every((reply) => reply.combinedRating === "dissatisfied"));
  if (isRight) return failed;
  throw new Refused({
    code: "not_failed",
    zh: isUpper ? "只能重办现行的答复，请重新选择。" : "只能重办评价为不满意的答复，请重新选择。",
    field: "replyIds",
  });
}

async function endedUnits(step: Step, failed: readonly ReplyFact[]): Promise<ReadonlySet<string>> {
  const unitIds = failed.map((reply) => reply.unitId);
  const rows = await step.tx.unit.findMany({
    where: { id: { in: unitIds }, validTo: { not: null } },
    select: { id: true },
  });
  return new Set(rows.map((row) => row.id));
}

/** The old row is released with its issued answer untouched; the new one opens with 签收 and the clock of the round. */
async function replaceUnit(step: Step, reply: ReplyFact, row: AssignmentFact): Promise<string> {
  const unitId = await heirOf(step, reply, row);
  if (step.file.assignments.some((one) => isAtWork(one) && one.unitId === unitId)) {
    throw new Refused({
      code: "unit_on_item",
      zh: `${row.unitName}已撤并，所选单位已在承办本件，不能再接一份；请另选单位，或先调整承办单位。`,
      field: "replacements",
    });
  }
  const wanted = { unitId, duty: row.duty, askIds: row.askIds, replyNeeded: row.replyNeeded };
  const item = { machine: "proposal" as const, id: step.file.proposal.id };
  step.following.push({ machine: "assignment", id: row.id, event: "release" });
  step.following.push({ ...item, event: "openAdjusted", input: wanted });
  return `${row.unitName}改由${await unitNames(step, [unitId])}承办`;
}

const isAtWork = (row: AssignmentFact) => row.parentId === null && row.state !== "released";

/** The unit named in the form; else the only one that took over (更名、合并). */
async function heirOf(step: Step, reply: ReplyFact, row: AssignmentFact): Promise<string> {
  const named = reworkInput(step).replacements.find((one) => one.replyId === reply.id)?.unitId;
  if (named) return named;
  const heirs = await step.tx.unitSuccession.findMany({
    where: { fromId: row.unitId, to: { validTo: null } },
    select: { toId: true },
  });
  const [heir] = heirs;
  if (heir && heirs.length === 1) return heir.toId;
  throw new Refused({
    code: "unit_ended",
    zh: `${row.unitName}已撤并，请选择现在承担该项职责的单位。`,
    field: "replacements",
  });
}
