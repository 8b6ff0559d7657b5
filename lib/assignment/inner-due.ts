// 内部时限: the day a unit proposes to its sections. Pure.
import { type Day, laterDay } from "@/lib/calendar/day";
import { addWorkingDays, type CalendarTable } from "@/lib/calendar/working-days";

/** Kept free before the answer's due day for the three-level review and the signature; an office's habit, not a rule. */
export const reviewWorkdays = 10;

/** The inner day proposed to sections: ten working days before the answer is due, never before tomorrow's work. */
export function innerDueOn(calendar: CalendarTable, today: Day, answerDueOn: Day | null): Day | null {
  if (!answerDueOn) return null;
  const early = addWorkingDays(calendar, answerDueOn, -reviewWorkdays);
  const soonest = addWorkingDays(calendar, today, 1);
  return laterDay(early, soonest);
}
