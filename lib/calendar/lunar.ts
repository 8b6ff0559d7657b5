/**
 * The few lunar and solar-term days that statutory holidays hang on, from the month lengths of `chinese-days` by whole
 * numbers. Its own date functions answer one day off when the process runs west of Greenwich, and `Intl`'s Chinese
 * calendar puts 春节 of 2027 and 2030 one day wrong (new moons close to midnight), so neither is used.
 */
import lunar from "chinese-days";
import { addDays, type Day, makeDay } from "./day";

/** The tables begin with lunar year 1900, whose first day this is. */
const firstYear = 1900;
const firstDay: Day = "1900-01-31";

/** The day of a lunar date in the lunar year that begins in `year`; a leap month does not count as its namesake. */
export function lunarDay(year: number, month: number, date: number): Day {
  if (year < firstYear || year > 2099) throw new RangeError(`农历推算只适用于 1900 至 2099 年：${year}`);
  let days = date - 1;
  for (let at = firstYear; at < year; at += 1) days += daysBefore(at, 13);
  return addDays(firstDay, days + daysBefore(year, month));
}

/** 清明 of a year from 2000 to 2099 by the usual century formula (solar longitude 15°). */
export function qingmingOf(year: number): Day {
  if (year < 2000 || year > 2099) throw new RangeError(`清明推算只适用于 2000 至 2099 年：${year}`);
  const short = year - 2000;
  return makeDay(year, 4, Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4));
}

/** Days of a lunar year before its `month`, with a leap month that stands before it; month 13 gives the whole year. */
function daysBefore(year: number, month: number): number {
  const leap = lunar.getYearLeapMonth(year);
  let days = leap.leapMonth && leap.leapMonth < month ? leap.days : 0;
  for (let at = 1; at < month; at += 1) days += lunar.monthDays(year, at);
  return days;
}
