/**
 * A calendar day in China as a plain string. Periods are counted as 民法典 第二百零一条 to 第二百零三条 say: the first
 * day is not counted, a period in months ends on the corresponding day. Nothing here reads a clock.
 */

/** `YYYY-MM-DD`, always a day that exists. Strings of this form sort in time order. */
export type Day = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisPerDay = 86_400_000;

type Parts = { year: number; month: number; date: number };

/** True for a `YYYY-MM-DD` string that names a real day (2008-09-31 is not one). */
export function isDay(value: unknown): value is Day {
  if (typeof value !== "string") return false;
  const found = pattern.exec(value);
  if (!found) return false;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= lastDateOf(year, month);
}

/** Year, month (1–12) and date of a day; throws a RangeError for a string that is not a day. */
export function partsOf(day: Day): Parts {
  if (!isDay(day)) throw new RangeError(`不是有效的日期：${String(day)}`);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/** The day of year, month (1–12) and date; throws a RangeError when there is no such day. */
export function makeDay(year: number, month: number, date: number): Day {
  const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  if (!isDay(day)) throw new RangeError(`不是有效的日期：${day}`);
  return day;
}

/** Number of days in a month (1–12), leap years included. */
export function lastDateOf(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Moves by calendar days; negative goes back. 民法典 第二百零一条: the start day itself is not counted. */
export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + count);
}

/**
 * Moves by months; negative goes back. 民法典 第二百零二条: the period ends on the corresponding day, or on the last day
 * of the month when there is none (2026-11-30 + 3 → 2027-02-28).
 */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const index = year * 12 + (month - 1) + count;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return makeDay(toYear, toMonth, Math.min(date, lastDateOf(toYear, toMonth)));
}

/** Negative when `a` is earlier than `b`, zero on the same day, positive when later: for sort. */
export function compareDay(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Calendar days from `from` to `to`: 1 from today to tomorrow, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return (((toNumber(day) + 4) % 7) + 7) % 7;
}

export function yearOf(day: Day): number {
  return partsOf(day).year;
}

export function laterDay(a: Day, b: Day): Day {
  return a < b ? b : a;
}

export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}

const shanghai = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day it is in China at an instant, whatever zone the process runs in. */
export function dayOf(instant: Date): Day {
  const parts = new Map(shanghai.formatToParts(instant).map((part) => [part.type, part.value]));
  return makeDay(Number(parts.get("year")), Number(parts.get("month")), Number(parts.get("day")));
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function toNumber(day: Day): number {
  const { year, month, date } = partsOf(day);
  // Date.UTC reads years below 100 as 19xx; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, month - 1, date) / millisPerDay;
}

function fromNumber(days: number): Day {
  const at = new Date(days * millisPerDay);
  return makeDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
