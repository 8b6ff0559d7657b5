// Reads of terms, meetings and their rules for the settings: a registrar's own body, for a dispatcher all bodies.
import "server-only";
import { isUuid } from "@/lib/access/uuid";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { shortNames, userNames } from "@/lib/people/names";
import { mustKeepRules, mustKeepRulesOf } from "../may";
import { presets } from "../presets";
import { parseProfile, profileSources } from "../profile";
import { changedLines, type LineChange } from "../profile-lines";
import { type CurrentProfile, profileOf } from "../queries";

export type MeetingRow = {
  id: string;
  name: string;
  body: string;
  term: string;
  opensOn: Day;
  closesOn: Day;
  items: number;
  /** Version of its rules in force; null where it has none. */
  version: number | null;
};

/** Meetings, newest first. */
export async function listMeetings(actor: Actor): Promise<MeetingRow[]> {
  mustKeepRules(actor);
  const rows = await db.meeting.findMany({
    where: ownBody(actor),
    orderBy: [{ opensOn: "desc" }, { id: "desc" }],
    take: 100,
    include: {
      term: { select: { name: true } },
      profile: { select: { current: true } },
      _count: { select: { proposals: true } },
    },
  });
  const bodies = await shortNames(rows.map((row) => row.bodyId));
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, term: row.term.name, body: bodies.get(row.bodyId) ?? "" },
    ...{ opensOn: toDay(row.opensOn), closesOn: toDay(row.closesOn) },
    ...{ items: row._count.proposals, version: row.profile?.current ?? null },
  }));
}

function ownBody(actor: Actor) {
  return actor.acting.kind === "registrar" ? { bodyId: actor.acting.unitId } : {};
}

/** The rules of one meeting as they are in force; not found outside the own body. */
export async function meetingRules(actor: Actor, meetingId: string): Promise<CurrentProfile> {
  if (!isUuid(meetingId)) throw new NotVisible();
  const meeting = await db.meeting.findUnique({ where: { id: meetingId }, select: { bodyId: true } });
  const rules = meeting && (await profileOf(meetingId));
  if (!rules) throw new NotVisible();
  mustKeepRulesOf(actor, meeting.bodyId);
  return rules;
}

export type RulesVersion = {
  version: number;
  at: Date;
  who: string;
  reason: string;
  /** Against the version before; empty for the first. */
  changes: LineChange[];
};

/** Every version with what it changed, newest first. */
export async function rulesHistory(actor: Actor, meetingId: string): Promise<RulesVersion[]> {
  await meetingRules(actor, meetingId);
  const rows = await db.ruleProfileVersion.findMany({
    where: { profile: { meetingId } },
    orderBy: { version: "desc" },
    take: 50,
  });
  const names = await userNames(rows.map((row) => row.changedById));
  return rows.map((row, index) => {
    const before = rows[index + 1];
    return {
      ...{ version: row.version, at: row.changedAt, reason: row.reason },
      who: row.changedById ? (names.get(row.changedById) ?? "") : "系统",
      changes: before ? changedLines(parseProfile(before.content), parseProfile(row.content)) : [],
    };
  });
}

export type MeetingForm = {
  terms: { value: string; zh: string }[];
  /** Where the rules can be copied from: earlier meetings first, then the presets. */
  sources: { value: string; zh: string }[];
};

/** What the form of a new meeting offers a registrar. */
export async function meetingForm(actor: Actor): Promise<MeetingForm> {
  mustKeepRules(actor);
  const bodyId = actor.acting.unitId;
  const [terms, meetings] = await Promise.all([
    db.term.findMany({ where: { bodyId }, orderBy: { ordinal: "desc" }, select: { id: true, name: true } }),
    db.meeting.findMany({
      where: { bodyId, profile: { isNot: null } },
      orderBy: { opensOn: "desc" },
      take: 20,
      select: { id: true, name: true },
    }),
  ]);
  const last = meetings[0] ? (await meetingRules(actor, meetings[0].id)).content.source : null;
  const sources = profileSources.filter((one) => !last || one === last);
  return {
    terms: terms.map(({ id, name }) => ({ value: id, zh: name })),
    sources: [
      ...meetings.map(({ id, name }) => ({ value: `meeting:${id}`, zh: `${name}的规则` })),
      ...sources.flatMap((source) =>
        presets.map(({ key, profiles }) => ({
          value: `preset:${key}:${source}`,
          zh: `预设方案：${profiles[source].zh}`,
        })),
      ),
    ],
  };
}
