/**
 * Working-day arithmetic over a calendar given as plain data. A day without a row follows the week (Monday to Friday
 * work); rows are the exceptions: holidays, weekend work-days (调休), days an office has overridden.
 */
import { addDays, type Day, isDay, weekdayOf, yearOf } from "./day";

/** One exception to the ordinary week, as the calendar table keeps it. */
export type CalendarDay = {
  day: Day;
  isWorkday: boolean;
  /** Name of the holiday, e.g. 春节; for a weekend work-day the holiday it is moved for. */
  name: string;
  /** Where it comes from, in words for the settings page: the State Council's notice, an estimate, an own change. */
  source: string;
  /** A statutory day of a year whose notice is not out. */
  isEstimated: boolean;
};

export type CalendarTable = {
  days: ReadonlyMap<Day, CalendarDay>;
  /** Years whose arrangement is announced; every other year is an estimate (预估). */
  announcedYears: ReadonlySet<number>;
};

/** No office closes for this long: a longer run of rest days means that the table is broken. */
const longestRest = 60;

/**
 * A calendar from its rows, one a day (a later row replaces an earlier one). A year counts as announced when it has
 * rows and none is estimated: one day changed by an administrator does not make a guessed year certain, and importing a
 * notice replaces the year's estimated rows. Throws a RangeError for a row whose day does not exist.
 */
export function calendarOf(rows: Iterable<CalendarDay>): CalendarTable {
  const days = new Map<Day, CalendarDay>();
  for (const row of rows) {
    if (!isDay(row.day)) throw new RangeError(`日历中有不存在的日期：${row.day}`);
    days.set(row.day, row);
  }
  const announcedYears = new Set([...days.keys()].map(yearOf));
  for (const row of days.values()) if (row.isEstimated) announcedYears.delete(yearOf(row.day));
  return { days, announcedYears };
}

/** True on a day the office works: 调休 weekend work-days included, holidays not. */
export function isWorkday(calendar: CalendarTable, day: Day): boolean {
  const row = calendar.days.get(day);
  if (row) return row.isWorkday;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/** The day itself when the office works on it, else the first working day after it. */
export function nextWorkday(calendar: CalendarTable, day: Day): Day {
  return roll(calendar, day, 1);
}

/**
 * The `count`-th working day after `day`; the start day is not counted (民法典 第二百零一条), be it a working day or
 * not. Negative counts backwards; 0 is the day itself.
 */
export function addWorkingDays(calendar: CalendarTable, day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0; left -= 1) at = roll(calendar, addDays(at, step), step);
  return at;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: CalendarTable, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    if (isWorkday(calendar, at)) count += 1;
  }
  return count;
}

function roll(calendar: CalendarTable, day: Day, step: 1 | -1): Day {
  let at = day;
  for (let tried = 0; !isWorkday(calendar, at); tried += 1) {
    if (tried > longestRest) throw new RangeError(`日历有误：${day} 前后 ${longestRest} 天内没有工作日`);
    at = addDays(at, step);
  }
  return at;
}
