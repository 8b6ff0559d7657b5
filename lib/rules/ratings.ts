/** Rating levels and how several signers' ratings become one. 未反馈 is not a level: it is the absence of a rating. */

/** From best to worst; a scheme uses three or four of them. */
export const ratingLevels = {
  very_satisfied: { zh: "非常满意" },
  satisfied: { zh: "满意" },
  basically_satisfied: { zh: "基本满意" },
  dissatisfied: { zh: "不满意" },
} as const satisfies Record<string, { zh: string }>;
export type RatingLevel = keyof typeof ratingLevels;

/** Whether the system sends the one-time links by itself, in words. */
export function sendsLinksZh(sendsLinks: boolean): string {
  return sendsLinks ? "答复完成时由系统发给登记了手机或邮箱的提出人" : "由登记人员生成、发送";
}

/** `lead` the lead signer speaks for all; `worst` the worst of all; `each` every rating counts by itself. */
export const combinations = {
  lead: { zh: "由领衔人综合其他提出人意见后评价" },
  worst: { zh: "各提出人分别评价，取最低一档" },
  each: { zh: "各提出人分别评价，逐份统计" },
} as const satisfies Record<string, { zh: string }>;
export type Combination = keyof typeof combinations;

/** One signer's rating; null where the signer has not answered on that axis. */
export type SignerRating = { isLead: boolean; attitude: RatingLevel | null; result: RatingLevel | null };

const worstFirst = (Object.keys(ratingLevels) as RatingLevel[]).reverse();

/** The worst of several levels; null when there is none. */
export function worstLevel(levels: readonly (RatingLevel | null)[]): RatingLevel | null {
  return worstFirst.find((level) => levels.includes(level)) ?? null;
}

/** A signer is as satisfied as with the worse axis: dissatisfied with attitude or with result is 不满意. */
export function overallOf(rating: SignerRating): RatingLevel | null {
  return worstLevel([rating.attitude, rating.result]);
}

/**
 * The rating of an item from its signers' ratings; null while nobody whose word counts has rated. With `each` the item
 * as a whole stands at its worst rating, so that one 不满意 is never lost; statistics then count the single ratings.
 */
export function combineRatings(
  combination: Combination,
  ratings: readonly SignerRating[],
): RatingLevel | null {
  const counted = combination === "lead" ? ratings.filter((rating) => rating.isLead) : ratings;
  return worstLevel(counted.map(overallOf));
}
