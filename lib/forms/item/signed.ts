// Where somebody signs or seals. Pure.
import type { Day } from "@/lib/calendar/day";
import { dateOrGap } from "../document";

/** 「（签字、盖章）」 and the date below it. */
export function signed(words: string, on: Day | null = null): string[] {
  return [words, dateOrGap(on)];
}
