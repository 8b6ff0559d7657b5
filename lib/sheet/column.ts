// A column of a sheet, stated once: its heading, what stands in it, as what. Pure.

/** `day`: a `YYYY-MM-DD` string that becomes a date of the spreadsheet; `text` is never read as a number or a formula. */
export type ValueKind = "text" | "day" | "number";

export type Column<Row> = {
  zh: string;
  /** In characters of the spreadsheet's font; a Chinese one takes two. */
  width: number;
  kind?: ValueKind;
  /** Null leaves the cell empty. */
  value: (row: Row) => string | number | null;
};

export type Cell = { kind: ValueKind; value: string | number | null };

/** The cells of a row in the order of the columns. */
export function cellsOf<Row>(columns: readonly Column<Row>[], row: Row): Cell[] {
  return columns.map(({ kind = "text", value }) => ({ kind, value: value(row) }));
}
