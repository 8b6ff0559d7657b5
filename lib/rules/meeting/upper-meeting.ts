// The meeting of a higher level's body that an item handed down belongs to: found, or put on record with rules of its own.
import "server-only";
import { appendSystemEvent } from "@/lib/audit/system-event";
import type { Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { Actor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { defaultPresetKey, presetProfile } from "../presets";
import { type ProfileSource, parseProfile, type RuleProfileContent } from "../profile";

export type UpperMeeting = {
  bodyId: string;
  source: ProfileSource;
  meetingId?: string | undefined;
  termOrdinal?: number | undefined;
  meetingOrdinal?: number | undefined;
  meetingName: string;
  opensOn?: string | undefined;
  closesOn?: string | undefined;
};

type Found = { id: string; termId: string };

/**
 * The meeting chosen, or the one of that term and ordinal, made where it is missing. Refuses a body inside the system and
 * a meeting of another body. Two clerks naming the same new meeting get one row.
 */
export async function upperMeeting(tx: Tx, actor: Actor, input: UpperMeeting, now: Date): Promise<Found> {
  const body = await tx.unit.findFirst({
    where: { id: input.bodyId, isExternal: true, kind: "body", validTo: null },
    select: { id: true },
  });
  if (!body) throw new Refused({ code: "no_body", zh: "请选择系统外的来源机构。", field: "bodyId" });
  const select = { id: true, termId: true } as const;
  if (input.meetingId) {
    const chosen = await tx.meeting.findFirst({ where: { id: input.meetingId, bodyId: body.id }, select });
    if (!chosen) throw new Refused({ code: "no_meeting", zh: "请选择会议。", field: "meetingId" });
    return chosen;
  }
  const { termOrdinal = 0, meetingOrdinal = 0, opensOn = "", closesOn = "" } = input;
  const termId = await termOf(tx, body.id, { ordinal: termOrdinal, opensOn });
  const made = await tx.meeting.createManyAndReturn({
    data: [
      {
        ...{ termId, bodyId: body.id, ordinal: meetingOrdinal, name: input.meetingName },
        ...{ opensOn: toDate(opensOn), closesOn: toDate(closesOn) },
      },
    ],
    skipDuplicates: true,
    select,
  });
  const [meeting] = made;
  if (!meeting) {
    return tx.meeting.findUniqueOrThrow({
      where: { termId_ordinal: { termId, ordinal: meetingOrdinal } },
      select,
    });
  }
  await giveRules(tx, actor, { ...meeting, name: input.meetingName, source: input.source }, now);
  return meeting;
}

/** The term is known here by its meetings alone: it begins with the first one on record. */
async function termOf(tx: Tx, bodyId: string, term: { ordinal: number; opensOn: string }): Promise<string> {
  const { ordinal, opensOn } = term;
  await tx.term.createMany({
    data: [{ bodyId, ordinal, name: `第${ordinal}届`, startsOn: toDate(opensOn) }],
    skipDuplicates: true,
  });
  const where = { bodyId_ordinal: { bodyId, ordinal } };
  return (await tx.term.findUniqueOrThrow({ where, select: { id: true } })).id;
}

type NewMeeting = Found & { name: string; source: ProfileSource };

async function giveRules(tx: Tx, actor: Actor, meeting: NewMeeting, now: Date): Promise<void> {
  const { presetKey, content, reason } = await ownRules(tx, meeting.source);
  // There is no registrar of that body here: what a body grants is granted by the 交办机构.
  const rules = { ...content, extension: { ...content.extension, grantedBy: "dispatcher" as const } };
  const version = { version: 1, content: rules, reason, changedById: actor.userId, changedAt: now };
  await tx.ruleProfile.create({
    data: {
      meetingId: meeting.id,
      presetKey,
      name: `${meeting.name}办理规则`,
      versions: { create: version },
    },
    select: { id: true },
  });
  const act = { event: "meetingCreated", subjectKind: "meeting", subjectId: meeting.id } as const;
  await appendSystemEvent(tx, actor, { ...act, data: { preset: presetKey, isUpper: true } }, now);
}

type Rules = { presetKey: string; content: RuleProfileContent; reason: string };

/** The bureaus work by the rules they know: those of the newest own meeting of that source, else the default preset. */
async function ownRules(tx: Tx, source: ProfileSource): Promise<Rules> {
  const rows = await tx.$queryRaw<{ name: string; presetKey: string; content: unknown }[]>`
    SELECT m."name", f."presetKey", v."content" FROM "Meeting" m
    JOIN "Unit" u ON u."id" = m."bodyId" AND NOT u."isExternal"
    JOIN "RuleProfile" f ON f."meetingId" = m."id"
    JOIN "RuleProfileVersion" v ON v."profileId" = f."id" AND v."version" = f."current"
    WHERE v."content" ->> 'source' = ${source}
    ORDER BY m."opensOn" DESC, m."id" LIMIT 1`;
  const [own] = rows;
  if (own)
    return {
      presetKey: own.presetKey,
      content: parseProfile(own.content),
      reason: `上级交办件，复制自本级${own.name}`,
    };
  const content = presetProfile(defaultPresetKey, source);
  if (!content) throw new Error("the default preset is missing");
  return { presetKey: defaultPresetKey, content, reason: "上级交办件，复制自预设方案" };
}
