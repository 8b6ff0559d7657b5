// Words that depend on which body the item came from.
import type { Source } from "@/lib/lifecycle/facts";
import { eventZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { itemNumberText } from "@/lib/text/numbers";

/** 提案 are put on file (立案); 建议 are taken up (受理). */
export function admitWord(source: Source): string {
  return eventZh("proposal", "admit", source);
}

/** A 建议 is never 「不予立案」. */
export function declineWord(source: Source): string {
  return eventZh("proposal", "decline", source);
}

/** 「建议第59号《关于加强红色旅游文化发展的建议》」; without a number, kind and title. */
export function itemText(item: { source: Source; numberText: string | null; title: string }): string {
  const number = item.numberText ? itemNumberText(item.numberText) : "";
  return `${sourceWords[item.source].kind}${number}《${item.title}》`;
}
