// 办理情况统计表, to be reported and printed. Pure.
import type { Day } from "@/lib/calendar/day";
import { type FigureColumn, figureColumns, type StatisticLine } from "@/lib/reporting/statistic-table";
import { letterDate } from "@/lib/text/dates";
import { type Cell, dateOrGap, emptyRows, type FormDocument, label, type Row, value } from "../document";

export type StatisticsFacts = {
  meetings: string;
  columns: readonly FigureColumn[];
  lines: readonly StatisticLine[];
  notes: readonly string[];
  office: string;
  today: Day;
};

/** Null gives the blank form, with the classes that most places have. */
export function statisticsForm(facts: StatisticsFacts | null): FormDocument {
  const { meetings, columns, lines, notes, office, today } = facts ?? blank;
  const wide = columns.map(({ zh }) => (longestLine(zh) > 2 ? 14.8 : 11));
  const rowsOf = (some: readonly StatisticLine[]) => some.map((line) => rowOf(line, columns));
  const unit = Math.max(30, 257 - 15 - 15 - wide.reduce((sum, one) => sum + one, 0));
  return {
    title: "建议提案办理情况统计表",
    left: meetings,
    right: today ? `截至${letterDate(today)}` : `填报日期：${dateOrGap(null)}`,
    isLandscape: true,
    parts: [
      {
        kind: "grid",
        widths: [unit, 15, 15, ...wide],
        head: headRows(columns),
        rows: facts ? rowsOf(lines.filter((line) => !line.isTotal)) : emptyRows(3 + columns.length, 15),
        foot: rowsOf(lines.filter((line) => line.isTotal)),
        isSmall: true,
      },
      ...(notes.length > 0 ? [{ kind: "note" as const, lines: notes }] : []),
      {
        kind: "line",
        fields: [
          { label: "填报单位", text: office },
          { label: "审核", text: "" },
          { label: "填表", text: "" },
        ],
      },
    ],
  };
}

const classes = (["solved", "planned_dated", "deferred", "reference"] as const).map((code, at) => {
  const letter = "ABCD"[at];
  return { code, letter, zh: "", needsDate: false, needsReason: false };
});

const blank = {
  ...{ meetings: "会议：", lines: [], notes: [], office: "", today: null },
  columns: figureColumns([classes]),
};

/** A head of four or five characters stands on two lines, broken in its middle. */
function broken(zh: string): string {
  const half = Math.ceil(zh.length / 2);
  return zh.length > 3 ? `${zh.slice(0, half)}\n${zh.slice(half)}` : zh;
}

const longestLine = (zh: string) =>
  Math.max(
    ...broken(zh)
      .split("\n")
      .map((line) => line.length),
  );

/** Two rows of heads: groups over their columns, what stands alone over both. */
function headRows(columns: readonly FigureColumn[]): Row[] {
  const fixed = ["承办单位", "来源", "承办\n方式"].map((zh) => label(zh, { down: 2 }));
  const upper = columns.flatMap((column, at): Cell[] => {
    if (column.group === "") return [label(broken(column.zh), { down: 2 })];
    if (columns[at - 1]?.group === column.group) return [];
    return [label(column.group, { span: columns.filter((one) => one.group === column.group).length })];
  });
  const lower = columns.flatMap((column) => (column.group === "" ? [] : [label(broken(column.zh))]));
  return [[...fixed, ...upper], lower];
}

function rowOf(line: StatisticLine, columns: readonly FigureColumn[]): Row {
  const { unit, span, sourceZh, dutyZh, figures, duty, isTotal } = line;
  const cell = (text: string, more: Partial<Cell> = {}) =>
    isTotal ? label(text, more) : value(text, { align: "center", ...more });
  return [
    ...(span > 0 ? [isTotal ? label(unit, { down: span }) : value(unit, { down: span })] : []),
    cell(sourceZh),
    cell(dutyZh),
    ...columns.map((column) => {
      const count = column.value(figures, duty);
      return cell(count === null ? "—" : String(count));
    }),
  ];
}
