// Reads of terms, meetings and their rules for the settings: a registrar's own body, for a dispatcher all bodies.
import "server-only";
import { isUuid } from "@/lib/access/uuid";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { mustKeepRules, mustKeepRulesOf } from "../may";
import { presets } from "../presets";
import { parseProfile, profileSources, type RuleProfileContent } from "../profile";
import { changedLines, type LineChange } from "../profile-lines";

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
  const bodies = await bodyNames(rows.map((row) => row.bodyId));
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, term: row.term.name, body: bodies.get(row.bodyId) ?? "" },
    ...{ opensOn: toDay(row.opensOn), closesOn: toDay(row.closesOn) },
    ...{ items: row._count.proposals, version: row.profile?.current ?? null },
  }));
}

function ownBody(actor: Actor) {
  return actor.acting.kind === "registrar" ? { bodyId: actor.acting.unitId } : {};
}

async function bodyNames(ids: readonly string[]): Promise<Map<string, string>> {
  const units = await db.unit.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, shortName: true },
  });
  return new Map(units.map((unit) => [unit.id, unit.shortName]));
}

export type MeetingRules = {
  meetingId: string;
  meeting: string;
  name: string;
  version: number;
  changedAt: Date;
  reason: string;
  content: RuleProfileContent;
};

/** The rules of one meeting as they are in force; not found outside the own body. */
export async function meetingRules(actor: Actor, meetingId: string): Promise<MeetingRules> {
  if (!isUuid(meetingId)) throw new NotVisible();
  const meeting = await db.meeting.findUnique({
    where: { id: meetingId },
    include: { profile: { include: { versions: { orderBy: { version: "desc" }, take: 1 } } } },
  });
  const version = meeting?.profile?.versions[0];
  if (!meeting?.profile || !version) throw new NotVisible();
  mustKeepRulesOf(actor, meeting.bodyId);
  const { changedAt, reason } = version;
  return {
    ...{ meetingId, meeting: meeting.name, name: meeting.profile.name },
    ...{ version: version.version, changedAt, reason, content: parseProfile(version.content) },
  };
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
  const names = await userNames(rows.flatMap((row) => row.changedById ?? []));
  return rows.map((row, index) => {
    const before = rows[index + 1];
    return {
      ...{ version: row.version, at: row.changedAt, reason: row.reason },
      who: row.changedById ? (names.get(row.changedById) ?? "") : "系统",
      changes: before ? changedLines(parseProfile(before.content), parseProfile(row.content)) : [],
    };
  });
}

async function userNames(ids: readonly string[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(users.map((user) => [user.id, user.name]));
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
