// An Excel file to be filled in: a sheet of headings with drop-down lists, and sheets that explain it. Written by hucre.
import { type CellValue, type DataValidation, writeXlsx } from "hucre/xlsx";
import { letters } from "./sheet-xml";

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
export type SideSheet = { zh: string; widths: readonly number[]; rows: readonly (readonly CellValue[])[] };

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
        columns: columns.map(({ width }) => ({
          width,
          style: { numFmt: "@", alignment: { wrapText: true } },
        })),
        rows: [columns.map((column) => column.zh)],
        freezePane: { rows: 1 },
        dataValidations: validations,
        cells: bold(columns.length),
      },
      ...beside.map(({ zh: name, widths, rows }) => ({
        name,
        columns: widths.map((width) => ({ width, style: { alignment: { wrapText: true } } })),
        rows: rows.map((row) => [...row]),
        freezePane: { rows: 1 },
        cells: bold(widths.length),
      })),
      { name: optionSheet, rows: optionRows, hidden: true },
    ],
  });
}

function bold(count: number) {
  const style = {
    font: { bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EDEFF2" } },
  } as const;
  return new Map(Array.from({ length: count }, (_, at) => [`0,${at}`, { style }]));
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
