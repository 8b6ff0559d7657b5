import "server-only";
import { type Day, dayOf, yearOf } from "@/lib/calendar/day";
import type { CalendarDay } from "@/lib/calendar/working-days";
import { db } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";

export type CalendarYear = { year: number; days: number; isAnnounced: boolean };

/** Years of the calendar, newest first, announced ones told from estimated ones (预估). */
export async function listCalendarYears(): Promise<CalendarYear[]> {
  const rows = await db.$queryRaw<{ year: number; days: number; estimated: number }[]>`
    SELECT extract(year FROM "day")::int AS "year", count(*)::int AS "days",
      (count(*) FILTER (WHERE "isEstimated"))::int AS "estimated"
    FROM "CalendarDay" GROUP BY 1 ORDER BY 1 DESC`;
  return rows.map(({ year, days, estimated }) => ({ year, days, isAnnounced: estimated === 0 }));
}

/** Every day of a year that differs from the ordinary week, in order. */
export async function readYear(year: number): Promise<CalendarDay[]> {
  const rows = await db.calendarDay.findMany({
    where: { day: { gte: toDate(`${year}-01-01`), lte: toDate(`${year}-12-31`) } },
    orderBy: { day: "asc" },
  });
  return rows.map((row) => ({ ...row, day: toDay(row.day) }));
}

/** One change of the calendar as the record shows it: who, when, which days. */
export type CalendarChange = { at: Date; who: string; from: Day; to: Day; year: number | null };

/** The latest changes of the calendar, newest first. */
export async function listCalendarChanges(): Promise<CalendarChange[]> {
  const rows = await db.$queryRaw<
    { at: Date; who: string | null; data: { from: Day; to: Day; year?: number } }[]
  >`
    SELECT e."at", u."name" AS "who", e."data" FROM "SystemEvent" e LEFT JOIN "User" u ON u."id" = e."actorId"
    WHERE e."event" = 'calendarChanged' ORDER BY e."sequence" DESC LIMIT 20`;
  return rows.map(({ at, who, data }) => ({
    at,
    who: who ?? "系统",
    from: data.from,
    to: data.to,
    year: data.year ?? null,
  }));
}

/** The year a settings page opens with: the one asked for if it is a year, else that of `now`. */
export function yearOr(asked: string | string[] | undefined, now: Date): number {
  return typeof asked === "string" && /^20\d\d$/.test(asked) ? Number(asked) : yearOf(dayOf(now));
}
