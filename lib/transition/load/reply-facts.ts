// A reply as the guards see it.
import type { ReplyFact, SignerFact } from "@/lib/lifecycle/facts";
import { type Block, blocks as blocksSchema } from "@/lib/lifecycle/inputs/reply";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { combineRatings, type RatingLevel } from "@/lib/rules/ratings";
import type { CaseRow, ReplyRow } from "./query";

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
  row: CaseRow,
  replyId: string,
  signers: readonly SignerFact[],
  rules: RuleProfileContent,
): string | null {
  const lead = signers.find((signer) => signer.role === "lead");
  const given = row.ratings.filter((rating) => rating.replyId === replyId && rating.state === "rated");
  return combineRatings(
    rules.rating.combination,
    given.map((rating) => ({
      isLead: rating.signerId === lead?.id,
      attitude: rating.attitude as RatingLevel | null,
      result: rating.result as RatingLevel | null,
    })),
  );
}

export function replyFact(
  row: CaseRow,
  reply: ReplyRow,
  signers: readonly SignerFact[],
  rules: RuleProfileContent,
): ReplyFact {
  const blocks = readBlocks(reply.blocks);
  return {
    id: reply.id,
    assignmentId: reply.assignmentId,
    unitId: reply.unitId,
    kind: reply.kind,
    round: reply.round,
    state: reply.state,
    version: reply.version,
    textVersion: reply.textVersion,
    stageOrdinal: reply.stageOrdinal,
    stages: reply.stages.map((stage) => ({
      ordinal: stage.ordinal,
      act: stage.act,
      name: stage.name,
      isSkipped: stage.skippedReason !== null,
      holders: stage.holders.map(({ id, post, scope, unitId, isOpen, passedById }) => ({
        id,
        post,
        scope,
        unitId,
        isOpen,
        passedById,
      })),
    })),
    writerIds: reply.writers.map((writer) => writer.userId),
    outcome: reply.outcome,
    disclosure: reply.disclosure,
    answeredAskIds: answeredAsks(blocks),
    isEmpty: blocks.every((block) => block.text.trim() === ""),
    commitments: reply.commitments.length,
    noted: reply.notes.some((note) => note.textVersion === reply.textVersion && !note.isSendBack),
    documentNumber: reply.documentNumber,
    hasSealedCopy: reply.sealedCopyId !== null,
    deliveredSignerIds: reply.deliveries.flatMap((one) => (one.signerId ? [one.signerId] : [])),
    signedById: reply.signedById,
    publication: reply.publication,
    combinedRating: combined(row, reply.id, signers, rules),
  };
}
