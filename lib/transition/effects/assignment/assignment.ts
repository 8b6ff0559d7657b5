// An assignment's life inside a unit: opening, 签收, completion, release, 改办.
import { toDate, toDay } from "@/lib/db/day";
import { Prisma } from "@/lib/db/generated/client";
import {
  type AssignmentFact,
  answerDeadline,
  childrenOf,
  isInWork,
  letterStages,
  openDeadline,
} from "@/lib/lifecycle/facts";
import { assignmentInputs, type KeptDays } from "@/lib/lifecycle/inputs/assignment";
import { upperDayZh } from "@/lib/lifecycle/labels";
import { Refused } from "@/lib/lifecycle/refusal";
import { dropClocks, meetClocks, startClock, startNamedClock } from "@/lib/transition/clocks";
import { inputOf } from "@/lib/transition/input";
import { type EffectFn, rowOf, type Step } from "@/lib/transition/step";
import { lapseAdjustRequest } from "../dispatch/answered-requests";
import { longestForSuccessor } from "./longest";
import { createRow, unitNames } from "./rows";

const own = (step: Step) => ({ id: rowOf(step).id });
const clockOf = (step: Step) => ({ assignmentId: rowOf(step).id });

export const stampOpened: EffectFn = async (step) => {
  step.stamps.push(Prisma.sql`"openedOn" = ${step.today}::date`);
  step.target.unitId = rowOf(step).unitId;
  step.facts.targetUnit = rowOf(step).unitName;
};

/** Clocks of a freshly opened row by its duty. 改办 keeps the answer's due day unless another was named. */
export const startUnitClocks: EffectFn = async (step) => {
  const row = rowOf(step);
  const { today } = step;
  await startClock(step, "acknowledge", clockOf(step), today);
  if (row.parentId !== null) {
    // A section works by its unit's inner day; the statutory clocks run on the unit's own row.
    const { innerDueOn } = inputOf(step, assignmentInputs.open);
    if (innerDueOn) await startNamedClock(step, "inner", clockOf(step), innerDueOn, "本单位内部时限");
    return;
  }
  if (row.duty === "reference") return;
  await startClock(step, "contest", clockOf(step), today);
  if (row.duty === "assist") {
    await startClock(step, "opinion", clockOf(step), today);
    return;
  }
  await startClock(step, "firstContact", clockOf(step), today);
  await startAnswerClock(step);
};

async function startAnswerClock(step: Step): Promise<void> {
  const kept = inputOf(step, assignmentInputs.open);
  const stage = kept.answerStage ?? (rowOf(step).round > 1 ? "rework" : "answer");
  const named = await upperDueOn(step);
  if (kept.answerDueOn) await startNamedClock(step, stage, clockOf(step), kept.answerDueOn, kept.because);
  else if (named) await startNamedClock(step, stage, clockOf(step), named, upperDayZh);
  else await startClock(step, stage, clockOf(step), step.today);
}

/** The day the upper office named goes before the one the own rules give. */
async function upperDueOn({ tx, file: { proposal } }: Step): Promise<string | null> {
  if (proposal.origin !== "upper") return null;
  const where = { proposalId: proposal.id };
  return toDay((await tx.upperOrder.findUnique({ where, select: { dueOn: true } }))?.dueOn ?? null);
}

/** The first acknowledgement stays; a withdrawn or overruled contest puts one on record where it was missing. */
export const stampAcknowledged: EffectFn = async (step) => {
  await step.tx.assignment.updateMany({
    where: { ...own(step), acknowledgedOn: null },
    data: {
      acknowledgedOn: toDate(step.today),
      acknowledgedById: step.actor.isSystem ? null : step.actor.userId,
    },
  });
  await meetClocks(step, ["acknowledge"], clockOf(step));
};

/** 视同签收: nobody pressed within the profile's window. */
export const stampDeemed: EffectFn = async (step) => {
  await step.tx.assignment.update({
    where: own(step),
    data: { acknowledgedOn: toDate(step.today), isDeemed: true },
  });
  await dropClocks(step, { ...clockOf(step), stage: "acknowledge" });
};

export const tryBegin: EffectFn = async (step) => {
  step.following.push({ machine: "proposal", id: step.file.proposal.id, event: "begin", isOptional: true });
};

export const trySettle: EffectFn = async (step) => {
  // A section's row being done says nothing about its unit's answer.
  if (step.row && step.row.parentId !== null) return;
  step.following.push({ machine: "proposal", id: step.file.proposal.id, event: "settle", isOptional: true });
};

/** Done: its own clocks are met, and an undecided contest falls away because the unit has answered. */
export const stampDone: EffectFn = async (step) => {
  await step.tx.assignment.update({ where: own(step), data: { doneOn: toDate(step.today) } });
  await step.tx.contest.updateMany({
    where: { assignmentId: rowOf(step).id, ruling: "pending" },
    data: {
      ruling: "withdrawn",
      ruledOn: toDate(step.today),
      rulingText: "承办单位已完成办理，申请自行终止",
    },
  });
  await lapseAdjustRequest(step, "本单位已完成办理，申请自行终止");
  await meetClocks(step, [...letterStages, "inner", "firstContact"], clockOf(step));
  await dropClocks(step, { ...clockOf(step), stage: { in: ["contest", "contestRuling", "acknowledge"] } });
};

function voidLettersInWork(step: Step): void {
  const inWork = step.file.replies.filter(
    (reply) => reply.assignmentId === rowOf(step).id && isInWork(reply),
  );
  for (const reply of inWork) step.following.push({ machine: "reply", id: reply.id, event: "void" });
}

/** A released row keeps its history; its clocks stop, its sections are released, its letters in work are void. */
export const releaseRow: EffectFn = async (step) => {
  const row = rowOf(step);
  await step.tx.assignment.update({ where: own(step), data: { releasedOn: toDate(step.today) } });
  await dropClocks(step, clockOf(step));
  await step.tx.extension.updateMany({
    where: { assignmentId: row.id, state: "pending" },
    data: { state: "refused", decision: "任务已改办或收回", decidedOn: toDate(step.today) },
  });
  await lapseAdjustRequest(step, "任务已改办或收回");
  for (const child of childrenOf(step.file, row.id)) {
    step.following.push({ machine: "assignment", id: child.id, event: "release" });
  }
  voidLettersInWork(step);
  step.target.unitId = row.unitId;
  step.facts.targetUnit = row.unitName;
};

/**
 * 改办: the new unit's row opens with clocks of its own. A unit that assists on the item already may become the one that
 * answers: its assist row is released first.
 */
export const openSuccessor: EffectFn = async (step) => {
  const { newUnitId, dueOn } = inputOf(step, assignmentInputs.reassign);
  const row = rowOf(step);
  const taken = mustBeFree(step, newUnitId);
  const { duty, parentId } = row;
  const wanted = { unitId: newUnitId, duty, askIds: row.askIds, replyNeeded: row.replyNeeded };
  const kept = await keptDue(step, dueOn);
  if (taken) {
    const item = { machine: "proposal" as const, id: step.file.proposal.id };
    step.following.push({ machine: "assignment", id: taken.id, event: "release" });
    step.following.push({ ...item, event: "openAdjusted", input: { ...wanted, kept } });
  } else {
    const id = await createRow(step, { ...wanted, ordinal: 0, ...(parentId ? { parentId } : {}) });
    step.following.push({ machine: "assignment", id, event: "open", input: kept });
  }
  step.data.newUnitId = newUnitId;
  step.target.unitId = newUnitId;
  step.facts.fromUnit = row.unitName;
  step.facts.targetUnit = await unitNames(step, [newUnitId]);
};

/** The new unit's assist row on the item, if it has one; refuses the same unit and one that answers already. */
function mustBeFree(step: Step, newUnitId: string): AssignmentFact | undefined {
  const row = rowOf(step);
  if (newUnitId === row.unitId) {
    throw new Refused({
      code: "same_unit",
      zh: "改办的单位与原单位相同，请另选；不同意退办的，请用“维持交办”。",
      field: "newUnitId",
    });
  }
  const taken = step.file.assignments.find(
    (one) => one.unitId === newUnitId && one.parentId === row.parentId && one.state !== "released",
  );
  if (!taken) return undefined;
  const hasIssued = step.file.replies.some(
    (reply) => reply.assignmentId === taken.id && reply.state === "issued",
  );
  const mayMove = row.parentId === null && (taken.duty === "assist" || taken.duty === "reference");
  if (mayMove && !hasIssued) return taken;
  throw new Refused({
    code: "unit_on_item",
    zh: "该单位已在承办本件，不能改由其承办；需要调整分工的，请用“调整承办单位”。",
    field: "newUnitId",
  });
}

/** The due day a new unit takes over, or the one named instead, within what the rules allow. */
async function keptDue(step: Step, named: string | undefined): Promise<KeptDays> {
  const row = rowOf(step);
  if (named) await mustBePossible(step, named);
  if (row.parentId !== null) {
    const innerDueOn = named ?? openDeadline(step.file, "inner", row.id)?.dueOn;
    return innerDueOn ? { innerDueOn } : {};
  }
  const open = answerDeadline(step.file, row.id);
  if (!open) return {};
  const because = named ? `${step.today} 改办，另定答复期限` : "改办，答复期限不变";
  return { answerStage: open.stage, answerDueOn: named ?? open.dueOn, because };
}

/** A named day is not past, and on a unit's own row not beyond the longest the profile allows. */
async function mustBePossible(step: Step, dueOn: string): Promise<void> {
  const row = rowOf(step);
  if (dueOn < step.today) {
    throw new Refused({ code: "past_day", zh: "答复期限不能早于今天，请改填。", field: "dueOn" });
  }
  const longest = row.parentId === null ? await longestForSuccessor(step, row.id) : null;
  if (longest && dueOn > longest) {
    const zh = `按规则最迟可定在 ${longest}，请改为该日或更早。`;
    throw new Refused({ code: "too_long", zh, field: "dueOn" });
  }
}

export const recordHandIn: EffectFn = async (step) => {
  const { text } = inputOf(step, assignmentInputs.handIn);
  await step.tx.assignment.update({ where: own(step), data: { handedIn: text } });
};

export const recordClosing: EffectFn = async (step) => {
  const { text } = inputOf(step, assignmentInputs.closeWithoutLetter);
  await step.tx.assignment.update({ where: own(step), data: { closingNote: text } });
};

export const recordWaiver: EffectFn = async (step) => {
  const { reason } = inputOf(step, assignmentInputs.waive);
  await step.tx.assignment.update({ where: own(step), data: { closingNote: `免予提交：${reason}` } });
  voidLettersInWork(step);
  step.target.unitId = rowOf(step).unitId;
  step.facts.targetUnit = rowOf(step).unitName;
};

/** 退回重提 runs on the short clock (重庆 Art. 20: 5 个工作日). */
export const startRedoClock: EffectFn = async (step) => {
  await step.tx.assignment.update({ where: own(step), data: { doneOn: null } });
  await startClock(step, "opinionRedo", clockOf(step), step.today);
  step.target.unitId = rowOf(step).unitId;
  step.facts.targetUnit = rowOf(step).unitName;
};

export const startReworkClock: EffectFn = async (step) => {
  const round = step.file.proposal.round;
  await step.tx.assignment.update({ where: own(step), data: { doneOn: null, round } });
  const named = await upperDueOn(step);
  if (named) await startNamedClock(step, "rework", clockOf(step), named, upperDayZh);
  else await startClock(step, "rework", clockOf(step), step.today);
  step.target.unitId = rowOf(step).unitId;
  step.facts.targetUnit = rowOf(step).unitName;
};

export const recordObjection: EffectFn = async (step) => {
  const { text, unitId } = inputOf(step, assignmentInputs.object);
  await step.tx.assignment.update({
    where: own(step),
    data: { objection: text, objectionUnitId: unitId ?? null },
  });
  if (unitId) step.facts.suggestedUnit = await unitNames(step, [unitId]);
};

/** 拟办意见: the office's proposal to its leaders before the work is divided. */
export const recordHandlingNote: EffectFn = async (step) => {
  const { text } = inputOf(step, assignmentInputs.suggest);
  await step.tx.assignment.update({ where: own(step), data: { handlingNote: text } });
};

export const recordContestIntent: EffectFn = async (step) => {
  const { text } = inputOf(step, assignmentInputs.requestContest);
  await step.tx.assignment.update({ where: own(step), data: { contestIntended: text } });
};
