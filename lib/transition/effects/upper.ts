// 上级交办件: what the upper office asked for, and what it sent back after the answer.
import { toDate } from "@/lib/db/day";
import { Prisma } from "@/lib/db/generated/client";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { dutyZh } from "@/lib/lifecycle/labels";
import { startClock } from "../clocks";
import { inputOf } from "../input";
import { mustNotBeFuture } from "../plausible";
import type { EffectFn } from "../step";

export const takeUpper: EffectFn = async (step) => {
  const { office, duty, dueOn } = inputOf(step, proposalInputs.takeUpper);
  const proposalId = step.file.proposal.id;
  await step.tx.upperOrder.create({
    data: { proposalId, office, duty, dueOn: dueOn ? toDate(dueOn) : null },
    select: { proposalId: true },
  });
  step.stamps.push(Prisma.sql`"handedOverOn" = ${step.today}::date`);
  step.facts.number = step.file.proposal.numberText ?? "";
  step.facts.duty = dutyZh[duty];
  await startClock(step, "handOver", {}, step.today);
};

/** Copied as received: the own ratings and figures know nothing of it. */
export const recordUpperFeedback: EffectFn = async (step) => {
  const { on, rating, outcome, remark, scanId } = inputOf(step, proposalInputs.recordUpperFeedback);
  mustNotBeFuture(step, on, { name: "on", zh: "反馈日期" });
  await step.tx.upperFeedback.create({
    data: {
      ...{ proposalId: step.file.proposal.id, on: toDate(on), rating, outcome, remark, scanId },
      recordedById: step.actor.userId,
    },
    select: { id: true },
  });
};
