// How an item is called in lists: 「建议 59」「提案 112」. Pure.
import { parseItemNumber } from "@/lib/text/numbers";

export type ProposalKindName = "suggestion" | "converted_motion" | "proposal" | "hotline";

const kinds: Record<ProposalKindName, string> = {
  suggestion: "建议",
  converted_motion: "建议",
  proposal: "提案",
  hotline: "专线",
};

export type Numbered = { kind: ProposalKindName; serial: number | null; numberText: string | null };

/** Kind and serial, with the letters a number may carry (「建议 D-13」); 「建议（未编号）」 before it is numbered. */
export function numberWords({ kind, serial, numberText }: Numbered): string {
  if (numberText === null) return `${kinds[kind]}（未编号）`;
  const { prefix } = parseItemNumber(numberText);
  return `${kinds[kind]} ${serial === null ? numberText : `${prefix}${serial}`}`;
}
