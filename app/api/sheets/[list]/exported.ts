// What a list must say of itself to be had as an Excel file.
import type { Day } from "@/lib/calendar/day";
import type { Actor, PostKind } from "@/lib/lifecycle/actor";
import type { Column } from "@/lib/sheet/column";
import { listWorkbook, type NoteLines } from "@/lib/sheet/workbook";

export type Query = Readonly<Record<string, string>>;

/** A list as it stands now: how long it is, what it was narrowed by, and its file. */
export type Opened = {
  zh: string;
  count: number;
  /** 「会议：区十九届人大五次会议」 as pairs; without what was not chosen. */
  filters: readonly (readonly [string, string])[];
  file: (note: NoteLines) => ReadableStream<Uint8Array>;
};

export type ExportedList = {
  posts: readonly PostKind[];
  open: (actor: Actor, query: Query, today: Day) => Promise<Opened>;
};

type Rows<Row> = {
  zh: string;
  count: number;
  columns: readonly Column<Row>[];
  batches: AsyncIterable<Row[]>;
  filters: readonly (readonly [string, string | undefined])[];
};

export function opened<Row>({ zh, count, columns, batches, filters }: Rows<Row>): Opened {
  return {
    zh,
    count,
    filters: filters.filter((pair): pair is readonly [string, string] => Boolean(pair[1])),
    file: (note) => listWorkbook({ zh, columns, batches }, note),
  };
}

/** A list that is read whole. */
export async function* oneBatch<Row>(rows: Row[]): AsyncGenerator<Row[]> {
  yield rows;
}

/** Page after page until one is not full. */
export async function* pages<Row>(
  size: number,
  read: (page: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let page = 1; ; page += 1) {
    const rows = await read(page);
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
  }
}

/** The word of the option that was chosen. */
export function chosen(options: readonly { value: string; zh: string }[], value: string | null | undefined) {
  return options.find((option) => option.value === value)?.zh;
}
