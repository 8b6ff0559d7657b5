// 承诺事项台账 as a sheet. Pure.
import { sourceWords } from "@/lib/lifecycle/source-words";
import type { Column } from "@/lib/sheet/column";
import { itemNumberText } from "@/lib/text/numbers";
import { type PromiseView, promiseFacets } from "./words";

export const promiseColumns: readonly Column<PromiseView>[] = [
  { zh: "承诺事项", width: 48, value: ({ text }) => text },
  { zh: "责任单位", width: 20, value: ({ unit }) => unit },
  { zh: "编号", width: 12, value: ({ numberText }) => (numberText ? itemNumberText(numberText) : "") },
  { zh: "来源", width: 14, value: ({ source }) => sourceWords[source].name },
  { zh: "标题", width: 40, value: ({ title }) => title },
  { zh: "会议", width: 24, value: ({ meeting }) => meeting },
  { zh: "答复文号", width: 20, value: ({ documentNumber }) => documentNumber },
  { zh: "印发日期", width: 12, kind: "day", value: ({ issuedOn }) => issuedOn },
  { zh: "完成时限", width: 12, kind: "day", value: ({ dueOn }) => dueOn },
  { zh: "原定时限", width: 12, kind: "day", value: ({ firstDueOn }) => firstDueOn },
  { zh: "状态", width: 10, value: ({ facet }) => promiseFacets[facet].zh },
  { zh: "完成日期", width: 12, kind: "day", value: ({ fulfilledOn }) => fulfilledOn },
  { zh: "最近进展", width: 40, value: ({ progress }) => progress.at(-1)?.text ?? "" },
  { zh: "进展日期", width: 12, kind: "day", value: ({ progress }) => progress.at(-1)?.on ?? null },
];
