// The calendar for pages that draw due days.
import "server-only";
import type { CalendarTable } from "@/lib/calendar/working-days";
import { db } from "@/lib/db/client";
import { loadCalendar } from "@/lib/transition/load/rules";

/** The office's working days, for pages that say how far a due day is. */
export function currentCalendar(): Promise<CalendarTable> {
  return loadCalendar(db, Date.now());
}
