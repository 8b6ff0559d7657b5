/**
 * What taking in a year's notice would do to the calendar: which days change, what stands against it. The same plan is
 * shown before and carried out after it was confirmed. Pure.
 */
import { type Day, weekdayOf, yearOf } from "./day";
import type { LineError, NoticeDay } from "./notice-file";
import { announcedSource, estimatedRows } from "./seed";
import { type CalendarDay, type CalendarTable, isWorkday } from "./working-days";

/** The source of a day the office has set itself (本单位调整): a notice leaves it as it is. */
export const ownSource = "本单位调整";

export type NoticePlan = {
  year: number;
  /** The year's rows as they will stand, the office's own days left out. */
  rows: CalendarDay[];
  /** Days of the notice on which an own change stands: that one stays. */
  kept: CalendarDay[];
  /** Days that the office works and did not, or the other way round. */
  changes: { day: Day; isWorkday: boolean; name: string }[];
  errors: LineError[];
};

/** A notice may reach over the turn of the year (元旦 from 31 December): this far and no further. */
const overlap = 7;
/** From this year on the thirteen statutory days of the present 《全国年节及纪念日放假办法》 hold. */
const presentRules = 2025;

/** `days` must have been read without errors; the year is the one most of them lie in. */
export function planNotice(days: readonly NoticeDay[], present: CalendarTable): NoticePlan {
  const year = mostCommonYear(days);
  const isOwn = ({ day }: { day: Day }) => present.days.get(day)?.source === ownSource;
  const rows = days
    .filter((one) => !isOwn(one))
    .map(({ day, isWorkday: works, name }) => rowOf(day, works, name));
  const errors = [...outside(days, year), ...atOdds(days, year), ...missing(days, year)];
  const kept = days.flatMap((one) => (isOwn(one) ? (present.days.get(one.day) ?? []) : []));
  return { year, rows, kept, changes: changesOf(rows, year, present), errors };
}

function rowOf(day: Day, works: boolean, name: string): CalendarDay {
  return { day, isWorkday: works, name, source: announcedSource, isEstimated: false };
}

function mostCommonYear(days: readonly NoticeDay[]): number {
  const counts = new Map<number, number>();
  for (const { day } of days) counts.set(yearOf(day), (counts.get(yearOf(day)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function outside(days: readonly NoticeDay[], year: number): LineError[] {
  const isNear = (day: Day) =>
    day >= `${year - 1}-12-${31 - overlap + 1}` &&
    day <= `${year + 1}-01-${String(overlap).padStart(2, "0")}`;
  return days
    .filter(({ day }) => !isNear(day))
    .map(({ day, line }) => ({ line, zh: `${day} 不在 ${year} 年，请一年一年导入` }));
}

/** A work-day that is one anyway, and a statutory holiday to be worked on, are slips in the file. */
function atOdds(days: readonly NoticeDay[], year: number): LineError[] {
  const statutory = new Map(statutoryDays(year).map((row) => [row.day, row.name]));
  return days
    .filter((one) => one.isWorkday)
    .flatMap(({ day, line }) => {
      const holiday = statutory.get(day);
      if (holiday) return [{ line, zh: `${day} 是法定节假日（${holiday}），不能安排上班` }];
      const weekday = weekdayOf(day);
      const isWeekend = weekday === 0 || weekday === 6;
      return isWeekend ? [] : [{ line, zh: `${day} 不是周末，本来就上班，请核对日期` }];
    });
}

/** Without all statutory days the file is not the year's whole notice, and the year would pass for announced. */
function missing(days: readonly NoticeDay[], year: number): LineError[] {
  const named = new Set(days.map(({ day }) => day));
  return statutoryDays(year)
    .filter(({ day }) => !named.has(day))
    .map(({ day, name }) => ({ line: 0, zh: `缺少 ${day}（${name}），请补全后再导入` }));
}

function statutoryDays(year: number): CalendarDay[] {
  return year < presentRules ? [] : estimatedRows(year);
}

function changesOf(rows: readonly CalendarDay[], year: number, present: CalendarTable) {
  const planned = new Map(rows.map((row) => [row.day, row]));
  const dropped = [...present.days.values()].filter(
    (row) => yearOf(row.day) === year && row.source !== ownSource && !planned.has(row.day),
  );
  const ordinary = { days: new Map(), announcedYears: new Set<number>() };
  const after = [
    ...rows,
    ...dropped.map(({ day }) => ({ day, isWorkday: isWorkday(ordinary, day), name: "按平常星期" })),
  ];
  return after
    .filter((row) => row.isWorkday !== isWorkday(present, row.day))
    .map(({ day, isWorkday: works, name }) => ({ day, isWorkday: works, name }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The calendar as it would be after the plan: what the preview counts changed due days by. */
export function rowsAfter(plan: NoticePlan, present: CalendarTable): CalendarDay[] {
  const stays = [...present.days.values()].filter(
    (row) => yearOf(row.day) !== plan.year || row.source === ownSource,
  );
  return [...stays, ...plan.rows];
}
