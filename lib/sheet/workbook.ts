// A workbook as a stream: as many rows as there are, never more than a batch of them in memory.
import { Readable } from "node:stream";
import { type Cell, type Column, cellsOf } from "./column";
import { frameParts, rowXml, sheetEnd, sheetStart } from "./sheet-xml";
import { zipStream } from "./zip-stream";

export type ListSheet<Row> = {
  zh: string;
  columns: readonly Column<Row>[];
  batches: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;
};

/** Lines of the second sheet (说明), asked for when all rows are written and counted. */
export type NoteLines = (count: number) => readonly (readonly [string, string])[];

export const sheetMime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The .xlsx of a list, and a second sheet that says what it is. Reading goes on only as the bytes are taken. */
export function listWorkbook<Row>(list: ListSheet<Row>, note: NoteLines): ReadableStream<Uint8Array> {
  let count = 0;
  const counted = async function* (): AsyncGenerator<Cell[][]> {
    for await (const rows of list.batches) {
      count += rows.length;
      yield rows.map((row) => cellsOf(list.columns, row));
    }
  };
  const head = {
    headings: list.columns.map(({ zh }) => zh),
    widths: list.columns.map(({ width }) => width),
  };
  const noteHead = { headings: ["项目", "内容"], widths: [16, 90] };
  const noteRows = () => note(count).map((line) => line.map((value): Cell => ({ kind: "text", value })));
  const stream = zipStream([
    { name: "xl/worksheets/sheet1.xml", text: () => sheetText(head, counted()) },
    { name: "xl/worksheets/sheet2.xml", text: () => sheetText(noteHead, [noteRows()]) },
    ...frameParts([list.zh, "说明"]).map(([name, text]) => ({ name, text: () => [text] })),
  ]);
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

async function* sheetText(
  head: { headings: string[]; widths: number[] },
  batches: AsyncIterable<Cell[][]> | Iterable<Cell[][]>,
): AsyncGenerator<string> {
  yield sheetStart(head);
  let last = 1;
  for await (const rows of batches) {
    const from = last + 1;
    last += rows.length;
    yield rows.map((cells, at) => rowXml(cells, from + at)).join("");
  }
  yield sheetEnd(head, last);
}
