/** The latest day an extension may name. */
import { computeDue, type Due } from "@/lib/calendar/compute-due";
import type { Day } from "@/lib/calendar/day";
import type { DueRule } from "@/lib/calendar/due-rule";
import type { CalendarTable } from "@/lib/calendar/working-days";
import type { RuleProfileContent } from "./profile";

/**
 * Latest due day an extension of the answer may reach. Some places count the maximum from the start (至迟不超过六个月), some
 * add to the day that was due (延长时间不得超过三个月); the explanation names which and the clause.
 */
export function latestExtended(
  profile: RuleProfileContent,
  startOn: Day,
  dueOn: Day,
  calendar: CalendarTable,
): Due {
  const { amount, unit, countedFrom, clause } = profile.extension;
  const { from, roll } = profile.deadlines.answer;
  const rule: DueRule = { from, amount, unit, roll, clause };
  if (countedFrom === "start") return computeDue(rule, startOn, calendar);
  return computeDue(rule, dueOn, calendar, "原期限");
}
