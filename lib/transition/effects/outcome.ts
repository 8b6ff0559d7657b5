// After the answer: rework, ruling, conclusion, archive.
import { toDate, toDay } from "@/lib/db/day";
import { issuedAnswers } from "@/lib/lifecycle/facts";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { dropClocks } from "../clocks";
import { inputOf } from "../input";
import { mustNotBeFuture } from "../plausible";
import type { EffectFn, Step } from "../step";

const where = (step: Step) => ({ id: step.file.proposal.id });

export const stampReplied: EffectFn = async (step) => {
  await step.tx.proposal.update({ where: where(step), data: { repliedOn: toDate(step.today) } });
};

export const endRatingClocks: EffectFn = async (step) => dropClocks(step, { stage: "ratingWindow" });

/** Only the replies that failed are done again; the round counts up once for the item. */
export const nextRound: EffectFn = async (step) => {
  await step.tx.proposal.update({
    where: where(step),
    data: { round: { increment: 1 }, repliedOn: null, concludedOn: null },
  });
  await dropClocks(step, { stage: "ratingWindow" });
};

export const resumeAssignments: EffectFn = async (step) => {
  const { replyIds } = inputOf(step, proposalInputs.rework);
  const failed = issuedAnswers(step.file).filter((reply) => replyIds.includes(reply.id));
  const isRight =
    failed.length === replyIds.length && failed.every((reply) => reply.combinedRating === "dissatisfied");
  if (!isRight) {
    throw new Refused({
      code: "not_failed",
      zh: "只能重办评价为不满意的答复，请重新选择。",
      field: "replyIds",
    });
  }
  for (const reply of failed)
    step.following.push({ machine: "assignment", id: reply.assignmentId, event: "resume" });
};

export const recordRuling: EffectFn = async (step) => {
  const { on, participants, conclusion } = inputOf(step, proposalInputs.ruleRating);
  mustNotBeFuture(step, on, { name: "on", zh: "专题会日期" });
  await step.tx.ruling.create({
    data: {
      proposalId: step.file.proposal.id,
      on: toDate(on),
      participants,
      conclusion,
      round: step.file.proposal.round,
      recordedById: step.actor.userId,
    },
  });
};

export const stampConcluded: EffectFn = async (step) => {
  await step.tx.proposal.update({ where: where(step), data: { concludedOn: toDate(step.today) } });
};

export const stampArchived: EffectFn = async (step) => {
  const { archiveNumber } = inputOf(step, proposalInputs.archive);
  await step.tx.proposal.update({
    where: where(step),
    data: { archivedOn: toDate(step.today), archiveNumber },
  });
  step.facts.archiveNumber = archiveNumber;
  const promises = await step.tx.commitment.findMany({
    where: { proposalId: step.file.proposal.id, state: { not: "fulfilled" } },
    orderBy: { dueOn: "asc" },
    select: { text: true, dueOn: true },
  });
  if (promises.length > 0) {
    const lines = promises.map((one) => `${one.text}（${toDay(one.dueOn)}）`);
    step.facts.openCommitments = `共 ${promises.length} 项，${lines.join("、")}`;
  }
};

/** Promises outlive the file: their clocks go on in the ledger. */
export const endClocksButPromises: EffectFn = async (step) =>
  dropClocks(step, { stage: { not: "commitment" } });
