// The meeting's rule profile and the calendar, as clocks and guards need them.
import { type CalendarTable, calendarOf } from "@/lib/calendar/working-days";
import type { Tx } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { parseProfile, type RuleProfileContent } from "@/lib/rules/profile";
import type { Rules } from "../step";

// A version is never changed once written, so its parsed content can be kept for the life of the process.
const contents = new Map<string, RuleProfileContent>();
let calendar: { table: CalendarTable; readAt: number } | null = null;

/** How long a process may keep the calendar it read: a change made by another process shows within a minute. */
const calendarLifetime = 60_000;

/** Forgets the calendar: called after an administrator changed it, and by tests. */
export function forgetCalendar(): void {
  calendar = null;
}

export async function loadCalendar(tx: Tx, now: number): Promise<CalendarTable> {
  if (calendar && now - calendar.readAt < calendarLifetime && now >= calendar.readAt) return calendar.table;
  const rows = await tx.calendarDay.findMany();
  const table = calendarOf(rows.map((row) => ({ ...row, day: toDay(row.day) })));
  calendar = { table, readAt: now };
  return table;
}

export async function loadRules(tx: Tx, meetingId: string): Promise<Rules> {
  const profile = await tx.ruleProfile.findUnique({
    where: { meetingId },
    select: { id: true, current: true },
  });
  if (!profile) throw new Error(`meeting ${meetingId} has no rule profile`);
  const where = { profileId_version: { profileId: profile.id, version: profile.current } };
  const version = await tx.ruleProfileVersion.findUniqueOrThrow({ where, select: { id: true } });
  const content = contents.get(version.id) ?? (await readContent(tx, version.id));
  contents.set(version.id, content);
  return { versionId: version.id, content, calendar: await loadCalendar(tx, Date.now()) };
}

async function readContent(tx: Tx, id: string): Promise<RuleProfileContent> {
  const version = await tx.ruleProfileVersion.findUniqueOrThrow({ where: { id }, select: { content: true } });
  return parseProfile(version.content);
}
