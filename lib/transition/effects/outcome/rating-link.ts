// 一次性评价链接: made for the registrar to hand over, or ordered to be sent by the system.

import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { channelZh } from "@/lib/notify/channel";
import { inputOf } from "@/lib/transition/input";
import type { EffectFn } from "@/lib/transition/step";
import { signerNames } from "@/lib/transition/told";
import { mustHaveDigits, mustReach, orderLink, wantedRating } from "./link-orders";
import { replaceLink } from "./rating-links";

/** One living link per rating: an earlier one, lost or sent to the wrong place, ends with the new one. */
export const makeRatingLink: EffectFn = async (step) => {
  const { ratingId, tokenHash } = inputOf(step, proposalInputs.makeRatingLink);
  const rating = wantedRating(step, ratingId);
  await mustHaveDigits(step, rating.signerId);
  const proposalId = step.file.proposal.id;
  const expiresOn = await replaceLink(step.tx, { proposalId, ratingId, tokenHash }, step.now);
  step.data.ratingId = ratingId;
  step.facts.signer = await signerNames(step, [rating.signerId]);
  step.data.expiresOn = expiresOn;
  step.facts.expiresOn = expiresOn;
};

/** Puts the order in the queue; the link itself is made when the message is written (lib/outcome/rating-link/sending). */
export const orderLinkSending: EffectFn = async (step) => {
  const { ratingId, channel } = inputOf(step, proposalInputs.sendRatingLink);
  const rating = wantedRating(step, ratingId);
  await mustHaveDigits(step, rating.signerId);
  await mustReach(step, rating.signerId, channel);
  await orderLink(step, { ratingId, channel });
  step.data.ratingId = ratingId;
  step.facts.signer = await signerNames(step, [rating.signerId]);
};

/** What became of an order: handed over to the mail server or the gateway, or not, and why. */
export const recordLinkSending: EffectFn = async (step) => {
  const { sendingId, cause } = inputOf(step, proposalInputs.recordLinkSending);
  const sending = await step.tx.linkSending.findFirst({
    where: { id: sendingId, proposalId: step.file.proposal.id, state: "waiting" },
    select: { channel: true, ratingId: true, rating: { select: { signerId: true } } },
  });
  if (!sending) throw new Refused({ code: "no_sending", zh: "没有找到这次发送。" });
  await step.tx.linkSending.update({
    where: { id: sendingId },
    data: { state: cause === "" ? "sent" : "failed", cause, endedAt: step.now },
    select: { id: true },
  });
  step.data.ratingId = sending.ratingId;
  step.facts.signer = await signerNames(step, [sending.rating.signerId]);
  step.facts.channel = channelZh[sending.channel];
};
