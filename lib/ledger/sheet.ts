// The ledger as a sheet: the columns of the list, and the items in its order, some hundreds at a time.
import "server-only";
import type { Actor } from "@/lib/lifecycle/actor";
import { stateZh } from "@/lib/lifecycle/labels";
import { clockZh } from "@/lib/rules/clock-names";
import type { Column } from "@/lib/sheet/column";
import { type FullRow, fullRows } from "./full-queries";
import { peopleColumns, unitColumn } from "./item-columns";
import { type LedgerRow, ledgerRows, type Placed } from "./queries";

/** What the list shows, cell by cell. */
export const ledgerColumns: readonly Column<LedgerRow>[] = [
  ...peopleColumns,
  unitColumn,
  {
    zh: "承办科室、承办人",
    width: 22,
    value: ({ sections, handler }) => [...sections, ...(handler ? [`承办人 ${handler}`] : [])].join("、"),
  },
  { zh: "状态", width: 12, value: ({ state, source }) => stateZh("proposal", state, source) },
  { zh: "办理结果", width: 10, value: ({ outcomes }) => outcomes.join(" / ") },
  { zh: "期限", width: 12, kind: "day", value: ({ dueOn }) => dueOn },
  { zh: "期限环节", width: 16, value: ({ stage, dueOn }) => (stage && dueOn ? clockZh(stage) : "") },
];

/** Rows of one statement: enough that few are needed, few enough that they are gone before the memory has grown. */
const batchSize = 500;

/** Excel's own limit is 1,048,576 rows; a list that long is narrowed first. */
export const mostRows = 500_000;

/** The lines of the list as the screen shows them, some hundreds at a time. */
export function ledgerBatches(actor: Actor, placed: readonly Placed[]): AsyncGenerator<LedgerRow[]> {
  return inBatches(placed, (part) => ledgerRows(actor, part));
}

/** The same items with all columns of the 完整台账. */
export function fullBatches(actor: Actor, placed: readonly Placed[]): AsyncGenerator<FullRow[]> {
  return inBatches(placed, (part) => fullRows(actor, part));
}

/** Batches that are read while one is written: the database has a core for each of two. */
const mostAhead = 2;

/**
 * The order is taken once, before the first batch, so that what happens meanwhile moves no item out of one batch and
 * into another.
 */
async function* inBatches<Row>(
  placed: readonly Placed[],
  read: (part: readonly Placed[]) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  const ahead: Promise<Row[]>[] = [];
  for (let from = 0; from < placed.length || ahead.length > 0; ) {
    while (from < placed.length && ahead.length < mostAhead) {
      const rows = read(placed.slice(from, from + batchSize));
      // A failure is met where the batch is awaited; a reader who left early never gets there.
      rows.catch(() => undefined);
      ahead.push(rows);
      from += batchSize;
    }
    yield (await ahead.shift()) ?? [];
  }
}
