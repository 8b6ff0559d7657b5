// The columns that every list has of an item, in the words of the screen. Pure.

import { sourceWords } from "@/lib/lifecycle/source-words";
import type { Column } from "@/lib/sheet/column";
import { itemNumberText } from "@/lib/text/numbers";
import { type ItemPeople, type ItemUnit, keyText, proposersText, unitsText } from "./item-words";

type Item = ItemPeople & {
  numberText: string | null;
  title: string;
  meeting: string;
  isKey: boolean;
  champion: string | null;
};

/** Which item it is, and whose. */
export const peopleColumns: readonly Column<Item>[] = [
  { zh: "编号", width: 12, value: ({ numberText }) => (numberText ? itemNumberText(numberText) : "") },
  { zh: "来源", width: 14, value: ({ source }) => sourceWords[source].name },
  { zh: "标题", width: 48, value: ({ title }) => title },
  { zh: "提出人", width: 24, value: proposersText },
  { zh: "会议", width: 24, value: ({ meeting }) => meeting },
  { zh: "重点", width: 18, value: keyText },
];

/** 「主办区文旅局，协办区教体局」. */
export const unitColumn: Column<{ units: readonly ItemUnit[] }> = {
  zh: "承办单位",
  width: 32,
  value: ({ units }) => unitsText(units),
};
