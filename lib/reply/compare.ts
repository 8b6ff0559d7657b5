// Two versions of a letter side by side in one text: what a reviewer sees marked. Pure.
import type { Block } from "@/lib/lifecycle/inputs/reply";
import { type DiffPart, diffBlocks } from "@/lib/text/diff";

export type Comparison = {
  /** Paragraphs in the order of the new text, struck ones where they stood (as body text, so they take no number). */
  blocks: Block[];
  parts: ReadonlyMap<string, DiffPart[]>;
  /** Paragraphs that differ. */
  changes: number;
};

/** The paragraphs of now with those that went in their old place, and what changed in each. */
export function compareBlocks(before: readonly Block[], after: readonly Block[]): Comparison {
  const compared = diffBlocks(before, after);
  const blocks = compared.flatMap((one) => {
    const now = after.find((block) => block.id === one.id);
    if (now) return [now];
    const gone = before.find((block) => block.id === one.id);
    return gone && gone.text.trim() !== "" ? [{ ...gone, level: 0 }] : [];
  });
  return {
    blocks,
    parts: new Map(compared.map((one) => [one.id, one.parts])),
    changes: compared.filter((one) => one.change !== "same" && one.parts.length > 0).length,
  };
}
