// Day columns of the dossier as pages print them.
import type { Day } from "@/lib/calendar/day";
import { toDay } from "@/lib/db/day";

/** A day column of the dossier's head, for pages. */
export function toDayText(date: Date | null): Day | null {
  return toDay(date);
}
