// 回头看 of a quarter as a sheet: the promises, and what was found in that quarter. Pure.
import type { Day } from "@/lib/calendar/day";
import { revisitFindings } from "@/lib/lifecycle/inputs/promise";
import type { Column } from "@/lib/sheet/column";
import { promiseColumns } from "./columns";
import type { PromiseView, RevisitView } from "./words";

/** Every office keeps a record of its own: each is a line of the cell. */
export function revisitColumns(quarterOn: Day): readonly Column<PromiseView>[] {
  const found = (line: (revisit: RevisitView) => string) => (row: PromiseView) =>
    row.revisits
      .filter((one) => one.quarterOn === quarterOn)
      .map(line)
      .join("\n");
  return [
    ...promiseColumns,
    { zh: "查看日期", width: 12, value: found(({ on }) => on) },
    { zh: "查看机构", width: 24, value: found(({ by }) => by) },
    { zh: "查看结果", width: 20, value: found(({ finding }) => revisitFindings[finding]) },
    { zh: "查看情况", width: 40, value: found(({ text }) => text) },
  ];
}
