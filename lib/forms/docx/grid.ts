// The grid of a form as a table of Word. What stands at the lower right of a cell is a row of its own without a line
// above it: Word pins nothing to the foot of a cell.
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { mm, twips } from "@/lib/letter/docx/words";
import type { Cell, Grid, Row } from "../document";
import { sheet } from "../sheet";
import { columnsOf } from "./columns";
import { lined } from "./words";

const rule = (points: number) => ({ style: BorderStyle.SINGLE, size: points * 8, color: "000000" });
const outer = rule(sheet.outerPt);
const inner = rule(sheet.innerPt);
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** The table; `width` in twips. */
export function gridOf({ widths, head, rows, foot = [], isSmall = false }: Grid, width: number): Table {
  const total = widths.reduce((sum, share) => sum + share, 0);
  const columnWidths = widths.map((share) => Math.floor((share / total) * width));
  const all = [...head, ...rows, ...foot];
  const cellWidths = cellWidthsOf(all, columnWidths);
  return new Table({
    width: dxa(width),
    columnWidths,
    layout: "fixed",
    borders: {
      top: outer,
      bottom: outer,
      left: outer,
      right: outer,
      insideHorizontal: inner,
      insideVertical: inner,
    },
    rows: all.flatMap((row, at) => {
      const below = all.length - 1 - at;
      const place = { isHead: at < head.length, staysWithNext: below > 0 && below <= foot.length };
      const look = { isSmall, ...place, widths: cellWidths[at] ?? [] };
      return rowsOf(row, at, all, look);
    }),
  });
}

/** Of every cell of every row: WPS and older Word take a cell's own width before the table's columns. */
function cellWidthsOf(all: readonly Row[], columnWidths: readonly number[]): number[][] {
  const starts = columnsOf(all);
  return all.map((row, at) =>
    row.map(({ span = 1 }, place) => {
      const start = starts[at]?.[place] ?? 0;
      return columnWidths.slice(start, start + span).reduce((sum, width) => sum + width, 0);
    }),
  );
}

/** `staysWithNext`: on the page of the row below it. */
type Look = { isSmall: boolean; isHead: boolean; staysWithNext: boolean; widths: readonly number[] };

/** One row, or two where somebody signs in it. */
function rowsOf(row: Row, at: number, all: readonly Row[], look: Look): TableRow[] {
  const { isSmall, isHead, widths } = look;
  const least = mm(isSmall ? sheet.smallRowHeight : sheet.rowHeight);
  const tall = Math.max(...row.map((cell) => mm(cell.tall ?? 0)));
  const signHeight = Math.max(...row.map((cell) => (cell.sign?.length ?? 0) * twips(sheet.cellLinePt)));
  const make = (cells: TableCell[], height: number, stays: boolean) =>
    new TableRow({
      tableHeader: isHead,
      // A short row is not torn in two; one with room to write in may go over the page.
      cantSplit: stays,
      height: { value: height, rule: HeightRule.ATLEAST },
      children: cells,
    });
  if (!hasSign(row)) {
    const keepNext = look.staysWithNext || (isSmall && isShared(at + 1, all));
    const cells = row.map((cell, place) =>
      cellOf(cell, { isSmall, keepNext, width: widths[place] }, rowSpanOf(cell, at, all)),
    );
    return [make(cells, Math.max(least, tall), tall === 0)];
  }
  const upper = row.map((cell, place) => {
    const look = { isSmall, width: widths[place] };
    return cell.sign ? cellOf(cell, look, 1, { bottom: none }) : cellOf(cell, look, rowSpanOf(cell, at, all));
  });
  const lower = row.flatMap((cell, place) => (cell.sign ? [signOf(cell, widths[place])] : []));
  return [make(upper, Math.max(least, tall - signHeight), false), make(lower, signHeight, true)];
}

const dxa = (size = 0) => ({ size, type: WidthType.DXA });

function signOf({ span = 1, sign = [] }: Cell, width: number | undefined): TableCell {
  const look = {
    font: "fangsong",
    size: sheet.cellPt,
    line: sheet.cellLinePt,
    alignment: AlignmentType.RIGHT,
  } as const;
  return new TableCell({
    columnSpan: span,
    width: dxa(width),
    borders: { top: none },
    verticalAlign: VerticalAlign.BOTTOM,
    margins: { right: mm(sheet.signRight), bottom: twips(sheet.padPt) },
    children: lined(sign, look),
  });
}

/** Does a cell of a row above reach into this row? */
function isShared(at: number, all: readonly Row[]): boolean {
  return all.slice(0, at).some((row, above) => row.some(({ down = 1 }) => above + down > at));
}

const hasSign = (row: Row | undefined) => row?.some((cell) => cell.sign) ?? false;

/** Rows of Word that the cell takes: those with a signature count twice. */
function rowSpanOf({ down = 1 }: Cell, at: number, all: readonly Row[]): number {
  return all.slice(at, at + down).reduce((sum, row) => sum + (hasSign(row) ? 2 : 1), 0);
}

type Edges = { bottom?: typeof none };
type Words = { isSmall: boolean; keepNext?: boolean; width: number | undefined };

function cellOf(cell: Cell, look: Words, rowSpan: number, borders: Edges = {}): TableCell {
  const { isSmall, keepNext = false, width } = look;
  const { text, isLabel = false, span = 1, tall = 0 } = cell;
  const align = cell.align ?? (isLabel ? "center" : "left");
  const pad = twips(sheet.padPt);
  return new TableCell({
    columnSpan: span,
    width: dxa(width),
    rowSpan,
    borders,
    verticalAlign: tall > 0 && !isLabel ? VerticalAlign.TOP : VerticalAlign.CENTER,
    margins: { top: pad / 2, bottom: pad / 2, left: pad, right: pad },
    children: lined(
      text.split("\n"),
      {
        font: isLabel ? "song" : "fangsong",
        size: isSmall ? sheet.smallPt : sheet.cellPt,
        line: isSmall ? sheet.smallLinePt : sheet.cellLinePt,
        alignment: alignments[align],
      },
      { keepNext },
    ),
  });
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};
