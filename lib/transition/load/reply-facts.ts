// A reply as the guards see it.
import type { RatingFact, ReplyFact, SignerFact } from "@/lib/lifecycle/facts";
import { type Block, blocks as blocksSchema } from "@/lib/lifecycle/inputs/reply";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { combineRatings, type RatingLevel } from "@/lib/rules/ratings";
import type { ReplyRow } from "./query";

/** The stored paragraphs; a letter's JSON is only ever written through the same schema. */
export function readBlocks(json: unknown): Block[] {
  return blocksSchema.parse(json);
}

/** An ask is answered by body text under it; 「由…答复」 is body text too. */
function answeredAsks(blocks: readonly Block[]): string[] {
  const answered = blocks.filter(
    (block) => block.askId !== null && block.level === 0 && block.text.trim() !== "",
  );
  return [...new Set(answered.flatMap((block) => (block.askId ? [block.askId] : [])))];
}

function combined(
  replyId: string,
  signers: readonly SignerFact[],
  ratings: readonly RatingFact[],
  rules: RuleProfileContent,
): string | null {
  const lead = signers.find((signer) => signer.role === "lead");
  const given = ratings.filter((rating) => rating.replyId === replyId && rating.state === "rated");
  return combineRatings(
    rules.rating.combination,
    given.map((rating) => ({
      isLead: rating.signerId === lead?.id,
      attitude: rating.attitude as RatingLevel | null,
      result: rating.result as RatingLevel | null,
    })),
  );
}

/** One letter as the guards see it. */
export function replyFact(
  row: ReplyRow,
  signers: readonly SignerFact[],
  ratings: readonly RatingFact[],
  rules: RuleProfileContent,
): ReplyFact {
  const { blocks: json, ...reply } = row;
  const blocks = readBlocks(json);
  return {
    ...reply,
    stages: row.stages ?? [],
    writerIds: row.writerIds ?? [],
    deliveredSignerIds: row.deliveredSignerIds ?? [],
    answeredAskIds: answeredAsks(blocks),
    isEmpty: blocks.every((block) => block.text.trim() === ""),
    combinedRating: combined(row.id, signers, ratings, rules),
  };
}
