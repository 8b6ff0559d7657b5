// An Excel file to be filled in: a sheet of headings with drop-down lists, and sheets that explain it. Written by hucre.
import { type CellValue, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { letters, printMargins } from "./sheet-xml";

export type FormColumn = {
  zh: string;
  /** In characters of the spreadsheet's font; a Chinese one takes two. */
  width: number;
  hint: string;
  /** A drop-down list; `isOpen` lets other values in as well. */
  options?: readonly string[];
  isOpen?: boolean;
};

/** Sheets beside the form, each with a heading line. */
export type SideSheet = {
  zh: string;
  widths: readonly number[];
  rows: readonly (readonly CellValue[])[];
  paper: "a3" | "a4";
};

/** Printed, all columns stand on one page, with the heading on each and the lines of the table. */
function printedOn(paper: SideSheet["paper"]): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  return {
    pageSetup: {
      ...{ paperSize: paper, orientation: "landscape", printTitlesRow: "$1:$1", showGridLines: true },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: printMargins,
    },
    headerFooter: { oddFooter: "&C&A　第 &P 页，共 &N 页" },
  };
}

/** As many lines get the drop-down lists; the sheet itself goes on. */
const listedLines = 2000;
const optionSheet = "选项";

/** The bytes of the book; the options of the lists stand in a hidden sheet, since a list in the cell ends at 255 characters. */
export async function formBook(
  zh: string,
  columns: readonly FormColumn[],
  beside: readonly SideSheet[],
): Promise<Uint8Array> {
  const listed = columns.filter(({ options }) => options && options.length > 0);
  const longest = Math.max(0, ...listed.map(({ options = [] }) => options.length));
  const optionRows = Array.from({ length: longest }, (_, line) =>
    listed.map(({ options = [] }) => options[line] ?? null),
  );
  const validations = columns.flatMap((column, at) => validationOf(column, at, listed.indexOf(column)));
  return writeXlsx({
    sheets: [
      {
        name: zh,
        ...printedOn("a3"),
        columns: columns.map(({ width }) => ({ width, style: filledIn })),
        rows: [columns.map((column) => column.zh)],
        dataValidations: validations,
        ...headed(
          [],
          columns.map(({ width }) => width),
        ),
      },
      ...beside.map(({ zh: name, widths, rows, paper }) => ({
        name,
        ...printedOn(paper),
        columns: widths.map((width) => ({ width })),
        rows: rows.map((row) => [...row]),
        ...headed(rows.slice(1), widths),
      })),
      { name: optionSheet, rows: optionRows, hidden: true },
    ],
  });
}

const filledIn = { numFmt: "@", alignment: { wrapText: true, vertical: "top" } } as const;
const heading = {
  alignment: { wrapText: true, vertical: "center" },
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EDEFF2" } },
} as const;
/** Of a line in points, with room for the higher fonts of other systems. */
const lineHeight = 17;

/**
 * A heading of two lines that stays in view, over rows that wrap: a column's own style is that of its empty cells only, and
 * not every program makes a row as high as its text by itself.
 */
function headed(
  rows: SideSheet["rows"],
  widths: readonly number[],
): Pick<WriteSheet, "cells" | "rowDefs" | "freezePane"> {
  const lines = [2, ...rows.map((row) => linesOf(row, widths))];
  const places = lines.flatMap((_, row) => widths.map((_width, at) => [row, at]));
  return {
    freezePane: { rows: 1 },
    rowDefs: new Map(lines.map((count, row) => [row, { height: count * lineHeight }])),
    cells: new Map(places.map(([row, at]) => [`${row},${at}`, { style: row === 0 ? heading : filledIn }])),
  };
}

/** Lines of the cell that takes most; a Chinese character takes nearly two. */
function linesOf(row: readonly CellValue[], widths: readonly number[]): number {
  const wide = (text: string) => [...text].reduce((sum, one) => sum + (one > "\u00ff" ? 1.75 : 1), 0);
  const inCell = (text: string, width = 1) =>
    text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / width)), 0);
  return Math.max(...row.map((value, at) => inCell(String(value ?? ""), widths[at])));
}

/** A list offers its options in the cell, and says beside it what the column is for; a column without a list takes any text. */
function validationOf(
  { zh, hint, options = [], isOpen = false }: FormColumn,
  at: number,
  place: number,
): DataValidation[] {
  if (place < 0) return [];
  const range = `${letters(at)}2:${letters(at)}${listedLines}`;
  const message = { range, allowBlank: true, showInputMessage: true, inputTitle: zh, inputMessage: hint };
  const column = letters(place);
  const formula1 = `${optionSheet}!$${column}$1:$${column}$${options.length}`;
  const error = { showErrorMessage: !isOpen, errorTitle: zh, errorMessage: "请从下拉列表选择，或留空。" };
  return [{ ...message, ...error, type: "list", formula1, errorStyle: "warning" }];
}
