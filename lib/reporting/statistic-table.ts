// 办理情况统计表 as a table: its columns, its lines with their sums, and what each figure means. Pure.
import type { Duty, Source } from "@/lib/lifecycle/facts";
import { dutyZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import {
  type OutcomeClass,
  outcomeCodes,
  outcomeFullText,
  outcomeHead,
  outcomeText,
} from "@/lib/rules/outcomes";
import { keysOf } from "@/lib/text/keys-of";
import { type CountName, counts, type Figures, type StatisticRow, statisticDuties, sumOf } from "./figures";

export type FigureColumn = {
  zh: string;
  /** Columns of one group stand under one heading; empty for one that stands alone. */
  group: "" | "办理结果" | "评价";
  /** Null where the duty knows no such figure: an assist opinion has neither class nor rating. */
  value: (figures: Figures, duty: Duty | null) => number | null;
};

export type StatisticLine = {
  key: string;
  unitId: string | null;
  /** Unit, source and duty in words; empty words continue the line above. */
  unit: string;
  /** Lines of this unit from here on; 0 in those that continue it. */
  span: number;
  source: Source | null;
  sourceZh: string;
  duty: Duty | null;
  dutyZh: string;
  figures: Figures;
  isTotal: boolean;
};

/** A meeting, and how it divides results. */
export type MeetingScheme = { meeting: string; classes: readonly OutcomeClass[] };

/** Several meetings may divide results differently: then the classes are named by what they mean. */
export function figureColumns(schemes: readonly (readonly OutcomeClass[])[]): FigureColumn[] {
  return [
    count("total"),
    count("answered"),
    count("onTime"),
    count("met"),
    ...classColumns(schemes),
    ...(["satisfied", "basically", "dissatisfied", "silent", "awaiting"] as const).map((name) =>
      answered(count(name, "评价")),
    ),
    answered(count("published")),
  ];
}

function count(name: CountName, group: FigureColumn["group"] = ""): FigureColumn {
  return { zh: counts[name].zh, group, value: (figures) => figures[name] };
}

/** What only an answer has. */
const answered = (column: FigureColumn): FigureColumn => ({
  ...column,
  value: (figures, duty) => (duty === "assist" ? null : column.value(figures, duty)),
});

function classColumns(schemes: readonly (readonly OutcomeClass[])[]): FigureColumn[] {
  const codes = keysOf(outcomeCodes).filter((code) => schemes.flat().some((one) => one.code === code));
  const isOne = new Set(schemes.map(marksOf)).size === 1;
  return codes.map((code) => {
    const own = isOne ? schemes[0]?.find((one) => one.code === code) : undefined;
    const zh = own ? outcomeText(own) : outcomeHead(code);
    return answered({ zh, group: "办理结果", value: ({ outcomes }) => outcomes[code] });
  });
}

/** What two schemes must share for their columns to bear one mark: 「A类」 of each means the same. */
function marksOf(classes: readonly OutcomeClass[]): string {
  return JSON.stringify(classes.map(({ code, letter }) => [code, letter]));
}

/** Unit by unit, then the sum of each source and duty, then of everything. */
export function linesOf(rows: readonly StatisticRow[]): StatisticLine[] {
  return [...rows.map((row, at) => lineOf(row, at, rows)), ...totalsOf(rows)];
}

function lineOf(row: StatisticRow, at: number, rows: readonly StatisticRow[]): StatisticLine {
  const { unitId, unit, source, duty, figures } = row;
  const isFirst = rows[at - 1]?.unitId !== unitId;
  return {
    ...{ unitId, source, duty, figures, isTotal: false },
    key: `${unitId}.${source}.${duty}`,
    unit: isFirst ? unit : "",
    span: isFirst ? rows.filter((one) => one.unitId === unitId).length : 0,
    sourceZh: sourceWords[source].kind,
    dutyZh: dutyZh[duty],
  };
}

function totalsOf(rows: readonly StatisticRow[]): StatisticLine[] {
  const parts = keysOf(sourceWords).flatMap((source) =>
    statisticDuties.flatMap((duty) => {
      const own = rows.filter((row) => row.source === source && row.duty === duty);
      return own.length > 0 ? [{ source, duty, figures: sumOf(own) }] : [];
    }),
  );
  const lines = parts.map(({ source, duty, figures }, at) => ({
    ...{ unitId: null, source, duty, figures, isTotal: true },
    key: `total.${source}.${duty}`,
    unit: at === 0 ? "合计" : "",
    span: at === 0 ? parts.length : 0,
    sourceZh: sourceWords[source].kind,
    dutyZh: dutyZh[duty],
  }));
  if (rows.length === 0) return [];
  const all = { unitId: null, source: null, duty: null, figures: sumOf(rows), isTotal: true };
  return [...lines, { ...all, key: "total", unit: "总计", span: 1, sourceZh: "", dutyZh: "" }];
}

/** What stands under the table: how each figure is counted, and what the classes mean in each meeting. */
export function definitions(schemes: readonly MeetingScheme[]): string[] {
  const said = Object.values(counts).flatMap(({ zh, says }) => (says ? [`${zh}：${says}。`] : []));
  return [
    ...said,
    ...classNotes(schemes),
    "办理结果按现行答复，重新办理的取最后一轮。",
    "没有协办单位的主办（独办）计入主办。",
    "一件由几个单位承办的，各计一件，合计数为件次。",
  ];
}

/** Under neutral heads each meeting's own classes are told by the head they are counted in. */
function classNotes(schemes: readonly MeetingScheme[]): string[] {
  const isOne = new Set(schemes.map(({ classes }) => marksOf(classes))).size === 1;
  const texts = schemes.map(({ meeting, classes }) => {
    const words = classes.map((one) =>
      isOne ? outcomeFullText(one) : `“${outcomeHead(one.code)}”即${outcomeFullText(one)}`,
    );
    return { meeting, text: words.join("，") };
  });
  return [...new Set(texts.map(({ text }) => text))].map((text) => {
    const meetings = texts.filter((one) => one.text === text).map(({ meeting }) => meeting);
    return `${meetings.length < texts.length ? `${meetings.join("、")}的` : ""}办理结果：${text}。`;
  });
}
