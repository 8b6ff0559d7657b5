// 承诺事项台账, as the list stands under its filter. Pure.
import type { Day } from "@/lib/calendar/day";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { type PromiseView, promiseFacets } from "@/lib/outcome/promises/words";
import { letterDate } from "@/lib/text/dates";
import { dateOrGap, emptyRows, type FormDocument, label, value } from "../document";

/** More than a person reads on paper; the whole list is had as a spreadsheet. */
export const printedAtMost = 500;

export type PromiseLedgerFacts = {
  rows: readonly PromiseView[];
  /** How many the list holds; beyond `printedAtMost` the rest is not printed. */
  count: number;
  /** What it was narrowed by, in words. */
  filters: readonly string[];
  today: Day;
};

type Column = {
  zh: string;
  width: number;
  isShort?: boolean;
  text: (row: PromiseView, at: number) => string;
};

const columns: readonly Column[] = [
  { zh: "序号", width: 14, isShort: true, text: (_, at) => String(at + 1) },
  { zh: "编号", width: 27, isShort: true, text: (row) => itemNumberZh(row.source, row.numberText) },
  { zh: "标题", width: 48, text: ({ title }) => title },
  { zh: "承诺事项", width: 60, text: ({ text }) => text },
  { zh: "责任单位", width: 28, text: ({ unit }) => unit },
  { zh: "答复文号", width: 30, text: ({ documentNumber }) => documentNumber },
  {
    zh: "完成时限",
    width: 27,
    isShort: true,
    text: ({ dueOn, firstDueOn }) => (firstDueOn ? `${dueOn}\n原定\n${firstDueOn}` : dueOn),
  },
  {
    zh: "状态",
    width: 22,
    isShort: true,
    text: ({ facet, fulfilledOn }) => `${promiseFacets[facet].zh}${fulfilledOn ? `\n${fulfilledOn}` : ""}`,
  },
  { zh: "最近进展", width: 48, text: lastProgress },
];

/** Null gives the blank form. */
export function promiseLedger(facts: PromiseLedgerFacts | null): FormDocument {
  const { rows, count, filters, today } = facts ?? { rows: [], count: 0, filters: [], today: null };
  const missing = count - rows.length;
  return {
    title: "承诺事项台账",
    left: facts ? filters.join("　") : "填报单位：",
    right: today ? `共 ${count} 项，截至${letterDate(today)}` : `填报日期：${dateOrGap(null)}`,
    isLandscape: true,
    parts: [
      {
        kind: "grid",
        widths: columns.map(({ width }) => width),
        head: [columns.map(({ zh }) => label(zh))],
        rows: facts
          ? rows.map((row, at) =>
              columns.map(({ text, isShort }) => value(text(row, at), isShort ? { align: "center" } : {})),
            )
          : emptyRows(columns.length, 15),
        isSmall: true,
      },
      ...(missing > 0
        ? [
            {
              kind: "note" as const,
              lines: [`本表只印前 ${rows.length} 项，其余 ${missing} 项请按条件筛选后打印，或导出 Excel。`],
            },
          ]
        : []),
    ],
  };
}

function lastProgress({ progress }: PromiseView): string {
  const last = progress.at(-1);
  return last ? `${last.on} ${last.text}` : "";
}
