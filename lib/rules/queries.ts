// Reads of rule profiles and the calendar. Rules are no secret of a case: any business post may read them.
import "server-only";
import { type CalendarTable, calendarOf } from "@/lib/calendar/working-days";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { parseProfile, type RuleProfileContent } from "./profile";

export type CurrentProfile = {
  meetingId: string;
  /** 区十九届人大五次会议 */
  meeting: string;
  name: string;
  version: number;
  changedAt: Date;
  reason: string;
  content: RuleProfileContent;
};

/** The profile in force for each body's newest meeting, suggestions before proposals. */
export async function listCurrentProfiles(): Promise<CurrentProfile[]> {
  const meetings = await db.meeting.findMany({
    where: { profile: { isNot: null } },
    distinct: ["bodyId"],
    orderBy: [{ bodyId: "asc" }, { opensOn: "desc" }, { id: "desc" }],
    select: { id: true, name: true, profile: { select: { id: true, name: true, current: true } } },
  });
  const profiles = await Promise.all(meetings.map(({ id, name, profile }) => readProfile(id, name, profile)));
  const found = profiles.filter((profile) => profile !== null);
  return found.sort((a, b) => a.content.source.localeCompare(b.content.source));
}

/** The profile in force for one meeting, however old; null for one without. */
export async function profileOf(meetingId: string): Promise<CurrentProfile | null> {
  const meeting = await db.meeting.findUnique({
    where: { id: meetingId },
    select: { id: true, name: true, profile: { select: { id: true, name: true, current: true } } },
  });
  return meeting && readProfile(meeting.id, meeting.name, meeting.profile);
}

/** Meetings of a body outside this office: its items come from above, and it rates them by itself. */
export async function upperMeetings(): Promise<ReadonlySet<string>> {
  const bodies = await db.unit.findMany({ where: { kind: "body", isExternal: true }, select: { id: true } });
  const meetings = await db.meeting.findMany({
    where: { bodyId: { in: bodies.map(({ id }) => id) } },
    select: { id: true },
  });
  return new Set(meetings.map(({ id }) => id));
}

type ProfileRow = { id: string; name: string; current: number } | null;

async function readProfile(
  meetingId: string,
  meeting: string,
  row: ProfileRow,
): Promise<CurrentProfile | null> {
  if (!row) return null;
  const version = await db.ruleProfileVersion.findUniqueOrThrow({
    where: { profileId_version: { profileId: row.id, version: row.current } },
    select: { version: true, changedAt: true, reason: true, content: true },
  });
  return { meetingId, meeting, name: row.name, ...version, content: parseProfile(version.content) };
}

/** Working days as the office keeps them, for dates worked out on a page. */
export async function readCalendar(): Promise<CalendarTable> {
  const days = await db.calendarDay.findMany();
  return calendarOf(days.map((row) => ({ ...row, day: toDay(row.day) })));
}
