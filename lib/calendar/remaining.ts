/** How far away a due day is, in words and as a light; today is always an argument. */
import { type Day, daysBetween } from "./day";
import { type CalendarTable, workingDaysBetween } from "./working-days";

/** `met` the clock was stopped; `overdue` the day is past; `today`; `soon` within the warning; `ample` otherwise. */
export type Light = "met" | "overdue" | "today" | "soon" | "ample";

export type Remaining = {
  light: Light;
  /** Calendar days until the due day; negative when past. */
  days: number;
  zh: string;
};

/** From here on a due day is drawn as near, in working days; used where a profile names no other warning. */
export const defaultSoonWorkdays = 5;

/** True when the day is past: a due day is kept through its last minute (on time means on or before the day). */
export function isOverdue(dueOn: Day, today: Day): boolean {
  return today > dueOn;
}

/** True when it happened on or before the due day. */
export function isOnTime(dueOn: Day, metOn: Day): boolean {
  return metOn <= dueOn;
}

/**
 * 「还有 8 个工作日」「今天」「逾期 6 天」; a due day that follows only days off says so by calendar days:
 * 「还有 2 天（休息日）」. Lateness is counted in calendar days, as bulletins (通报) do.
 */
export function remainingOf(
  dueOn: Day,
  today: Day,
  calendar: CalendarTable,
  soon = defaultSoonWorkdays,
): Remaining {
  const days = daysBetween(today, dueOn);
  if (days < 0) return { light: "overdue", days, zh: `逾期 ${-days} 天` };
  if (days === 0) return { light: "today", days, zh: "今天" };
  const workdays = workingDaysBetween(calendar, today, dueOn);
  const zh = workdays === 0 ? `还有 ${days} 天（休息日）` : `还有 ${workdays} 个工作日`;
  return { light: workdays <= soon ? "soon" : "ample", days, zh };
}

/** For a clock that has stopped: 「按期」, 「提前 3 天」 or 「迟 6 天」. */
export function metText(dueOn: Day, metOn: Day): string {
  const days = daysBetween(metOn, dueOn);
  if (days < 0) return `迟 ${-days} 天`;
  return days === 0 ? "按期" : `提前 ${days} 天`;
}

/** How long ago or ahead a day is, for timelines: 「今天」「昨天」「3 天前」「2 天后」. */
export function distanceText(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return "今天";
  if (days === -1) return "昨天";
  if (days === 1) return "明天";
  return days < 0 ? `${-days} 天前` : `${days} 天后`;
}
