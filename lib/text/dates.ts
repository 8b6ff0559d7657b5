/** How days and moments are written. Days are `YYYY-MM-DD` strings and need no zone; moments are shown in Asia/Shanghai. */
import type { Day } from "@/lib/calendar/day";

/** 「2026年3月2日」, as letters write it: Arabic numerals without leading zeros (GB/T 9704). */
export function letterDate(day: Day): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(year)}年${Number(month)}月${Number(date)}日`;
}

/** 「03-02」, where the year is clear from its surroundings. */
export function shortDate(day: Day): string {
  return day.slice(5);
}

/** 「3月2日」 */
export function monthAndDate(day: Day): string {
  return letterDate(day).replace(/^\d+年/, "");
}

/** 「2026年3月2日至3月5日」; one day alone when both are the same. */
export function dateRange(from: Day, to: Day): string {
  if (from === to) return letterDate(from);
  return `${letterDate(from)}至${from.slice(0, 4) === to.slice(0, 4) ? monthAndDate(to) : letterDate(to)}`;
}

/** 「星期一」 */
export function weekdayText(day: Day): string {
  const names = ["日", "一", "二", "三", "四", "五", "六"];
  return `星期${names[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ""}`;
}

const moment = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** 「2026-03-02 14:05」 in China, whatever zone the process runs in. */
export function momentText(instant: Date): string {
  const parts = new Map(moment.formatToParts(instant).map((part) => [part.type, part.value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return `${of("year")}-${of("month")}-${of("day")} ${of("hour")}:${of("minute")}`;
}

/** 「03-02 14:05」 for timelines. */
export function shortMoment(instant: Date): string {
  return momentText(instant).slice(5);
}

/** 「14:05」 */
export function clockText(instant: Date): string {
  return momentText(instant).slice(11);
}

/**
 * The day meant by 「2026年3月2日」「2026.3.2」「2026/3/2」「2026-3-2」, for import and typed fields; null for anything that is no
 * date. Whether the day exists is for the caller to ask (`isDay`): 9月31日 has been printed in real notices.
 */
export function parseDate(text: string): string | null {
  const found = /^\s*(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?\s*$/.exec(text);
  if (!found) return null;
  const [, year = "", month = "", date = ""] = found;
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}
