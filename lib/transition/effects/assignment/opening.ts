// A row opens, at 交办 or once more: the clocks it starts by its duty.
import { toDay } from "@/lib/db/day";
import { Prisma } from "@/lib/db/generated/client";
import { assignmentInputs } from "@/lib/lifecycle/inputs/assignment";
import { upperDayZh } from "@/lib/lifecycle/labels";
import { startClock, startNamedClock } from "@/lib/transition/clocks";
import { inputOf } from "@/lib/transition/input";
import { aimAt, type EffectFn, rowOf, type Step } from "@/lib/transition/step";
import { clocksOf, ownId } from "./own";

export const stampOpened: EffectFn = async (step) => {
  step.stamps.push(Prisma.sql`"openedOn" = ${step.today}::date`);
  aimAt(step, rowOf(step));
};

/** Clocks of a freshly opened row by its duty. 改办 keeps the answer's due day unless another was named. */
export const startUnitClocks: EffectFn = async (step) => {
  const row = rowOf(step);
  const { today } = step;
  await startClock(step, "acknowledge", clocksOf(step), today);
  if (row.parentId !== null) {
    // A section works by its unit's inner day; the statutory clocks run on the unit's own row.
    const { innerDueOn } = inputOf(step, assignmentInputs.open);
    if (innerDueOn) await startNamedClock(step, "inner", clocksOf(step), innerDueOn, "本单位内部时限");
    return;
  }
  if (row.duty === "reference") return;
  await startClock(step, "contest", clocksOf(step), today);
  if (row.duty === "assist") {
    await startClock(step, "opinion", clocksOf(step), today);
    return;
  }
  await startClock(step, "firstContact", clocksOf(step), today);
  await startAnswerClock(step);
};

async function startAnswerClock(step: Step): Promise<void> {
  const kept = inputOf(step, assignmentInputs.open);
  const stage = kept.answerStage ?? (rowOf(step).round > 1 ? "rework" : "answer");
  const named = await upperDueOn(step);
  if (kept.answerDueOn) await startNamedClock(step, stage, clocksOf(step), kept.answerDueOn, kept.because);
  else if (named) await startNamedClock(step, stage, clocksOf(step), named, upperDayZh);
  else await startClock(step, stage, clocksOf(step), step.today);
}

/** The day the upper office named goes before the one the own rules give. */
async function upperDueOn({ tx, file: { proposal } }: Step): Promise<string | null> {
  if (proposal.origin !== "upper") return null;
  const where = { proposalId: proposal.id };
  return toDay((await tx.upperOrder.findUnique({ where, select: { dueOn: true } }))?.dueOn ?? null);
}

/** 退回重提 runs on the short clock (重庆 Art. 20: 5 个工作日). */
export const startRedoClock: EffectFn = async (step) => {
  await step.tx.assignment.update({ where: ownId(step), data: { doneOn: null } });
  await startClock(step, "opinionRedo", clocksOf(step), step.today);
  aimAt(step, rowOf(step));
};

export const startReworkClock: EffectFn = async (step) => {
  const round = step.file.proposal.round;
  await step.tx.assignment.update({ where: ownId(step), data: { doneOn: null, round } });
  const named = await upperDueOn(step);
  if (named) await startNamedClock(step, "rework", clocksOf(step), named, upperDayZh);
  else await startClock(step, "rework", clocksOf(step), step.today);
  aimAt(step, rowOf(step));
};
