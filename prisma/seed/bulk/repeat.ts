// One copy of a pattern: own keys, moved days, another title, number and 文号; the chain of events is made anew.
import { chainStart, digestDetail, hashEvent } from "@/lib/audit/chain";
import { quarterStart } from "@/lib/calendar/quarter";
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
  /** Null where the copy keeps its pattern's. */
  ruleVersionId: string | null;
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

type KeptText = { text: string; hasKeys: boolean };
const texts = new WeakMap<object, KeptText>();

/** JSON of a pattern's value, written once for all its copies. */
function textOf(value: object, pattern: Pattern): KeptText {
  const known = texts.get(value);
  if (known) return known;
  const text = JSON.stringify(value);
  const kept = { text, hasKeys: text.match(keyForm)?.some((key) => pattern.ownKeys.has(key)) ?? false };
  texts.set(value, kept);
  return kept;
}

function moved(value: Value, copy: Copy, keys: ReadonlyMap<string, string>): Value {
  if (typeof value === "string") {
    if (value.length === 36) return keys.get(value) ?? value;
    if (dayForm.test(value)) return shiftDay(value, copy.days);
    return momentForm.test(value) ? shiftMoment(value, copy.days) : value;
  }
  if (value === null || typeof value !== "object") return value;
  const { text, hasKeys } = textOf(value, copy.pattern);
  return hasKeys ? text.replaceAll(keyForm, (key) => keys.get(key) ?? key) : text;
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
    return { explanation, ...(copy.ruleVersionId ? { ruleVersionId: copy.ruleVersionId } : {}) };
  }
  if (table === "Reply") {
    const number = copy.letterNumbers.get(String(row.documentNumber))?.text;
    // An array of the database, which is not written as JSON: no letter of a pattern encloses a file.
    return { enclosureIds: "{}", ...(row.documentNumber ? { documentNumber: number ?? null } : {}) };
  }
  // A quarter is looked at once: the copy's day may fall into another.
  if (table === "Revisit") return { quarterOn: quarterStart(shiftDay(String(row.on), copy.days)) };
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
    const before = (detail?.values ?? {}) as object;
    const values = renamed(before, copy);
    const salt = String(detail?.salt ?? "");
    // The salt is kept, so that words which are the same have the same digest.
    const digest = values === before ? String(row.detailDigest) : digestDetail(salt, values);
    const event = linkOf(row, copy, keys, made.head, digest);
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
  const before = (row.data ?? {}) as object;
  const data = textOf(before, copy.pattern).hasKeys
    ? (JSON.parse(String(moved(before, copy, keys))) as object)
    : before;
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

const plain = new WeakSet<object>();

/** The words of an event that name the item or its letters, in the copy's own. */
function renamed(values: object, copy: Copy): object {
  if (plain.has(values)) return values;
  const number = String(copy.pattern.tables[0]?.rows[0]?.numberText ?? "");
  const { text } = textOf(values, copy.pattern);
  let changed = text.replaceAll(copy.pattern.title, copy.title);
  if (number && copy.numberText) changed = changed.replaceAll(`"${number}"`, `"${copy.numberText}"`);
  for (const [old, fresh] of copy.letterNumbers) changed = changed.replaceAll(old, fresh.text);
  if (changed !== text) return JSON.parse(changed) as object;
  // Nothing in it names the item: no other copy needs to look again.
  plain.add(values);
  return values;
}
