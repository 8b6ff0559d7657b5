// One model of an office's form (表、单、通知): PDF and Word are drawn from it, filled or blank. Pure.
import type { Day } from "@/lib/calendar/day";
import { letterDate } from "@/lib/text/dates";

export type Cell = {
  /** Lines are parted by \n. */
  text: string;
  /** A label stands in 宋体 in the middle of its cell; a value in 仿宋, from the left. */
  isLabel?: boolean;
  align?: "left" | "center" | "right";
  /** Columns and rows it takes, one of each where nothing is said. */
  span?: number;
  down?: number;
  /** Millimetres it takes at least: room to write in. */
  tall?: number;
  /** Lines at its lower right: who signs or seals, and the date; room for a seal is left beside them. */
  sign?: readonly string[];
};

export type Row = readonly Cell[];

/** The lines of a table: `widths` are shares of the page's width; `head` is repeated on every page. */
export type Grid = {
  kind: "grid";
  widths: readonly number[];
  head: readonly Row[];
  rows: readonly Row[];
  /** Sums below the last row: never on a page without it. */
  foot?: readonly Row[];
  /** 五号 for lists of many columns; else 小四. */
  isSmall?: boolean;
};

export type Part =
  | Grid
  /** 三号, as in a letter: 主送 flush left, the body two characters in, 署名 and date at the right. */
  | { kind: "text"; as: "to" | "body" | "end"; text: string }
  /** 「填表人：　　联系电话：　　」 on one line. */
  | { kind: "line"; fields: readonly { label: string; text: string }[] }
  /** A two-dimensional code with words beside it; the first line is the address itself. */
  | { kind: "code"; address: string; lines: readonly string[] }
  /** 「说明：」 below the grid, how to fill it in; several are numbered. */
  | { kind: "note"; lines: readonly string[] };

/** One subject with a title of its own, upright or landscape. */
export type FormSheet = {
  title: string;
  /** The line below the title; empty where there is nothing to say. */
  left: string;
  right: string;
  isLandscape?: boolean;
  parts: readonly Part[];
};

/** A form, and what is attached to it: each annex begins a page and lies as it needs to. Pages are numbered through. */
export type FormDocument = FormSheet & { annexes?: readonly FormSheet[] };

/** A label cell. */
export const label = (text: string, more: Partial<Cell> = {}): Cell => ({ text, isLabel: true, ...more });

/** A value cell; nothing known leaves it empty, to be written in by hand. */
export const value = (text: string | null | undefined, more: Partial<Cell> = {}): Cell => ({
  text: text ?? "",
  ...more,
});

/** Rows to write in, on a blank list. */
export const emptyRows = (columns: number, count: number): Row[] =>
  Array.from({ length: count }, () => Array.from({ length: columns }, () => value("")));

/** A line to write on, in running text. */
export const gap = (characters: number): string => "＿".repeat(characters);

/** 「■同意　□不同意」; nothing chosen leaves every box open. `perLine`: so many on a line, where there are many. */
export function boxes(options: readonly string[], chosen: string | null = null, perLine = 9): string {
  const marked = options.map((one) => `${one === chosen ? "■" : "□"}${one}`);
  const lines = marked.map((_, at) => (at % perLine === 0 ? marked.slice(at, at + perLine) : []));
  return lines
    .filter((line) => line.length > 0)
    .map((line) => line.join("　"))
    .join("\n");
}

/** The lines of a note with what stands before each: 「说明：」 at the first, 1. 2. 3. where there are several. */
export function noteLines(lines: readonly string[]): { before: string; text: string }[] {
  return lines.map((text, at) => ({
    before: at === 0 ? "说明：" : "",
    text: lines.length > 1 ? `${at + 1}. ${text}` : text,
  }));
}

/** 「2026年3月2日」, or the gaps to write a date in. */
export function dateOrGap(day: Day | null | undefined): string {
  return day ? letterDate(day) : "　　　　年　　月　　日";
}

/** 「2026年3月2日」, or nothing where no date is awaited yet. */
export const dateOrEmpty = (day: Day | null | undefined) => (day ? letterDate(day) : "");
