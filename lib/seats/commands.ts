// Writes of terms (届) and seats (席位): by the registrar of that body, each with its record. An item keeps the names,
// numbers and groups of the day it was signed: nothing here touches a signer.
import "server-only";
import { appendSystemEvent } from "@/lib/audit/system-event";
import { addDays, dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { mustAct } from "@/lib/people/may";
import { kindOfBody, type OwnTerm, ownTerm } from "./queries";
import type { AddSeat, ChangeSeat, CreateTerm, EndSeat } from "./schema";

/** The next term of the registrar's own body; the one before it ends the day before. Refused: an ordinal already used. */
export async function createTerm(actor: Actor, input: CreateTerm, now: Date): Promise<string> {
  mustAct(actor, "registrar");
  return db.$transaction((tx) => createTermIn(tx, actor, input, now));
}

/** The same inside a transaction the caller holds (a new meeting that begins a term). */
export async function createTermIn(tx: Tx, actor: Actor, input: CreateTerm, now: Date): Promise<string> {
  const { ordinal, name, startsOn } = input;
  const bodyId = actor.acting.unitId;
  const made = await tx.term.createManyAndReturn({
    data: [{ bodyId, ordinal, name, startsOn: toDate(startsOn) }],
    skipDuplicates: true,
    select: { id: true },
  });
  const id = made[0]?.id;
  if (!id) throw new Refused({ code: "twin", zh: "这一届已经建立，请核对届数。", field: "ordinal" });
  await tx.term.updateMany({
    where: { bodyId, ordinal: ordinal - 1, endsOn: null, startsOn: { lt: toDate(startsOn) } },
    data: { endsOn: toDate(addDays(startsOn, -1)) },
  });
  await appendSystemEvent(tx, actor, { event: "termCreated", subjectKind: "meeting", subjectId: id }, now);
  return id;
}

/**
 * A seat for a new person, or for one known from an earlier term (re-elected, or back after having left). Refused: a
 * number that somebody else holds in the term, a person who already holds a seat in it, a day outside the term, a second
 * person of one name without a number (a form sent twice, or two people whom nothing tells apart).
 */
export async function addSeat(actor: Actor, input: AddSeat, now: Date): Promise<string> {
  const kind = await kindOfBody(actor.acting.unitId, dayOf(now));
  return db.$transaction(async (tx) => {
    const term = await ownTerm(tx, actor, input.termId);
    await lockTerm(tx, term.id);
    refuseOutside(term, input.validFrom);
    await refuseTaken(tx, term.id, input.number, null);
    if (!input.personId && input.number === "") await refuseNamesake(tx, term.id, input.name);
    const { personId, name, isGroup, workUnit, phone, email, address } = input;
    const contact = { workUnit, phone, email, address };
    const proposerId = personId
      ? await knownPerson(tx, term, personId, contact)
      : await newPerson(tx, { name, kind: isGroup === "group" ? "group" : kind, ...contact });
    const { number, group, validFrom } = input;
    const seatId = await seatIn(tx, term, proposerId, { number, group, validFrom });
    await appendSystemEvent(tx, actor, { event: "seatAdded", subjectKind: "seat", subjectId: seatId }, now);
    return seatId;
  });
}

type Contact = { workUnit: string; phone: string; email: string; address: string };
type NewPerson = Contact & { name: string; kind: "deputy" | "member" | "group" };

/** Writers of one term's seats take turns: two clerks never give one number twice. */
export async function lockTerm(tx: Tx, termId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Term" WHERE "id" = ${termId}::uuid FOR UPDATE`;
}

/** A proposer without a seat yet; gives the id. */
export async function newPerson(tx: Tx, data: NewPerson): Promise<string> {
  return (await tx.proposer.create({ data, select: { id: true } })).id;
}

/** What was left empty says nothing and takes nothing away. */
export function typedOnly<T extends Record<string, string>>(contact: T): Partial<T> {
  return Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== "")) as Partial<T>;
}

async function knownPerson(tx: Tx, term: OwnTerm, id: string, contact: Contact): Promise<string> {
  const { count } = await tx.proposer.updateMany({
    where: { id, seats: { some: { bodyId: term.bodyId } } },
    data: typedOnly(contact),
  });
  if (count === 1) return id;
  throw new Refused({ code: "no_person", zh: "没有找到这位人员，请重新选择。", field: "personId" });
}

type SeatColumns = { number: string; group: string; validFrom: string };

/** Opens the seat, or opens it again for somebody who had left it within the term. */
export async function seatIn(
  tx: Tx,
  { id: termId, bodyId }: OwnTerm,
  proposerId: string,
  { number, group, validFrom }: SeatColumns,
): Promise<string> {
  const columns = { number, group, validFrom: toDate(validFrom), validTo: null, endReason: "" };
  const where = { proposerId_bodyId_termId: { proposerId, bodyId, termId } };
  const held = await tx.seat.findUnique({ where, select: { id: true, validTo: true } });
  if (!held) {
    const made = await tx.seat.create({
      data: { proposerId, bodyId, termId, ...columns },
      select: { id: true },
    });
    return made.id;
  }
  if (held.validTo === null) {
    throw new Refused({ code: "has_seat", zh: "该人员本届已有席位，请直接修改。", field: "personId" });
  }
  await tx.seat.update({ where: { id: held.id }, data: columns, select: { id: true } });
  return held.id;
}

async function refuseTaken(tx: Tx, termId: string, number: string, except: string | null): Promise<void> {
  if (number === "") return;
  const holder = await tx.seat.findFirst({
    where: { termId, number, validTo: null, ...(except ? { id: { not: except } } : {}) },
    select: { proposer: { select: { name: true } } },
  });
  if (!holder) return;
  const zh = `证号“${number}”本届已由${holder.proposer.name}使用，请核对。`;
  throw new Refused({ code: "taken", zh, field: "number" });
}

function refuseOutside({ startsOn, endsOn }: OwnTerm, validFrom: string): void {
  if (validFrom >= startsOn && (endsOn === null || validFrom <= endsOn)) return;
  const zh = `任职起始日期不在本届之内（${startsOn} 起${endsOn ? `，至 ${endsOn}` : ""}），请核对。`;
  throw new Refused({ code: "outside", zh, field: "validFrom" });
}

async function refuseNamesake(tx: Tx, termId: string, name: string): Promise<void> {
  const where = { termId, number: "", validTo: null, proposer: { is: { name } } };
  if ((await tx.seat.count({ where })) === 0) return;
  const zh = `本届已有没有证号的“${name}”；是同名的另一人的，请填写证号以便区分。`;
  throw new Refused({ code: "namesake", zh, field: "number" });
}

/** Corrects a seat and how its holder is reached. Letters and items keep the name, number and group of their day. */
export async function changeSeat(actor: Actor, input: ChangeSeat, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const seat = await lockedSeat(tx, actor, input.seatId);
    const { seatId, number, group, ...person } = input;
    if (seat.validTo === null) await refuseTaken(tx, seat.termId, number, seatId);
    await tx.seat.update({ where: { id: seatId }, data: { number, group }, select: { id: true } });
    await tx.proposer.update({ where: { id: seat.proposerId }, data: person, select: { id: true } });
    await appendSystemEvent(tx, actor, { event: "seatChanged", subjectKind: "seat", subjectId: seatId }, now);
  });
}

/**
 * Ends a seat before the term (辞职、调离 …): from then on its holder signs nothing new; what is signed goes on. Refused: a
 * day before the seat began or in the future, a seat already ended.
 */
export async function endSeat(actor: Actor, input: EndSeat, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const seat = await lockedSeat(tx, actor, input.seatId);
    const { seatId, validTo, reason } = input;
    if (seat.validTo !== null) throw new Refused({ code: "ended", zh: "该席位已经终止，不必再办。" });
    if (validTo < toDay(seat.validFrom)) {
      throw new Refused({ code: "early", zh: "截止日期不能早于任职起始日期。", field: "validTo" });
    }
    if (validTo > dayOf(now)) {
      throw new Refused({ code: "future", zh: "截止日期不能晚于今天，请到那一天再办。", field: "validTo" });
    }
    const data = { validTo: toDate(validTo), endReason: reason };
    await tx.seat.update({ where: { id: seatId }, data, select: { id: true } });
    await appendSystemEvent(tx, actor, { event: "seatEnded", subjectKind: "seat", subjectId: seatId }, now);
  });
}

async function lockedSeat(tx: Tx, actor: Actor, id: string) {
  mustAct(actor, "registrar");
  const where = { id, bodyId: actor.acting.unitId };
  const found = await tx.seat.findFirst({ where, select: { termId: true } });
  if (!found) throw new NotVisible();
  await lockTerm(tx, found.termId);
  return tx.seat.findUniqueOrThrow({ where: { id } });
}
