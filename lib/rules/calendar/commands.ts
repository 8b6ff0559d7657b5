// The office's calendar: one day set by hand, a year's notice taken in, years added that nobody has announced yet. Each
// change of a day is on record; the clocks that lean on it are recounted from that record (lib/jobs/recount).
import "server-only";
import { appendSystemEvent } from "@/lib/audit/system-event";
import { type Day, dayOf, yearOf } from "@/lib/calendar/day";
import { readNotice } from "@/lib/calendar/notice-file";
import { type NoticePlan, ownSource, planNotice } from "@/lib/calendar/notice-plan";
import { announcedFrom, announcedRows, announcedTo, estimatedRows } from "@/lib/calendar/seed";
import { type CalendarDay, calendarOf } from "@/lib/calendar/working-days";
import { db, type Tx } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";
import { type Actor, systemActor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { mustKeepRules } from "../may";

// Any fixed number: two people changing the calendar at once take turns.
const calendarLock = 7_203_119;
/** How many years ahead of today the calendar reaches: a promise of a term's length stays within it. */
const yearsAhead = 6;

export type DayNature = "rest" | "work" | "ordinary";
type ChangeDay = { day: Day; nature: DayNature; name: string };

/** Sets one day: off, worked on, or back to its ordinary weekday. Refused where that changes nothing. */
export async function changeDay(actor: Actor, input: ChangeDay, now: Date): Promise<void> {
  mustKeepRules(actor);
  const { day, nature, name } = input;
  await db.$transaction(async (tx) => {
    const present = calendarOf(await lockedRows(tx));
    // A year that has no rows would count as announced with the first one.
    if (![...present.days.keys()].some((one) => yearOf(one) === yearOf(day))) {
      await writeRows(tx, estimatedRows(yearOf(day)));
    }
    const known = present.days.get(day);
    if (nature === "ordinary" ? !known : known?.isWorkday === (nature === "work") && known.name === name) {
      throw new Refused({ code: "same_day", zh: `${day} 已经是这样安排的，没有变化。`, field: "day" });
    }
    await tx.calendarDay.deleteMany({ where: { day: toDate(day) } });
    const row = { day, isWorkday: nature === "work", name, source: ownSource, isEstimated: false };
    if (nature !== "ordinary") await writeRows(tx, [row]);
    const data = { from: day, to: day, nature };
    await appendSystemEvent(
      tx,
      actor,
      { event: "calendarChanged", subjectKind: "calendar", subjectId: null, data },
      now,
    );
  });
}

/** What importing this file would do, or the lines that stand against it; writes nothing. */
export async function previewNotice(actor: Actor, text: string): Promise<NoticePlan> {
  mustKeepRules(actor);
  const file = readNotice(text);
  if (file.errors.length > 0) return { year: 0, rows: [], kept: [], changes: [], errors: file.errors };
  return planNotice(file.days, calendarOf(await storedRows(db)));
}

/** Takes the notice in: the year is announced from now on. Refused as a whole while a line is wrong. */
export async function importNotice(actor: Actor, text: string, now: Date): Promise<NoticePlan> {
  mustKeepRules(actor);
  const file = readNotice(text);
  return db.$transaction(async (tx) => {
    const plan = planNotice(file.days, calendarOf(await lockedRows(tx)));
    const wrong = [...file.errors, ...plan.errors][0];
    if (wrong) throw new Refused({ code: "wrong_line", zh: lineText(wrong), field: "text" });
    await replaceYear(tx, actor, plan.year, plan.rows, now);
    return plan;
  });
}

/** 「第 3 行：…」; a fault of the whole file has no line. */
export function lineText({ line, zh }: { line: number; zh: string }): string {
  return line > 0 ? `第 ${line} 行：${zh}` : zh;
}

/**
 * Brings the calendar up to what is known: missing years are added, estimated until their notice is in; an estimated
 * year that this version's data set knows is replaced by it. For every process's start; changes nothing the second time.
 */
export async function fillCalendar(now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const rows = await lockedRows(tx);
    const last = Math.max(announcedTo, yearOf(dayOf(now))) + yearsAhead;
    for (let year = announcedFrom; year <= last; year += 1) {
      const own = rows.filter((row) => yearOf(row.day) === year);
      const isKnown = year <= announcedTo;
      if (own.length === 0) await writeRows(tx, isKnown ? announcedRows(year) : estimatedRows(year));
      else if (isKnown && own.some((row) => row.isEstimated)) {
        await replaceYear(tx, systemActor, year, announcedRows(year), now);
      }
    }
  });
}

async function replaceYear(
  tx: Tx,
  actor: Actor,
  year: number,
  rows: readonly CalendarDay[],
  now: Date,
): Promise<void> {
  const inYear = { gte: toDate(`${year}-01-01`), lte: toDate(`${year}-12-31`) };
  const days = rows.map((row) => toDate(row.day));
  await tx.calendarDay.deleteMany({
    where: { source: { not: ownSource }, OR: [{ day: inYear }, { day: { in: days } }] },
  });
  await writeRows(tx, rows);
  // The whole year: a clock that leaned on an ordinary day of it was an estimate too. A notice may reach over its turn.
  const reached = [`${year}-01-01`, `${year}-12-31`, ...rows.map((row) => row.day)].sort();
  const data = { from: reached[0] ?? "", to: reached.at(-1) ?? "", year };
  await appendSystemEvent(
    tx,
    actor,
    { event: "calendarChanged", subjectKind: "calendar", subjectId: null, data },
    now,
  );
}

async function writeRows(tx: Tx, rows: readonly CalendarDay[]): Promise<void> {
  await tx.calendarDay.createMany({
    data: rows.map((row) => ({ ...row, day: toDate(row.day) })),
    skipDuplicates: true,
  });
}

async function lockedRows(tx: Tx): Promise<CalendarDay[]> {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(${calendarLock}::bigint)) AS turn`;
  return storedRows(tx);
}

async function storedRows(source: Tx | typeof db): Promise<CalendarDay[]> {
  const rows = await source.calendarDay.findMany();
  return rows.map((row) => ({ ...row, day: toDay(row.day) }));
}
