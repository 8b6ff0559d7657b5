// 评价: opened with the answer, given by the signer, by one-time link (rating-link.ts) or from paper, reminded, written
// down as 未反馈.
import { toDate, toDay } from "@/lib/db/day";
import {
  agreedSigners,
  currentAnswers,
  issuedAnswers,
  type RatingFact,
  type SignerFact,
} from "@/lib/lifecycle/facts";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { dropClocks, meetClocks, startClock } from "@/lib/transition/clocks";
import { inputOf } from "@/lib/transition/input";
import { mustNotBeFuture } from "@/lib/transition/plausible";
import type { EffectFn, Step } from "@/lib/transition/step";
import { signerNames } from "@/lib/transition/told";
import { orderForAll } from "./link-orders";

/** Signer × answer of this round: each signer rates each reply; the window runs from delivery. */
export const openRatings: EffectFn = async (step) => {
  const proposalId = step.file.proposal.id;
  if (step.file.proposal.origin === "upper") {
    // The upper level asks its own deputies: what it hears comes back as 上级反馈.
    step.facts.isUpper = "yes";
    return;
  }
  const opened: { id: string; signerId: string }[] = [];
  const answers = issuedAnswers(step.file).filter((reply) => reply.round === step.file.proposal.round);
  for (const reply of answers) {
    for (const signer of agreedSigners(step.file)) {
      const rating = await step.tx.rating.create({
        data: { proposalId, replyId: reply.id, signerId: signer.id },
        select: { id: true },
      });
      opened.push({ id: rating.id, signerId: signer.id });
      await startClock(
        step,
        "ratingWindow",
        { subjectId: rating.id },
        await deliveredOn(step, reply.id, signer.id),
      );
    }
  }
  if (step.rules.content.rating.sendsLinks) await orderForAll(step, opened);
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
  if (!currentAnswers(step.file).some((reply) => reply.id === rating.replyId)) {
    throw new Refused({ code: "superseded", zh: "该答复已由新的答复取代，请评价新的答复。" });
  }
  if (rating.state === "rated") throw new Refused({ code: "rated", zh: "该答复已评价，不能重复评价。" });
  const enteredAs = entryOf(step, rating, signer);
  if (enteredAs === "registrar" && !input.scanId) {
    throw new Refused({
      code: "no_scan",
      zh: "代为录入纸质评价的，请上传征询意见表扫描件。",
      field: "scanId",
    });
  }
  if (enteredAs === "link") await spendLink(step);
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
      enteredAs,
      enteredById: step.actor.userId || null,
      scanId: enteredAs === "registrar" ? (input.scanId ?? null) : null,
      // Once 未反馈 is on record, what comes in is late, whether the item is concluded yet or not.
      isLate: isLate || rating.state === "no_response",
      ratedOn: toDate(step.today),
    },
  });
  await meetClocks(step, ["ratingWindow"], { subjectId: rating.id });
  step.data.ratingId = rating.id;
  step.data.enteredAs = enteredAs;
  step.facts.signer = await signerNames(step, [signer.id]);
}

/** Who gives it: the signer signed in, whoever holds the signer's one-time link, or the registrar from paper. */
function entryOf(step: Step, rating: RatingFact, signer: SignerFact): "signer" | "link" | "registrar" {
  const { acting, link, proposerIds } = step.actor;
  if (acting.kind !== "proposer") return "registrar";
  const isOwn = link ? link.ratingId === rating.id : proposerIds.includes(signer.proposerId);
  if (!isOwn) throw new Refused({ code: "not_own", zh: "只能评价送给本人的答复。" });
  return link ? "link" : "signer";
}

/** A link serves once: two presses at the same time find it unused only the first time (the item is locked). */
async function spendLink({ tx, actor, now }: Step): Promise<void> {
  const used = await tx.ratingLink.updateMany({
    where: { id: actor.link?.id, ratingId: actor.link?.ratingId, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (used.count !== 1)
    throw new Refused({ code: "link_over", zh: "该链接已使用或已过期，请向发送的机构另取。" });
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
