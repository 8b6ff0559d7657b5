// What every form of one item begins with: number, meeting, title, who put it in. Pure.
import type { Source } from "@/lib/lifecycle/facts";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { itemNumberText } from "@/lib/text/numbers";
import { boxes, type Cell, type Grid, label, type Row, value } from "../document";

export type FormItem = {
  source: Source;
  numberText: string | null;
  title: string;
  meeting: string;
  /** 「刘鲜兰、王金燕代表」, only those whom the reader may read by name. */
  signers: string;
};

/** Rows of four columns: label and value twice. */
export const fourColumns = (rows: readonly Row[]): Grid => ({
  kind: "grid",
  widths: [30, 53, 26, 53],
  head: [],
  rows,
});

/** 代表 or 委员; a blank form is for both. */
export const signerZh = (item: FormItem | null) => (item ? sourceWords[item.source].signer : "代表（委员）");
/** 「代表意见」; on a blank form the long name takes a line of its own. */
export const ofSigner = (item: FormItem | null, words: string) =>
  `${signerZh(item)}${item ? "" : "\n"}${words}`;
/** 建议 or 提案. */
export const itemZh = (item: FormItem | null) => (item ? sourceWords[item.source].kind : "建议（提案）");

/** 「建议第59号」; empty on a blank form and before a number is given. */
export function itemNumber(item: FormItem | null): string {
  return item?.numberText ? `${itemZh(item)}${itemNumberText(item.numberText)}` : "";
}

/** Number and meeting, title, proposers. */
export function itemRows(item: FormItem | null): Row[] {
  return [
    pair("编号", itemNumber(item), "会议", item?.meeting),
    wide(item ? `${itemZh(item)}标题` : `${itemZh(item)}\n标题`, item?.title),
    wide(signerZh(item), item?.signers),
  ];
}

type Text = string | null | undefined;

/** Two labels, each with its value. */
export function pair(first: string, firstText: Text, second: string, secondText: Text): Row {
  return [label(first), value(firstText), label(second), value(secondText)];
}

/** A label and one value across the rest of the row. */
export function wide(name: string, text: Text, more: Partial<Cell> = {}): Row {
  return [label(name), value(text, { span: 3, ...more })];
}

/** 「■主办　□分办　□协办」 */
export const dutyBoxes = (duty: string | undefined) => boxes(["主办", "分办", "协办"], duty ?? null);
