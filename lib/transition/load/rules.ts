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

/** The office's calendar, read again after a minute or when it was changed here. */
export async function loadCalendar(tx: Tx, now: number): Promise<CalendarTable> {
  if (calendar && now - calendar.readAt < calendarLifetime && now >= calendar.readAt) return calendar.table;
  const rows = await tx.calendarDay.findMany();
  const table = calendarOf(rows.map((row) => ({ ...row, day: toDay(row.day) })));
  calendar = { table, readAt: now };
  return table;
}

/** Reads the calendar afresh next time: it was changed just now, and clocks are about to be recounted by it. */
export function forgetCalendar(): void {
  calendar = null;
}

/** The rules of a profile version; throws when the item's meeting has no rule profile (a fault of the set-up). */
export async function rulesOf(tx: Tx, versionId: string | null, meetingId: string): Promise<Rules> {
  if (!versionId) throw new Error(`meeting ${meetingId} has no rule profile`);
  const content = contents.get(versionId) ?? (await readContent(tx, versionId));
  contents.set(versionId, content);
  return { versionId, content, calendar: await loadCalendar(tx, Date.now()) };
}

/** The current rules of a meeting, where no item is at hand yet. */
export async function loadRules(tx: Tx, meetingId: string): Promise<Rules> {
  const profile = await tx.ruleProfile.findUnique({
    where: { meetingId },
    select: { current: true, versions: { select: { id: true, version: true } } },
  });
  const version = profile?.versions.find((one) => one.version === profile.current);
  return rulesOf(tx, version?.id ?? null, meetingId);
}

async function readContent(tx: Tx, id: string): Promise<RuleProfileContent> {
  const version = await tx.ruleProfileVersion.findUniqueOrThrow({ where: { id }, select: { content: true } });
  return parseProfile(version.content);
}
