// Orders to send one-time links, as rows of a queue: written with the event that gives them, so that neither is lost.
import { currentAnswers, type RatingFact } from "@/lib/lifecycle/facts";
import { Refused } from "@/lib/lifecycle/refusal";
import { addressZh, type Channel, channelZh, configuredChannels } from "@/lib/notify/channel";
import { type Reach, reachOf, reachOfAll } from "@/lib/people/reach";
import { lastDigits } from "@/lib/text/last-digits";
import type { Step } from "@/lib/transition/step";

/** The rating of a current answer that is still wanted; refused otherwise. */
export function wantedRating(step: Step, ratingId: string): RatingFact {
  const current = currentAnswers(step.file).map((reply) => reply.id);
  const rating = step.file.ratings.find((one) => one.id === ratingId && current.includes(one.replyId));
  if (rating && rating.state !== "rated") return rating;
  throw new Refused({
    code: "no_rating",
    zh: "这份评价已经收到，或已有新的答复，不再需要链接。",
  });
}

/** Refuses a signer who could not be asked anything when the link is opened. */
export async function mustHaveDigits(step: Step, signerId: string): Promise<void> {
  if (hasDigits(await reachOf(step.tx, signerId, step.today))) return;
  throw new Refused({
    code: "no_digits",
    zh: "该提出人没有登记手机号或代表（委员）证号，打开链接时无从核对；请登记后再生成，或录入纸质评价。",
  });
}

const hasDigits = ({ numbers }: Reach) => lastDigits(numbers).length > 0;

/** Refuses a channel that is not set up, or for which nothing is stored of the signer. */
export async function mustReach(step: Step, signerId: string, channel: Channel): Promise<void> {
  if (!configuredChannels().includes(channel)) {
    throw new Refused({
      code: "no_channel",
      zh: `系统没有配置${channelZh[channel]}，不能发送；可以生成链接后打印或自行发送。`,
    });
  }
  if ((await reachOf(step.tx, signerId, step.today))[channel] === "") {
    throw new Refused({
      code: "no_address",
      zh: `该提出人没有登记${addressZh[channel]}；可在“届与席位”中补登，或换一种方式。`,
    });
  }
}

type Order = { ratingId: string; channel: Channel };

/**
 * Writes the order. One that pauses after a failed try begins afresh, at once; one that is under way or has not been tried
 * yet is refused, or a signer would get two messages for one press too many.
 */
export async function orderLink(step: Step, order: Order): Promise<void> {
  const { tx, now } = step;
  const waiting = { ratingId: order.ratingId, state: "waiting" as const };
  const { count } = await tx.linkSending.updateMany({
    // A cause stands in the row only between two tries (lib/outcome/rating-link/sending).
    where: { ...waiting, cause: { not: "" } },
    data: { ...order, attempts: 0, cause: "", notBefore: now },
  });
  if (count > 0) return;
  if ((await tx.linkSending.count({ where: waiting })) > 0)
    throw new Refused({ code: "waiting", zh: "正在发送，请稍后查看结果。" });
  await tx.linkSending.create({ data: newOrder(step, order), select: { id: true } });
}

const newOrder = ({ actor, now, file }: Step, order: Order) => ({
  ...order,
  ...{ proposalId: file.proposal.id, orderedById: actor.userId || null, orderedAt: now, notBefore: now },
});

/**
 * Orders a link for each of the ratings just opened whose signer can be reached and asked: by SMS, else by mail. The others
 * are left to the registrar.
 */
export async function orderForAll(
  step: Step,
  opened: readonly { id: string; signerId: string }[],
): Promise<void> {
  const channels = configuredChannels();
  if (channels.length === 0) return;
  const signerIds = opened.map(({ signerId }) => signerId);
  const reach = await reachOfAll(step.tx, signerIds, step.today);
  const data = opened.flatMap(({ id: ratingId, signerId }) => {
    const known = reach(signerId);
    const channel = channels.find((one) => known[one] !== "");
    return channel && hasDigits(known) ? [newOrder(step, { ratingId, channel })] : [];
  });
  if (data.length === 0) return;
  await step.tx.linkSending.createMany({ data });
  step.facts.links = String(data.length);
}
