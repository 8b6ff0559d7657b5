// 待办 as a sheet. Pure.
import { peopleColumns, unitColumn } from "@/lib/ledger/item-columns";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { clockZh } from "@/lib/rules/clock-names";
import type { Column } from "@/lib/sheet/column";
import { dutyText, type WorkItem } from "./item";
import { stepOf } from "./step";

export const workColumns: readonly Column<WorkItem>[] = [
  ...peopleColumns,
  unitColumn,
  { zh: "本单位", width: 18, value: dutyText },
  { zh: "下一步", width: 28, value: (item) => stepOf(item).next },
  { zh: "期限", width: 12, kind: "day", value: ({ dueOn }) => dueOn },
  {
    zh: "期限环节",
    width: 16,
    value: ({ stage, dueOn, source }) =>
      dueOn ? clockZh(stage ?? `${sourceWords[source].cosigns}截止`) : "",
  },
];
