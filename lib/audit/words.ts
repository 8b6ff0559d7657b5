// Words that depend on which body the item came from.
import type { Source } from "@/lib/lifecycle/facts";
import { eventZh } from "@/lib/lifecycle/labels";
import { itemNumberText } from "@/lib/text/numbers";

const kinds: Record<Source, string> = { congress: "建议", cppcc: "提案", hotline: "专线件" };
const signers: Record<Source, string> = { congress: "代表", cppcc: "委员", hotline: "提出人" };

/** 「建议」「提案」「专线件」 */
export function kindWord(source: Source): string {
  return kinds[source];
}

/** 「代表」「委员」 */
export function signerWord(source: Source): string {
  return signers[source];
}

/** 提案 are put on file (立案); 建议 are taken up (受理). */
export function admitWord(source: Source): string {
  return eventZh("proposal", "admit", source);
}

/** DOMAIN §1.1 and §1.2: a 建议 is never 「不予立案」. */
export function declineWord(source: Source): string {
  return eventZh("proposal", "decline", source);
}

/** 「建议第59号《关于加强红色旅游文化发展的建议》」; without a number, kind and title. */
export function itemText(item: { source: Source; numberText: string | null; title: string }): string {
  const number = item.numberText ? itemNumberText(item.numberText) : "";
  return `${kindWord(item.source)}${number}《${item.title}》`;
}
