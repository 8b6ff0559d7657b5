// 评价 as a sheet. Pure.
import { peopleColumns, unitColumn } from "@/lib/ledger/item-columns";
import type { Column } from "@/lib/sheet/column";
import { ratingFacets, ratingSteps } from "./facets";
import type { RatedItem } from "./queries";

export const ratingColumns: readonly Column<RatedItem>[] = [
  ...peopleColumns,
  unitColumn,
  { zh: "应评（人次）", width: 12, kind: "number", value: ({ asked }) => asked },
  { zh: "已评（人次）", width: 12, kind: "number", value: ({ rated }) => rated },
  { zh: "尚未评价", width: 30, value: ({ silent }) => silent.map(({ name }) => name).join("、") },
  { zh: "评价期限", width: 12, kind: "day", value: ({ dueOn }) => dueOn },
  { zh: "状态", width: 14, value: ({ facet }) => ratingFacets[facet].zh },
  { zh: "下一步", width: 22, value: ({ facet }) => ratingSteps[facet] },
];
