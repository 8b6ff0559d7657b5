/** From a rule, a start day and a calendar to the due day and the sentence that explains it. */
import { addDays, addMonths, type Day, yearOf } from "./day";
import { amountText, clauseText, type DueRule, startEvents } from "./due-rule";
import { addWorkingDays, type CalendarTable, nextWorkday } from "./working-days";

export type Due = {
  dueOn: Day;
  /** True when the day hangs on a year whose arrangement is not announced (预估): recompute once it is. */
  isEstimated: boolean;
  /** 「交办 2026-04-29 起 3 个月 → 2026-07-29（《…》第十九条）」 */
  explanation: string;
};

/**
 * The last day of a period that starts on `startOn`. The start day is not counted (民法典 第二百零一条); months end on
 * the corresponding day (第二百零二条); a last day off rolls to the next working day where the rule says so (第二百零三条).
 * `fromZh` replaces the start event's word in the explanation.
 */
export function computeDue(rule: DueRule, startOn: Day, calendar: CalendarTable, fromZh?: string): Due {
  const lastDay = lastDayOf(rule, startOn, calendar);
  const rolls = rule.unit !== "workday" && rule.roll === "nextWorkday";
  const dueOn = rolls ? nextWorkday(calendar, lastDay) : lastDay;
  const guessed = rule.unit === "workday" ? yearsOf(startOn, dueOn) : rolls ? yearsOf(lastDay, dueOn) : [];
  const unannounced = guessed.filter((year) => !calendar.announcedYears.has(year));
  const steps = [
    `${fromZh ?? startEvents[rule.from].zh} ${startOn} 起 ${amountText(rule.amount, rule.unit)}`,
    dueOn === lastDay ? dueOn : `${lastDay} 为休息日，顺延至 ${dueOn}`,
  ];
  const notes = [clauseText(rule.clause)];
  if (unannounced.length > 0) notes.push(`${unannounced.join("、")} 年放假安排尚未公布，日期为预估`);
  return {
    dueOn,
    isEstimated: unannounced.length > 0,
    explanation: `${steps.join(" → ")}（${notes.join("；")}）`,
  };
}

function lastDayOf(rule: DueRule, startOn: Day, calendar: CalendarTable): Day {
  if (rule.unit === "month") return addMonths(startOn, rule.amount);
  if (rule.unit === "day") return addDays(startOn, rule.amount);
  return addWorkingDays(calendar, startOn, rule.amount);
}

function yearsOf(from: Day, to: Day): number[] {
  const years: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) years.push(year);
  return years;
}
