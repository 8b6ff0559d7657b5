// Finds the table in a sheet: which line is its heading, which column is what. Pure.
import type { Grid, GridLine } from "@/lib/sheet/read";
import { letters } from "@/lib/sheet/sheet-xml";
import type { Cells, SheetNote } from "../row";
import { isTotal } from "./cells";
import { headingZh, isKeyColumn, isSideSheet, keyOf, shownMark } from "./columns";

export type TableRow = { sheet: string; rowNumber: number; cells: Cells };
export type Found = { rows: TableRow[]; notes: SheetNote[]; warnings: string[] };

type Head = {
  place: number;
  /** By place of the column. */
  keys: Map<number, string>;
  headings: Map<string, string>;
  ignored: string[];
  usesRunning: boolean;
  /** Columns whose emptied cell may be a correction. */
  clearable: Set<string>;
};

/** Above a heading stand a title, a unit, a date: not more. */
const headWithin = 20;

/** The rows of every sheet that has a heading with 标题, in their order; `notes` says what was read of each sheet. */
export function findTables(grids: readonly Grid[]): Found {
  const found: Found = { rows: [], notes: [], warnings: [] };
  for (const grid of grids) readSheet(grid, found);
  return found;
}

function readSheet({ name, isHidden, lines }: Grid, found: Found): void {
  const unread = unreadZh(name, isHidden, lines);
  const head = unread === "" ? headOf(lines) : null;
  if (!head) {
    const skippedZh = unread || "没有找到“标题”一列，没有读";
    found.notes.push({ name, rows: 0, skippedZh, columns: [], ignored: [] });
    return;
  }
  const rows = lines.slice(head.place + 1).flatMap((line) => rowOf(name, line, head));
  found.rows.push(...rows);
  const columns = [...head.headings].map(([key, heading]) => ({ heading, zh: headingZh(key) }));
  found.notes.push({ name, rows: rows.length, skippedZh: "", columns, ignored: head.ignored });
  if (head.usesRunning) found.warnings.push(`工作表“${name}”没有编号列，“序号”作编号读入，请核对。`);
}

function unreadZh(name: string, isHidden: boolean, lines: readonly GridLine[]): string {
  if (isHidden) return "隐藏的工作表，没有读";
  if (isSideSheet(name)) return "说明，没有读";
  return lines.length === 0 ? "空的" : "";
}

/** A heading has more than a title: a line with one known word is a line of text. */
const fewestColumns = 2;

/** The line with most columns known, 标题 among them; of two alike (a heading of two lines) the lower one. */
function headOf(lines: readonly GridLine[]): Head | null {
  let best: Head | null = null;
  for (const [place, { cells }] of lines.slice(0, headWithin).entries()) {
    const head = readHead(place, cells);
    if (!head.headings.has("title") || head.headings.size < fewestColumns) continue;
    const least = best ? best.headings.size + (place === best.place + 1 ? 0 : 1) : 0;
    if (head.headings.size >= least) best = head;
  }
  return best;
}

function readHead(place: number, cells: readonly string[]): Head {
  const head: Head = {
    place,
    keys: new Map(),
    headings: new Map(),
    ignored: [],
    usesRunning: false,
    clearable: new Set(),
  };
  const read = cells.map((heading) => ({ heading: heading.trim(), known: keyOf(heading) }));
  const hasNumber = read.some(({ known }) => known?.key === "number" && !known.isRunning);
  for (const [at, { heading, known }] of read.entries()) {
    if (heading === "") continue;
    const isUsed = known !== null && !(known.isRunning && hasNumber) && !head.headings.has(known.key);
    if (!isUsed || !known) {
      if (!known?.isRunning) head.ignored.push(heading);
      continue;
    }
    head.usesRunning ||= known.isRunning;
    head.keys.set(at, known.key);
    head.headings.set(known.key, heading);
  }
  head.clearable = clearableOf(head.headings);
  return head;
}

/** A table with columns of the 完整台账 comes back to correct items: there an emptied cell says something everywhere. */
function clearableOf(headings: ReadonlyMap<string, string>): Set<string> {
  const keys = [...headings.keys()];
  const isLedger = keys.some((key) => key.startsWith(shownMark));
  return new Set(keys.filter((key) => (isLedger && !isKeyColumn(key)) || mayBeCleared.has(key)));
}

/** The required ones among them so that their address is known where they are missing. */
const mayBeCleared = new Set(["title", "lead", "body", "topic", "preferredUnits", "researchForm"]);

/** Nothing for a heading that is repeated below, for a total, and for a line without any cell that is read. */
function rowOf(sheet: string, { number, cells }: GridLine, head: Head): TableRow[] {
  const read: Cells = {};
  for (const [at, key] of head.keys) {
    const text = trimmed(cells[at] ?? "");
    if (text !== "" || head.clearable.has(key))
      read[key] = { text, address: `${sheet}!${letters(at)}${number}` };
  }
  // A total whose word stands in a column that is not read.
  if (!read.title?.text && cells.some((cell, at) => !head.keys.has(at) && isTotal(cell))) return [];
  const keys = Object.keys(read).filter((key) => read[key]?.text);
  if (!keys.some((key) => !key.startsWith(shownMark))) return [];
  const isHead = keys.every((key) => keyOf(read[key]?.text ?? "")?.key === key);
  return isHead ? [] : [{ sheet, rowNumber: number, cells: read }];
}

/** Spaces of every kind around a text and at the ends of its lines. In one pass: a cell may be nothing but spaces. */
function trimmed(text: string): string {
  const lines = text.replace(/\r\n?|\u2028|\v/g, "\n").split("\n");
  const kept = lines.map((line) => line.trimEnd()).join("\n");
  const from = kept.search(seen);
  if (from < 0) return "";
  let to = kept.length;
  while (!seen.test(kept.charAt(to - 1))) to -= 1;
  return kept.slice(from, to);
}

const seen = /[^\s\u200b\ufeff]/;
