// The one place where a `@db.Date` column becomes a Day and back. PostgreSQL's `date` has no zone, and Prisma
// carries it as midnight UTC: any other conversion shifts it by a day for half of the world.
import type { Day } from "@/lib/calendar/day";

/** The column value for `day`. */
export function toDate(day: Day): Date;
export function toDate(day: Day | null): Date | null;
export function toDate(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00.000Z`);
}

/** The day a `@db.Date` column holds. */
export function toDay(date: Date): Day;
export function toDay(date: Date | null): Day | null;
export function toDay(date: Date | null): Day | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}
