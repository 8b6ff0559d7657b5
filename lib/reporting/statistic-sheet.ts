// 统计表 as columns of a spreadsheet: every line names its unit, so that it can be sorted and filtered. Pure.
import type { Column } from "@/lib/sheet/column";
import type { FigureColumn, StatisticLine } from "./statistic-table";

export type SheetLine = StatisticLine & { unitZh: string };

/** The lines with the name of their unit in each. */
export function sheetLines(lines: readonly StatisticLine[]): SheetLine[] {
  let unitZh = "";
  return lines.map((line) => {
    unitZh = line.unit || unitZh;
    return { ...line, unitZh };
  });
}

/** Unit, source and duty, then the figures as the page has them. */
export function sheetColumns(columns: readonly FigureColumn[]): Column<SheetLine>[] {
  return [
    { zh: "承办单位", width: 32, value: ({ unitZh }) => unitZh },
    { zh: "来源", width: 14, value: ({ sourceZh }) => sourceZh },
    { zh: "承办方式", width: 10, value: (line) => line.dutyZh },
    ...columns.map(
      ({ zh, value }): Column<SheetLine> => ({
        zh,
        width: 10,
        kind: "number",
        value: ({ figures, duty }) => value(figures, duty),
      }),
    ),
  ];
}
