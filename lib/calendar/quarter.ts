// Quarters (季度) of the calendar year, named by their first day. Pure.
import { addDays, addMonths, type Day } from "./day";

/** First day of the quarter in which a day lies. */
export function quarterStart(day: Day): Day {
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % 3);
  return `${day.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
}

/** Last day of the quarter that begins on `start`. */
export function quarterEnd(start: Day): Day {
  return addDays(addMonths(start, 3), -1);
}

const names = ["一", "二", "三", "四"];

/** 「2026 年第四季度」 */
export function quarterZh(start: Day): string {
  return `${start.slice(0, 4)} 年第${names[(Number(start.slice(5, 7)) - 1) / 3]}季度`;
}
