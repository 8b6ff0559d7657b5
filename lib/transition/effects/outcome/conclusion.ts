// After the answer: ruling, conclusion, archive.
import { toDate, toDay } from "@/lib/db/day";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { dropClocks } from "@/lib/transition/clocks";
import { inputOf } from "@/lib/transition/input";
import { mustNotBeFuture } from "@/lib/transition/plausible";
import type { EffectFn, Step } from "@/lib/transition/step";

const where = (step: Step) => ({ id: step.file.proposal.id });

export const stampReplied: EffectFn = async (step) => {
  await step.tx.proposal.update({ where: where(step), data: { repliedOn: toDate(step.today) } });
};

export const endRatingClocks: EffectFn = async (step) => dropClocks(step, { stage: "ratingWindow" });

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
