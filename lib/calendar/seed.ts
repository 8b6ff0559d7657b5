/**
 * Rows for the calendar table: announced years from the `chinese-days` data set, later years estimated. The data set
 * answers "working day" for years it does not know (2027-10-01 too), so it is asked only about years it knows. It reads
 * days in the zone of the process, and a `YYYY-MM-DD` string as the day before when that zone is west of Greenwich, so it
 * is given noon of the process's own zone.
 */
import chineseDays from "chinese-days";
import { addDays, type Day, makeDay, partsOf } from "./day";
import { lunarDay, qingmingOf } from "./lunar";
import type { CalendarDay } from "./working-days";

/** First and last year whose State Council notice is in the data set and was checked against a second source. */
export const announcedFrom = 2018;
export const announcedTo = 2026;

/** What a row taken from the State Council's notice names as its source. */
export const announcedSource = "国务院办公厅关于节假日安排的通知";

/** Rows for every day of a known year that differs from the ordinary week or is a named holiday. */
export function announcedRows(year: number): CalendarDay[] {
  if (year < announcedFrom || year > announcedTo) throw new RangeError(`没有 ${year} 年的放假安排数据`);
  const rows: CalendarDay[] = [];
  for (let day = makeDay(year, 1, 1); day <= makeDay(year, 12, 31); day = addDays(day, 1)) {
    const detail = chineseDays.getDayDetail(localNoon(day));
    // The name is "New Year's Day,元旦,1" for a listed day and an English weekday for an ordinary one.
    const zh = detail.name.split(",")[1];
    if (zh) rows.push({ day, isWorkday: detail.work, name: zh, source: announcedSource, isEstimated: false });
  }
  return rows;
}

/**
 * Statutory days of a year whose notice is not out: 《全国年节及纪念日放假办法》 as amended from 2025-01-01. Which
 * weekends become work-days, and how days off that fall on a weekend are made up, is left to the notice: the estimate
 * is thus never later than the real date by more than the moved days, and is shown as 预估.
 */
export function estimatedRows(year: number): CalendarDay[] {
  const newYear = lunarDay(year, 1, 1);
  const named: [string, Day[]][] = [
    ["元旦", [makeDay(year, 1, 1)]],
    ["春节", [addDays(newYear, -1), newYear, addDays(newYear, 1), addDays(newYear, 2)]],
    ["清明", [qingmingOf(year)]],
    ["劳动节", [makeDay(year, 5, 1), makeDay(year, 5, 2)]],
    ["端午", [lunarDay(year, 5, 5)]],
    ["国庆节", [makeDay(year, 10, 1), makeDay(year, 10, 2), makeDay(year, 10, 3)]],
    ["中秋", [lunarDay(year, 8, 15)]],
  ];
  const rows = new Map<Day, CalendarDay>();
  for (const [name, days] of named) {
    for (const day of days) {
      // 中秋 may fall on a National Day (2020): one row a day, both names.
      const known = rows.get(day);
      rows.set(day, estimatedRow(day, known ? `${known.name}、${name}` : name));
    }
  }
  return [...rows.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Rows for all years from `from` to `to`: announced where known, estimated after. */
export function calendarSeed(from = announcedFrom, to = announcedTo + 6): CalendarDay[] {
  const rows: CalendarDay[] = [];
  for (let year = from; year <= to; year += 1) {
    rows.push(...(year > announcedTo ? estimatedRows(year) : announcedRows(year)));
  }
  return rows;
}

function estimatedRow(day: Day, name: string): CalendarDay {
  return { day, isWorkday: false, name, source: "按法定节假日预估，待国务院办公厅通知", isEstimated: true };
}

function localNoon(day: Day): Date {
  const { year, month, date } = partsOf(day);
  return new Date(year, month - 1, date, 12);
}
