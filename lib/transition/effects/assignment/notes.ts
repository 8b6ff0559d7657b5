// What a unit's people write beside its row: 拟办意见, that it is not theirs, that 退办 is meant.
import { assignmentInputs } from "@/lib/lifecycle/inputs/assignment";
import { inputOf } from "@/lib/transition/input";
import type { EffectFn } from "@/lib/transition/step";
import { ownId } from "./own";
import { unitNames } from "./rows";

/** 拟办意见: the office's proposal to its leaders before the work is divided. */
export const recordHandlingNote: EffectFn = async (step) => {
  const { text } = inputOf(step, assignmentInputs.suggest);
  await step.tx.assignment.update({ where: ownId(step), data: { handlingNote: text } });
};

export const recordObjection: EffectFn = async (step) => {
  const { text, unitId } = inputOf(step, assignmentInputs.object);
  await step.tx.assignment.update({
    where: ownId(step),
    data: { objection: text, objectionUnitId: unitId ?? null },
  });
  if (unitId) step.facts.suggestedUnit = await unitNames(step, [unitId]);
};

export const recordContestIntent: EffectFn = async (step) => {
  const { text } = inputOf(step, assignmentInputs.requestContest);
  await step.tx.assignment.update({ where: ownId(step), data: { contestIntended: text } });
};
