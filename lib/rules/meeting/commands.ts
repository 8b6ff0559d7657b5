// Terms, meetings and the rule profile of each: a new meeting starts with a copy, every change of rules is a new version
// beside the old ones. A clock that runs is never touched here (lib/rules/recount/commands moves it when asked).
import "server-only";
import { isUuid } from "@/lib/access/uuid";
import { appendSystemEvent } from "@/lib/audit/system-event";
import { db, type Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible, Refused, refusals } from "@/lib/lifecycle/refusal";
import { mustAct } from "@/lib/people/may";
import { createTermIn } from "@/lib/seats/commands";
import { mustKeepRulesOf } from "../may";
import { defaultPresetKey, presetProfile, presets } from "../presets";
import { parseProfile, profileSources, type RuleProfileContent, ruleProfileSchema } from "../profile";
import { changedLines } from "../profile-lines";
import type { ChangeRules, CreateMeeting } from "./schema";

/** A meeting of the registrar's own body with its rules. Refused: a twin ordinal, an unknown source of the rules. */
export async function createMeeting(actor: Actor, input: CreateMeeting, now: Date): Promise<string> {
  mustAct(actor, "registrar");
  const bodyId = actor.acting.unitId;
  return db.$transaction(async (tx) => {
    const termId = input.termId
      ? await ownTerm(tx, bodyId, input.termId)
      : await newTerm(tx, actor, input, now);
    const copied = await copyOf(tx, bodyId, input.from);
    const { ordinal, name } = input;
    const days = { opensOn: toDate(input.opensOn), closesOn: toDate(input.closesOn) };
    const made = await tx.meeting.createManyAndReturn({
      data: [{ termId, bodyId, ordinal, name, ...days }],
      skipDuplicates: true,
      select: { id: true },
    });
    const meetingId = made[0]?.id;
    if (!meetingId) {
      throw new Refused({ code: "twin", zh: `这一届已有第 ${ordinal} 次会议，请核对。`, field: "ordinal" });
    }
    const version = { version: 1, content: copied.content, reason: copied.reason, changedById: actor.userId };
    await tx.ruleProfile.create({
      data: {
        meetingId,
        presetKey: copied.presetKey,
        name: `${name}办理规则`,
        versions: { create: { ...version, changedAt: now } },
      },
      select: { id: true },
    });
    const act = { event: "meetingCreated", subjectKind: "meeting", subjectId: meetingId } as const;
    await appendSystemEvent(tx, actor, { ...act, data: { preset: copied.presetKey } }, now);
    return meetingId;
  });
}

async function ownTerm(tx: Tx, bodyId: string, id: string): Promise<string> {
  const term = await tx.term.findFirst({ where: { id, bodyId }, select: { id: true } });
  if (!term) throw new NotVisible();
  return term.id;
}

/** The form names the term's fields apart from the meeting's. */
async function newTerm(tx: Tx, actor: Actor, input: CreateMeeting, now: Date): Promise<string> {
  const { termOrdinal: ordinal = 0, termName: name, termStartsOn: startsOn } = input;
  try {
    return await createTermIn(tx, actor, { ordinal, name, startsOn }, now);
  } catch (fault) {
    if (!(fault instanceof Refused) || fault.refusal.code !== "twin") throw fault;
    throw new Refused({ code: "twin", zh: "这一届已经建立，请在上方选择。", field: "termOrdinal" });
  }
}

type Copied = { presetKey: string; content: RuleProfileContent; reason: string };

const noSource = () => new Refused({ code: "no_source", zh: "请选择规则从哪里复制。", field: "from" });

/** The rules a new meeting starts with: a preset's, or those another meeting of the same body ends with. */
async function copyOf(tx: Tx, bodyId: string, from: string): Promise<Copied> {
  const [kind, key = "", source = ""] = from.split(":");
  if (kind === "preset") {
    const preset = presets.find((one) => one.key === key);
    const known = profileSources.find((one) => one === source);
    const content = known && presetProfile(key, known);
    if (!preset || !content) throw noSource();
    return { presetKey: key, content, reason: `复制自预设方案“${content.zh}”` };
  }
  const profile = isUuid(key)
    ? await tx.ruleProfile.findFirst({
        where: { meetingId: key, meeting: { bodyId } },
        select: { presetKey: true, current: true, versions: true, meeting: { select: { name: true } } },
      })
    : null;
  const version = profile?.versions.find((one) => one.version === profile.current);
  if (!profile || !version) throw noSource();
  const reason = `复制自${profile.meeting.name}（第 ${version.version} 版）`;
  return {
    presetKey: profile.presetKey || defaultPresetKey,
    content: parseProfile(version.content),
    reason,
  };
}

/**
 * Writes the next version of a meeting's rules. Refused: drawn from an older version, nothing changed. Clocks that run
 * keep the version they were started by.
 */
export async function changeRules(actor: Actor, input: ChangeRules, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const profile = await lockProfile(tx, input.meetingId);
    mustKeepRulesOf(actor, profile.bodyId);
    if (profile.current !== input.version) throw new Refused(refusals.conflict);
    const before = await contentOf(tx, profile.id, profile.current);
    const content = ruleProfileSchema.parse({ ...before, ...input.patch });
    if (changedLines(before, content).length === 0) {
      throw new Refused({ code: "same_rules", zh: "内容没有变化，不必保存。" });
    }
    const version = profile.current + 1;
    await tx.ruleProfileVersion.create({
      data: {
        ...{ profileId: profile.id, version, content, reason: input.reason },
        ...{ changedById: actor.userId, changedAt: now },
      },
      select: { id: true },
    });
    await tx.ruleProfile.update({
      where: { id: profile.id },
      data: { current: version },
      select: { id: true },
    });
    const act = { event: "rulesChanged", subjectKind: "rule", subjectId: profile.id } as const;
    await appendSystemEvent(tx, actor, { ...act, data: { version } }, now);
    return version;
  });
}

type LockedProfile = { id: string; current: number; bodyId: string };

/** Two people changing one profile take turns; the second meets the version the first has written. */
async function lockProfile(tx: Tx, meetingId: string): Promise<LockedProfile> {
  const rows = await tx.$queryRaw<LockedProfile[]>`
    SELECT f."id", f."current", m."bodyId" FROM "RuleProfile" f JOIN "Meeting" m ON m."id" = f."meetingId"
    WHERE f."meetingId" = ${meetingId}::uuid FOR UPDATE OF f`;
  const profile = rows[0];
  if (!profile) throw new NotVisible();
  return profile;
}

async function contentOf(tx: Tx, profileId: string, version: number): Promise<RuleProfileContent> {
  const row = await tx.ruleProfileVersion.findUniqueOrThrow({
    where: { profileId_version: { profileId, version } },
    select: { content: true },
  });
  return parseProfile(row.content);
}
