// What a cell means: numbers, days, yes and no, names, however they were typed. Pure.
import { type Day, isDay } from "@/lib/calendar/day";
import { parseDate } from "@/lib/text/dates";
import { halfWidth, itemNumberText, parseItemNumber } from "@/lib/text/numbers";

/** 「第59号」「59」「059」 are one number: what two texts of a number are compared by. */
export function numberKey(raw: string): string {
  const { text, prefix, serial } = parseItemNumber(cleanNumber(raw));
  return serial === null ? text : `${prefix}#${serial}`;
}

/** What the registrar puts in place of a number to say that the row is the item that has it, whatever its title. */
const thisMark = "=";
export const thisItem = (number: string) => thisMark + number;
export const meansThisItem = (fix: string) => fix.startsWith(thisMark);

/** A number as it is kept, with 〔〕 for the other brackets of a year. A serial of a spreadsheet (59.0) is a whole one. */
export function cleanNumber(raw: string): string {
  const plain = halfWidth(raw)
    .trim()
    .replace(/^=/, "")
    .replace(/^(\d+)\.0+$/, "$1")
    .replace(/[[［【（(](\d{4})[\]］】）)]/g, "〔$1〕")
    .replace(/\s+/g, "");
  return itemNumberText(plain);
}

/** -1, 0, 1.5, 1e308: a number of a spreadsheet that is no serial of an item. */
export function isUncounted(raw: string): boolean {
  const plain = halfWidth(raw).trim().replace(/\.0+$/, "");
  return /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(plain) && !/^0*[1-9]\d*$/.test(plain);
}

/** Two texts that differ in what a spreadsheet program changes by itself: spaces and line breaks. */
export function isSameText(a: string, b: string): boolean {
  return tidied(a) === tidied(b);
}

/** What is left of a text without what a spreadsheet program changes by itself. */
export const tidied = (text: string) =>
  text
    .replace(/\r\n?|\v|\u2028/g, "\n")
    .replace(/[\u00a0\u3000\t ]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n+/g, "\n")
    .trim();

/** The same for what is only shown: no space counts, a day is a day however it is written. */
export function isSameShown(a: string, b: string): boolean {
  if (a === b || unspaced(a) === unspaced(b)) return true;
  const [one, other] = [dayIn(a), dayIn(b)];
  return "day" in one && "day" in other && one.day === other.day;
}

/** A name as names are compared: no space counts, and no width of a character. */
export const unspaced = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");

export type DayIn = { day: Day } | { wrong: string };

/** Days since 1899-12-30 of 1980 and 2079: a bare number in a column of days is one of them. */
const serials = { from: 29_221, to: 65_746 };

/** 2026-03-02 from 「2026年3月2日」「2026.3.2」「20260302」「46083」; `wrong` says why not. */
export function dayIn(raw: string): DayIn {
  const text = halfWidth(raw).trim();
  const plain = text.replace(/[ T]\d{1,2}:\d{2}(:\d{2})?$/, "");
  const serial = /^\d{5}(\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : 0;
  if (serial >= serials.from && serial <= serials.to) return { day: dayOfSerial(serial) };
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? [];
  const day = year ? `${year}-${month}-${date}` : parseDate(plain.replace(/\s/g, ""));
  if (day === null) return { wrong: `“${raw}”不是日期，请按 2026-03-02 的格式填写` };
  if (!isDay(day)) return { wrong: `“${raw}”不是一个存在的日期，请核对` };
  return { day };
}

/** 2026-03-02 from 「3月2日」「3.2」 in a table of that year; null for any other text. */
export function dayWithoutYear(raw: string, year: string): Day | null {
  const [, month, date] = /^(\d{1,2})[月./-](\d{1,2})[日号]?$/.exec(halfWidth(raw).replace(/\s/g, "")) ?? [];
  const read = month ? dayIn(`${year}-${month}-${date}`) : { wrong: "" };
  return "day" in read ? read.day : null;
}

const dayOfSerial = (serial: number) =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10) as Day;

const total =
  /^(本页|以上)?((合计|总计|小计|共计|总共)([:：]?[\d,.]*[件条项份个行]?)?|共[\d,]+[件条项份个行])[。.]?$/;

/** 「合计」「合 计：」「共计 31 件」: a line that counts, not an item. */
export const isTotal = (text: string) => text.length < 30 && total.test(halfWidth(text).replace(/\s/g, ""));

const yes = new Set(["是", "√", "✓", "y", "yes", "true", "1", "有"]);
const not = new Set(["否", "×", "x", "n", "no", "false", "0", "无", ""]);

/** Null when it is neither. */
export function yesIn(raw: string): boolean | null {
  const text = halfWidth(raw).trim().toLowerCase();
  if (yes.has(text)) return true;
  return not.has(text) ? false : null;
}

/** Names in a cell, in their order, without what stands beside them: 「王　明（领衔）、李红代表」→ 王明, 李红. */
export function namesIn(raw: string): string[] {
  const names = raw
    .normalize("NFC")
    .replace(/[（(][^）)]{0,100}[）)]/g, "")
    // Two characters set apart to fill the width.
    .replace(
      /(?<!\p{Script=Han})(\p{Script=Han})[ \u00a0\u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu,
      "$1$2",
    )
    .split(/[、，,；;\n/]|[ \u00a0\u3000]+/)
    .map((name) => name.trim())
    .filter(Boolean);
  return [...new Set(names)];
}

/** Units in a cell. */
export function unitsIn(raw: string): string[] {
  return [
    ...new Set(
      raw
        .split(/[、，,；;\n]+/)
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ];
}
