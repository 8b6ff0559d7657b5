// 交办台 as a sheet. Pure.
import { stateZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import type { Column } from "@/lib/sheet/column";
import { itemNumberText } from "@/lib/text/numbers";
import type { DeskRow } from "./queries";

export const deskColumns: readonly Column<DeskRow>[] = [
  { zh: "编号", width: 12, value: ({ numberText }) => (numberText ? itemNumberText(numberText) : "") },
  { zh: "来源", width: 14, value: ({ source }) => sourceWords[source].name },
  { zh: "标题", width: 48, value: ({ title }) => title },
  { zh: "类别", width: 14, value: ({ topics }) => topics.map(({ topic }) => topic.name).join("、") },
  { zh: "希望承办单位", width: 20, value: ({ preferredUnits }) => preferredUnits },
  { zh: "主办（分办）", width: 24, value: (row) => unitsOf(row, ["lead", "split"]) },
  { zh: "协办", width: 30, value: (row) => unitsOf(row, ["assist"]) },
  { zh: "状态", width: 12, value: ({ state, source }) => stateZh("proposal", state, source) },
  { zh: "答复期限", width: 12, kind: "day", value: ({ due }) => due?.dueOn ?? null },
];

/** What is only planned says so: 「区文旅局（拟）」. */
function unitsOf({ assignments }: DeskRow, duties: readonly string[]): string {
  return assignments
    .filter((row) => duties.includes(row.duty))
    .map((row) => `${row.unit.shortName}${row.state === "planned" ? "（拟）" : ""}`)
    .join("、");
}
