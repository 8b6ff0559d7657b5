// A row's work ends: done, closed without a letter, waived or released; what the item may do next because of it.
import { toDate } from "@/lib/db/day";
import { childrenOf, isInWork, letterStages } from "@/lib/lifecycle/facts";
import { assignmentInputs } from "@/lib/lifecycle/inputs/assignment";
import { dropClocks, meetClocks } from "@/lib/transition/clocks";
import { inputOf } from "@/lib/transition/input";
import { aimAt, type EffectFn, rowOf, type Step } from "@/lib/transition/step";
import { lapseAdjustRequest } from "../dispatch/answered-requests";
import { clocksOf, ownId } from "./own";

export const tryBegin: EffectFn = async (step) => {
  step.following.push({ machine: "proposal", id: step.file.proposal.id, event: "begin", isOptional: true });
};

export const trySettle: EffectFn = async (step) => {
  // A section's row being done says nothing about its unit's answer.
  if (step.row && step.row.parentId !== null) return;
  step.following.push({ machine: "proposal", id: step.file.proposal.id, event: "settle", isOptional: true });
};

export const recordHandIn: EffectFn = async (step) => {
  const { text } = inputOf(step, assignmentInputs.handIn);
  await step.tx.assignment.update({ where: ownId(step), data: { handedIn: text } });
};

export const recordClosing: EffectFn = async (step) => {
  const { text } = inputOf(step, assignmentInputs.closeWithoutLetter);
  await step.tx.assignment.update({ where: ownId(step), data: { closingNote: text } });
};

/** Done: its own clocks are met, and an undecided contest falls away because the unit has answered. */
export const stampDone: EffectFn = async (step) => {
  await step.tx.assignment.update({ where: ownId(step), data: { doneOn: toDate(step.today) } });
  await step.tx.contest.updateMany({
    where: { assignmentId: rowOf(step).id, ruling: "pending" },
    data: {
      ruling: "withdrawn",
      ruledOn: toDate(step.today),
      rulingText: "承办单位已完成办理，申请自行终止",
    },
  });
  await lapseAdjustRequest(step, "本单位已完成办理，申请自行终止");
  await meetClocks(step, [...letterStages, "inner", "firstContact"], clocksOf(step));
  await dropClocks(step, { ...clocksOf(step), stage: { in: ["contest", "contestRuling", "acknowledge"] } });
};

export const recordWaiver: EffectFn = async (step) => {
  const { reason } = inputOf(step, assignmentInputs.waive);
  await step.tx.assignment.update({ where: ownId(step), data: { closingNote: `免予提交：${reason}` } });
  voidLettersInWork(step);
  aimAt(step, rowOf(step));
};

/** A released row keeps its history; its clocks stop, its sections are released, its letters in work are void. */
export const releaseRow: EffectFn = async (step) => {
  const row = rowOf(step);
  await step.tx.assignment.update({ where: ownId(step), data: { releasedOn: toDate(step.today) } });
  await dropClocks(step, clocksOf(step));
  await step.tx.extension.updateMany({
    where: { assignmentId: row.id, state: "pending" },
    data: { state: "refused", decision: "任务已改办或收回", decidedOn: toDate(step.today) },
  });
  await lapseAdjustRequest(step, "任务已改办或收回");
  for (const child of childrenOf(step.file, row.id)) {
    step.following.push({ machine: "assignment", id: child.id, event: "release" });
  }
  voidLettersInWork(step);
  aimAt(step, row);
};

function voidLettersInWork(step: Step): void {
  const inWork = step.file.replies.filter(
    (reply) => reply.assignmentId === rowOf(step).id && isInWork(reply),
  );
  for (const reply of inWork) step.following.push({ machine: "reply", id: reply.id, event: "void" });
}
