// After the answer: ratings, rework, conclusion, archive.
import { toDate, toDay } from "@/lib/db/day";
import { agreedSigners, issuedAnswers } from "@/lib/lifecycle/facts";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { dropClocks, meetClocks, startClock } from "../clocks";
import { inputOf } from "../input";
import { mustNotBeFuture } from "../plausible";
import type { EffectFn, Step } from "../step";
import { signerNames } from "../told";

const where = (step: Step) => ({ id: step.file.proposal.id });

export const stampReplied: EffectFn = async (step) => {
  await step.tx.proposal.update({ where: where(step), data: { repliedOn: toDate(step.today) } });
};

/** Signer × answer of this round: each signer rates each reply; the window runs from delivery. */
export const openRatings: EffectFn = async (step) => {
  const proposalId = step.file.proposal.id;
  const answers = issuedAnswers(step.file).filter((reply) => reply.round === step.file.proposal.round);
  for (const reply of answers) {
    for (const signer of agreedSigners(step.file)) {
      const rating = await step.tx.rating.create({
        data: { proposalId, replyId: reply.id, signerId: signer.id },
        select: { id: true },
      });
      await startClock(
        step,
        "ratingWindow",
        { subjectId: rating.id },
        await deliveredOn(step, reply.id, signer.id),
      );
    }
  }
};

async function deliveredOn(step: Step, replyId: string, signerId: string): Promise<string> {
  const delivery = await step.tx.delivery.findFirst({
    where: { replyId, signerId },
    select: { deliveredOn: true },
  });
  return toDay(delivery?.deliveredOn ?? null) ?? step.today;
}

const schemaOf = { rate: proposalInputs.rate, rateLate: proposalInputs.rateLate } as const;

async function writeRating(step: Step, isLate: boolean): Promise<void> {
  const input = inputOf(step, schemaOf[isLate ? "rateLate" : "rate"]);
  const rating = step.file.ratings.find((one) => one.id === input.ratingId);
  const signer = step.file.signers.find((one) => one.id === rating?.signerId);
  if (!rating || !signer) throw new Refused({ code: "no_rating", zh: "没有找到这份评价，请刷新后重试。" });
  if (rating.state === "rated") throw new Refused({ code: "rated", zh: "该答复已评价，不能重复评价。" });
  const isSigner = step.actor.acting.kind === "proposer";
  if (isSigner && !step.actor.proposerIds.includes(signer.proposerId)) {
    throw new Refused({ code: "not_own", zh: "只能评价送给本人的答复。" });
  }
  if (!isSigner && !input.scanId) {
    throw new Refused({
      code: "no_scan",
      zh: "代为录入纸质评价的，请上传征询意见表扫描件。",
      field: "scanId",
    });
  }
  if (input.receivedOn) mustNotBeFuture(step, input.receivedOn, { name: "receivedOn", zh: "收到日期" });
  mustKnowLevels(step, [input.attitude, input.result]);
  await step.tx.rating.update({
    where: { id: rating.id },
    data: {
      state: "rated",
      attitude: input.attitude,
      result: input.result,
      received: input.received === "yes",
      receivedOn: input.receivedOn ? toDate(input.receivedOn) : null,
      remarkToUnit: input.remarkToUnit,
      remarkPrivate: input.remarkPrivate,
      enteredAs: isSigner ? "signer" : "registrar",
      enteredById: step.actor.userId,
      scanId: input.scanId ?? null,
      isLate,
      ratedOn: toDate(step.today),
    },
  });
  await meetClocks(step, ["ratingWindow"], { subjectId: rating.id });
  step.data.ratingId = rating.id;
  step.facts.signer = await signerNames(step, [signer.id]);
}

function mustKnowLevels(step: Step, levels: readonly string[]): void {
  const known: readonly string[] = step.rules.content.rating.levels;
  if (levels.some((level) => !known.includes(level))) {
    throw new Refused({ code: "unknown_level", zh: "请从列表中选择评价档次。", field: "result" });
  }
}

export const recordRating: EffectFn = async (step) => writeRating(step, false);

/** 补录: marked late, closed figures never change silently. */
export const recordLateRating: EffectFn = async (step) => writeRating(step, true);

export const remindRating: EffectFn = async (step) => {
  await step.tx.rating.updateMany({
    where: { proposalId: step.file.proposal.id, state: "awaiting" },
    data: { remindedOn: toDate(step.today) },
  });
};

export const lapseRatings: EffectFn = async (step) => {
  const silent = step.file.ratings.filter((rating) => rating.state === "awaiting");
  step.facts.signers = await signerNames(
    step,
    silent.map((rating) => rating.signerId),
  );
  await step.tx.rating.updateMany({
    where: { proposalId: step.file.proposal.id, state: "awaiting" },
    data: { state: "no_response" },
  });
  await dropClocks(step, { stage: "ratingWindow" });
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
