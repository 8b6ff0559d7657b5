// The sample letter beside a unit's settings: as they are kept, or as they are typed. No word of a case is read here.
import "server-only";
import { z } from "zod";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { type Letter, letterOf } from "@/lib/letter/letter";
import { type Bodies, bodiesOf, templateOf } from "@/lib/letter/printed";
import { sampleSource } from "@/lib/letter/sample";
import { styleOf } from "@/lib/letter/template";
import type { Actor } from "@/lib/lifecycle/actor";
import { mustAct } from "@/lib/people/may";
import type { ChainKind } from "@/lib/rules/chain/form";
import { type CurrentProfile, listCurrentProfiles, upperMeetings } from "@/lib/rules/queries";
import { patternText } from "@/lib/text/document-number";
import { patternOf } from "../series/form";
import { unitSeries } from "../series/queries";
import { templateForm } from "./form";

/** What of the settings is typed and shows on paper. */
export const typedSettings = templateForm.extend({
  /** Whose rules the sample follows; the first meeting's where none is named. */
  meetingId: z.string().max(60).optional(),
  code: z.string().trim().max(20).default(""),
  used: z.coerce.number().int().min(0).max(99_999).catch(0),
});
export type TypedSettings = z.infer<typeof typedSettings>;

export type UnitContact = { name: string; contactName: string; contactPhone: string; postcode: string };

/** Name and contact of the actor's own unit, as its letters print them. Coordinators only. */
export async function ownContact(actor: Actor): Promise<UnitContact> {
  mustAct(actor, "coordinator");
  return db.unit.findUniqueOrThrow({
    where: { id: actor.acting.unitId },
    select: { name: true, contactName: true, contactPhone: true, postcode: true },
  });
}

/** The rules that a sample can follow: those of this office's own bodies before those of a higher level. */
export async function sampleProfiles(): Promise<CurrentProfile[]> {
  const [profiles, upper] = await Promise.all([listCurrentProfiles(), upperMeetings()]);
  const isUpper = ({ meetingId }: CurrentProfile) => upper.has(meetingId);
  return [...profiles.filter((one) => !isUpper(one)), ...profiles.filter(isUpper)];
}

/** The settings as they are kept. */
export async function keptSettings(actor: Actor, kind: ChainKind, today: Day): Promise<TypedSettings> {
  const { unitId } = actor.acting;
  const [contact, template, series] = await Promise.all([
    ownContact(actor),
    templateOf(db, unitId, kind),
    unitSeries(unitId, kind, today),
  ]);
  const { contactName, contactPhone, postcode } = contact;
  const { code = "", used = 0 } = series ?? {};
  return { kind, contactName, contactPhone, postcode, ...template, code, used, forAllKinds: false };
}

/** The sample letter of the actor's own unit by these settings; null where no meeting has rules. Coordinators only. */
export async function sampleLetter(actor: Actor, typed: TypedSettings, today: Day): Promise<Letter | null> {
  const { unitId } = actor.acting;
  const [{ name }, profiles, series] = await Promise.all([
    ownContact(actor),
    sampleProfiles(),
    unitSeries(unitId, typed.kind, today),
  ]);
  const profile = profiles.find((one) => one.meetingId === typed.meetingId) ?? profiles[0];
  if (!profile) return null;
  const { kind, code, used, leaderName, leaderPhone, contactName, contactPhone, postcode } = typed;
  const serial = Math.max(used, series?.lastSerial ?? 0) + 1;
  const [first] = profile.content.outcomes.classes;
  const copied = await bodiesOf(db, kind, await usualBodies(profile));
  return letterOf(
    sampleSource({
      kind,
      source: profile.content.source,
      meetingName: profile.meeting,
      unitName: name,
      letterhead: typed.letterhead,
      documentNumber: code ? patternText(patternOf(code), today.slice(0, 4), serial) : "",
      outcomeLetter: first?.letter ?? null,
      outcomeName: first?.zh ?? null,
      style: styleOf(profile.content.letter, typed),
      contact: {
        name: contactName,
        phone: contactPhone,
        leader: { name: leaderName, phone: leaderPhone },
        postcode,
      },
      copies: [...copied, ...typed.copies],
      closing: typed.closing,
      signedOn: today,
    }),
  );
}

/** Who an answer is copied to in any case: the meeting's body and the 交办机构. */
async function usualBodies({ meetingId }: CurrentProfile): Promise<Bodies> {
  const meeting = await db.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { bodyId: true } });
  const office = await db.post.findFirst({
    where: { kind: "dispatcher", validTo: null },
    select: { unitId: true },
  });
  return { bodyId: meeting.bodyId, dispatchOfficeId: office?.unitId ?? null };
}
