// 申请退办 and its ruling; 申请延期 and its decision.
import { toDate } from "@/lib/db/day";
import { answerDeadline, isContestLate } from "@/lib/lifecycle/facts";
import { assignmentInputs } from "@/lib/lifecycle/inputs/assignment";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { dropClocks, meetClocks, moveClock, startClock } from "@/lib/transition/clocks";
import { inputOf } from "@/lib/transition/input";
import { aimAt, type EffectFn, rowOf, type Step } from "@/lib/transition/step";
import { longestFor } from "../assignment/longest";

/** The unit stays responsible and its clocks run; only the ruling's own clock starts. */
export const recordContest: EffectFn = async (step) => {
  const row = rowOf(step);
  const input = inputOf(step, assignmentInputs.contest);
  const form = step.event === "contestByForm" ? inputOf(step, assignmentInputs.contestByForm).formId : null;
  if (input.suggestedUnitId === row.unitId) {
    throw new Refused({
      code: "own_unit",
      zh: "建议承办单位不能是本单位，请另选。",
      field: "suggestedUnitId",
    });
  }
  const suggested = await step.tx.unit.findFirst({
    where: { id: input.suggestedUnitId, validTo: null },
    select: { name: true },
  });
  if (!suggested)
    throw new Refused({ code: "no_unit", zh: "建议承办单位不存在，请重新选择。", field: "suggestedUnitId" });
  const isLate = isContestLate(step.file, row, step.today);
  await step.tx.contest.create({
    data: {
      proposalId: step.file.proposal.id,
      assignmentId: row.id,
      ...input,
      formId: form,
      requestedById: step.actor.userId,
      requestedOn: toDate(step.today),
      isLate,
    },
  });
  if (isLate) step.facts.late = step.file.profile.contest.window;
  await startClock(step, "contestRuling", { assignmentId: row.id }, step.today);
  step.facts.suggestedUnit = suggested.name;
};

type Ruling = "upheld" | "reassigned" | "withdrawn";

async function closeContest(
  step: Step,
  ruling: Ruling,
  rulingText: string,
  newUnitId?: string,
): Promise<void> {
  const { id } = rowOf(step);
  await step.tx.contest.updateMany({
    where: { assignmentId: id, ruling: "pending" },
    data: {
      ruling,
      rulingText,
      ruledById: step.actor.isSystem ? null : step.actor.userId,
      ruledOn: toDate(step.today),
      newUnitId: newUnitId ?? null,
    },
  });
  await meetClocks(step, ["contestRuling"], { assignmentId: id });
}

export const closeContestWithdrawn: EffectFn = async (step) => {
  await closeContest(step, "withdrawn", "单位撤回申请");
};

export const closeContestUpheld: EffectFn = async (step) => {
  const { text } = inputOf(step, assignmentInputs.uphold);
  await closeContest(step, "upheld", text);
  await dropClocks(step, { assignmentId: rowOf(step).id, stage: "contest" });
  aimAt(step, rowOf(step));
};

export const closeContestReassigned: EffectFn = async (step) => {
  const { reason, newUnitId } = inputOf(step, assignmentInputs.reassign);
  await closeContest(step, "reassigned", reason, newUnitId);
};

export const closeContestReleased: EffectFn = async (step) => {
  await closeContest(step, "withdrawn", "任务已收回");
};

async function mustBeWithin(step: Step, assignmentId: string, dueOn: string): Promise<void> {
  const longest = await longestFor(step, assignmentId);
  if (!longest) throw new Refused({ code: "no_clock", zh: "该任务没有正在计算的答复期限。", field: "dueOn" });
  if (dueOn > longest) {
    throw new Refused({
      code: "too_long",
      zh: `按规则最迟可延至 ${longest}，请改为该日或更早。`,
      field: "dueOn",
    });
  }
  const current = answerDeadline(step.file, assignmentId);
  if (current && dueOn <= current.dueOn) {
    throw new Refused({
      code: "not_later",
      zh: `延期后的日期须晚于现在的期限 ${current.dueOn}。`,
      field: "dueOn",
    });
  }
}

export const recordExtensionRequest: EffectFn = async (step) => {
  const row = rowOf(step);
  const { dueOn, reason } = inputOf(step, assignmentInputs.requestExtension);
  await mustBeWithin(step, row.id, dueOn);
  await step.tx.extension.create({
    data: {
      proposalId: step.file.proposal.id,
      assignmentId: row.id,
      reason,
      requestedTo: toDate(dueOn),
      requestedById: step.actor.userId,
      requestedOn: toDate(step.today),
    },
  });
};

async function pendingExtension(step: Step, id: string) {
  const found = await step.tx.extension.findFirst({
    where: { id, proposalId: step.file.proposal.id, state: "pending" },
    include: { assignment: { select: { unitId: true, unitNameThen: true } } },
  });
  if (!found) throw new Refused({ code: "no_extension", zh: "该延期申请已有批复。" });
  aimAt(step, { unitId: found.assignment.unitId, unitName: found.assignment.unitNameThen });
  return found;
}

export const grantExtension: EffectFn = async (step) => {
  const { extensionId, dueOn, decision } = inputOf(step, proposalInputs.extend);
  const found = await pendingExtension(step, extensionId);
  await mustBeWithin(step, found.assignmentId, dueOn);
  await step.tx.extension.update({
    where: { id: extensionId },
    data: {
      state: "granted",
      grantedTo: toDate(dueOn),
      decision,
      decidedById: step.actor.userId,
      decidedOn: toDate(step.today),
    },
  });
  await moveClock(step, found.assignmentId, dueOn, `${step.today} 同意延期`);
};

export const refuseExtension: EffectFn = async (step) => {
  const { extensionId, decision } = inputOf(step, proposalInputs.refuseExtension);
  await pendingExtension(step, extensionId);
  await step.tx.extension.update({
    where: { id: extensionId },
    data: { state: "refused", decision, decidedById: step.actor.userId, decidedOn: toDate(step.today) },
  });
};
