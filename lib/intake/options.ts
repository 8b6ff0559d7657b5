// What the forms of intake offer: meetings, seats of a term, topics.
import "server-only";
import { cache } from "react";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Actor } from "@/lib/lifecycle/actor";
import type { PickerOption } from "@/lib/people/options";
import { type ProfileSource, parseProfile } from "@/lib/rules/profile";

export type MeetingOption = {
  id: string;
  name: string;
  termId: string;
  source: ProfileSource;
  opensOn: string;
  closesOn: string;
};

/** Meetings of a body, the newest first. Only those with a rule profile: without rules nothing can be dated. */
export const meetingsOf = cache(async (bodyId: string): Promise<MeetingOption[]> => {
  const rows = await db.meeting.findMany({
    where: { bodyId, profile: { isNot: null } },
    orderBy: { opensOn: "desc" },
    select: {
      id: true,
      name: true,
      termId: true,
      opensOn: true,
      closesOn: true,
      profile: { select: { id: true } },
    },
    take: 60,
  });
  const profileIds = rows.flatMap((row) => (row.profile ? [row.profile.id] : []));
  const sources = await sourcesOf(profileIds);
  return rows.flatMap(({ profile, opensOn, closesOn, ...row }) => {
    const source = profile && sources.get(profile.id);
    return source ? [{ ...row, source, opensOn: toDay(opensOn), closesOn: toDay(closesOn) }] : [];
  });
});

async function sourcesOf(profileIds: string[]): Promise<Map<string, ProfileSource>> {
  const versions = await db.ruleProfileVersion.findMany({
    where: { profileId: { in: profileIds } },
    orderBy: { version: "desc" },
    distinct: ["profileId"],
    select: { profileId: true, content: true },
  });
  return new Map(versions.map((row) => [row.profileId, parseProfile(row.content).source]));
}

/** Deputies, members and groups with a seat of the body and term today; a proposer sees all, to invite them. */
export const seatOptions = cache(async (bodyId: string, termId: string): Promise<PickerOption[]> => {
  const seats = await db.seat.findMany({
    where: { bodyId, termId, validTo: null },
    select: { number: true, group: true, proposer: { select: { id: true, name: true, workUnit: true } } },
    orderBy: [{ number: "asc" }, { proposer: { name: "asc" } }],
  });
  return seats.map(({ number, group, proposer }) => ({
    value: proposer.id,
    zh: proposer.name,
    note: group,
    keywords: `${number} ${group} ${proposer.workUnit}`,
  }));
});

/** The same by an item's meeting. */
export async function seatOptionsOf(bodyId: string, meetingId: string): Promise<PickerOption[]> {
  const meeting = await db.meeting.findUnique({ where: { id: meetingId }, select: { termId: true } });
  return meeting ? seatOptions(bodyId, meeting.termId) : [];
}

/** Those of the term for whom the actor may write: everybody for the registrar, oneself and own groups otherwise. */
export function leadOptions(actor: Actor, seats: readonly PickerOption[]): PickerOption[] {
  if (actor.acting.kind === "registrar") return [...seats];
  return seats.filter((seat) => actor.proposerIds.includes(seat.value));
}

/** Topics in two steps: 「城乡建设 · 停车」. */
export const topicOptions = cache(async (): Promise<PickerOption[]> => {
  const rows = await db.topic.findMany({
    select: { id: true, name: true, code: true, parent: { select: { name: true } } },
    orderBy: { code: "asc" },
  });
  return rows.map((row) => ({
    value: row.id,
    zh: row.parent ? `${row.parent.name} · ${row.name}` : row.name,
    keywords: row.code,
  }));
});

/** The meeting whose items are being put in today: the newest that has begun, else the newest. */
export function currentMeeting(meetings: readonly MeetingOption[], today: string): MeetingOption | undefined {
  return meetings.find((meeting) => meeting.opensOn <= today) ?? meetings[0];
}

/** True on a day of the meeting itself; a between-session item belongs to the meeting before it. */
export function isInSession(meeting: MeetingOption, today: string): boolean {
  return meeting.opensOn <= today && today <= meeting.closesOn;
}
