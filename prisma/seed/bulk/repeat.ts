// One copy of a pattern: own keys, moved days, another title, number and 文号; the chain of events is made anew.
import { canonicalJson, chainStart, digestDetail, hashEvent } from "@/lib/audit/chain";
import type { Random } from "../random";
import { copyValue } from "./copy";
import { keyAt, shiftDay, shiftMoment } from "./keys";
import type { Pattern, PatternRow, PatternTable, Value } from "./pattern";

export type Copy = {
  pattern: Pattern;
  random: Random;
  /** Days to move by, negative for the past. */
  days: number;
  /** Multiple requests of one actor stay apart. */
  name: string;
  title: string;
  numberText: string | null;
  serial: number | null;
  meetingId: string;
  ruleVersionId: string;
  /** New 文号 of each letter number of the pattern. */
  letterNumbers: ReadonlyMap<string, { text: string; serial: number; year: number }>;
};

const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const dayInText = /\d{4}-\d{2}-\d{2}/g;
const momentForm = /^\d{4}-\d{2}-\d{2}T/;
const keyForm = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Lines of COPY text per table, added to `out`. */
export function repeat(copy: Copy, out: Map<string, string[]>): void {
  const keys = new Map<string, string>();
  const born = Date.parse(String(copy.pattern.tables[0]?.rows[0]?.createdAt)) + copy.days * 86_400_000;
  for (const key of copy.pattern.ownKeys) keys.set(key, keyAt(copy.random, born));
  const chain = events(copy, keys);
  for (const table of copy.pattern.tables) {
    const lines = out.get(table.name);
    if (!lines) continue;
    if (table.name === "Event" || table.name === "EventDetail") continue;
    for (const row of table.rows) lines.push(lineOf(table, valuesOf(table, row, copy, keys, chain.head)));
  }
  push(out, copy.pattern, "Event", chain.events);
  push(out, copy.pattern, "EventDetail", chain.details);
}

function push(out: Map<string, string[]>, pattern: Pattern, name: string, rows: readonly PatternRow[]): void {
  const table = pattern.tables.find((one) => one.name === name);
  const lines = out.get(name);
  if (table && lines) for (const row of rows) lines.push(lineOf(table, row));
}

function lineOf(table: PatternTable, row: PatternRow): string {
  return table.columns.map((column) => copyValue(row[column])).join("\t");
}

function moved(value: Value, copy: Copy, keys: ReadonlyMap<string, string>): Value {
  if (typeof value === "string") {
    if (value.length === 36) return keys.get(value) ?? value;
    if (dayForm.test(value)) return shiftDay(value, copy.days);
    return momentForm.test(value) ? shiftMoment(value, copy.days) : value;
  }
  if (value === null || typeof value !== "object") return value;
  const text = JSON.stringify(value);
  return text.replaceAll(keyForm, (key) => keys.get(key) ?? key);
}

function valuesOf(
  table: PatternTable,
  row: PatternRow,
  copy: Copy,
  keys: ReadonlyMap<string, string>,
  head: string,
): PatternRow {
  const values: PatternRow = {};
  for (const column of table.columns) values[column] = moved(row[column] ?? null, copy, keys);
  return { ...values, ...special(table.name, row, copy, head) };
}

/** Columns that are neither kept nor moved. */
function special(table: string, row: PatternRow, copy: Copy, head: string): PatternRow {
  if (table === "Proposal") {
    const { title, numberText, serial, meetingId } = copy;
    return { title, numberText, serial, meetingId, headHash: head };
  }
  if (table === "Deadline") {
    const explanation = String(row.explanation).replaceAll(dayInText, (day) => shiftDay(day, copy.days));
    return { ruleVersionId: copy.ruleVersionId, explanation };
  }
  if (table === "Reply" && row.documentNumber) {
    return { documentNumber: copy.letterNumbers.get(String(row.documentNumber))?.text ?? null };
  }
  const taken = table === "NumberTaken" ? copy.letterNumbers.get(String(row.text)) : undefined;
  return taken ? { text: taken.text, serial: taken.serial, year: taken.year } : {};
}

function events(copy: Copy, keys: ReadonlyMap<string, string>) {
  const rows = copy.pattern.tables.find((table) => table.name === "Event")?.rows ?? [];
  const details = copy.pattern.tables.find((table) => table.name === "EventDetail")?.rows ?? [];
  const detailOf = new Map(details.map((row) => [row.eventId, row]));
  const made: { events: PatternRow[]; details: PatternRow[]; head: string } = {
    events: [],
    details: [],
    head: chainStart,
  };
  for (const row of [...rows].sort((a, b) => Number(a.sequence) - Number(b.sequence))) {
    const detail = detailOf.get(row.id ?? "");
    const values = detail ? renamed(detail.values as object, copy) : {};
    const salt = String(detail?.salt ?? "");
    const event = linkOf(row, copy, keys, made.head, digestDetail(salt, values));
    made.events.push(event);
    made.details.push({ eventId: event.id ?? null, salt, values, erasedAt: null, erasedReason: "" });
    made.head = String(event.hash);
  }
  return made;
}

/** One event of the copy, hashed over the same content as `lib/transition/record.ts` hashes. */
function linkOf(
  row: PatternRow,
  copy: Copy,
  keys: ReadonlyMap<string, string>,
  previousHash: string,
  detailDigest: string,
): PatternRow {
  const { id, previousHash: _previous, hash: _hash, algorithm: _algorithm, ...rest } = row;
  const data = JSON.parse(String(moved(row.data ?? {}, copy, keys))) as object;
  const content = {
    ...rest,
    proposalId: moved(row.proposalId ?? null, copy, keys),
    subjectId: moved(row.subjectId ?? null, copy, keys),
    requestId: row.requestId === null ? null : `${copy.name}:${String(row.sequence)}`,
    data,
    detailDigest,
    on: shiftDay(String(row.on), copy.days),
    at: shiftMoment(String(row.at), copy.days),
  };
  const hashed = hashEvent(previousHash, content);
  return { ...content, id: moved(id ?? null, copy, keys), previousHash, ...hashed };
}

/** The words of an event that name the item or its letters, in the copy's own. */
function renamed(values: object, copy: Copy): object {
  const item = copy.pattern.tables[0]?.rows[0];
  const text = canonicalJson(values);
  let changed = text.replaceAll(copy.pattern.title, copy.title);
  if (item?.numberText && copy.numberText) {
    changed = changed.replaceAll(`"${String(item.numberText)}"`, `"${copy.numberText}"`);
  }
  for (const [old, fresh] of copy.letterNumbers) changed = changed.replaceAll(old, fresh.text);
  return changed === text ? values : (JSON.parse(changed) as object);
}
