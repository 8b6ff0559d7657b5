// 交办单: one item as it goes to its units, with their days, and room for what the unit's leaders say. Pure.
import type { Day } from "@/lib/calendar/day";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { letterDate } from "@/lib/text/dates";
import { dateOrEmpty, dateOrGap, emptyRows, type FormDocument, label, type Row, value } from "../document";
import { type FormItem, fourColumns, itemRows, pair, signerZh, wide } from "./item-rows";
import { signed } from "./signed";

export type OrderUnit = {
  unit: string;
  duty: string;
  /** Given the item on a later day than the others (改办、调整); null for those of the first 交办. */
  since: Day | null;
  /** Which asks it answers; none is all of them. */
  asks: readonly number[];
  acknowledgeBy: Day | null;
  contestBy: Day | null;
  /** Of the answer, or of the assist opinion. */
  answerBy: Day | null;
  /** What it was before an extension; null where it was not moved. */
  answerFirstBy: Day | null;
};

export type OrderFacts = {
  item: FormItem;
  /** 交办机构. */
  office: string;
  on: Day | null;
  /** How the lead signer is reached, where the reader may know it. */
  contact: string;
  asks: readonly string[];
  /** 交办要求. */
  note: string;
  units: readonly OrderUnit[];
  /** The sheet lists the units and days of this day, which may be later than 交办. */
  today: Day;
};

/** Null gives the blank form. */
export function orderForm(facts: OrderFacts | null): FormDocument {
  const item = facts?.item ?? null;
  return {
    title: "建议提案交办单",
    left: `交办机构：${facts?.office ?? ""}`,
    right: `交办日期：${dateOrGap(facts?.on)}`,
    parts: [
      fourColumns([
        ...itemRows(item),
        wide("联系方式", facts?.contact),
        wide(item ? sourceWords[item.source].asks : "主要诉求", asksText(facts?.asks ?? []), { tall: 44 }),
        wide("交办要求", facts?.note, { tall: 22 }),
      ]),
      {
        kind: "grid",
        widths: [36, 13, 13, 34, 34, 34],
        head: [
          ["承办单位", "承办\n类型", "负责\n诉求", "签收期限", "退办期限", "答复期限"].map((zh) => label(zh)),
        ],
        rows: facts ? facts.units.map(unitRow) : emptyRows(6, 3),
        isSmall: true,
      },
      fourColumns([
        wide("单位领导\n批示", "", { tall: 36, sign: signed("（签字）") }),
        pair("签收人", "", "签收日期", ""),
      ]),
      {
        kind: "note",
        lines: [
          ...(facts ? [`承办单位和期限为${letterDate(facts.today)}打印时的情况。`] : []),
          `协办单位的答复期限是向主办单位送交协办意见的期限；参阅单位不需答复。办理前请先与${signerZh(item)}联系。`,
        ],
      },
    ],
  };
}

const asksText = (asks: readonly string[]) =>
  asks.length > 1 ? asks.map((text, at) => `${at + 1}. ${text}`).join("\n") : asks.join("");

function unitRow({ unit, duty, asks, since, ...days }: OrderUnit): Row {
  const day = (on: Day | null, first: Day | null = null) =>
    value(`${dateOrEmpty(on)}${first ? `\n（原定\n${letterDate(first)}）` : ""}`, { align: "center" });
  return [
    value(since ? `${unit}（${letterDate(since)}交办）` : unit),
    value(duty, { align: "center" }),
    value(asks.join("、"), { align: "center" }),
    day(days.acknowledgeBy),
    day(days.contestBy),
    day(days.answerBy, days.answerFirstBy),
  ];
}
