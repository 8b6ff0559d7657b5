// Reads of terms (届) and their seats (席位): only for the registrar of that body.
import "server-only";
import { isUuid } from "@/lib/access/uuid";
import type { Day } from "@/lib/calendar/day";
import { type Db, db, type Tx } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import { currentMeeting, meetingsOf } from "@/lib/intake/options";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { mustAct } from "@/lib/people/may";
import type { PickerOption } from "@/lib/people/options";
import type { KnownPerson } from "./seat-plan";

export type TermRow = {
  id: string;
  name: string;
  startsOn: Day;
  endsOn: Day | null;
  held: number;
  ended: number;
};

/** The terms of the registrar's own body, the newest first, with how many seats are held. */
export async function listTerms(actor: Actor): Promise<TermRow[]> {
  mustAct(actor, "registrar");
  const bodyId = actor.acting.unitId;
  const [terms, counts] = await Promise.all([
    db.term.findMany({ where: { bodyId }, orderBy: { ordinal: "desc" } }),
    db.seat.groupBy({ by: ["termId"], where: { bodyId }, _count: { _all: true, validTo: true } }),
  ]);
  const countOf = new Map(counts.map((row) => [row.termId, row._count]));
  return terms.map(({ id, name, startsOn, endsOn }) => {
    const count = countOf.get(id) ?? { _all: 0, validTo: 0 };
    const days = { startsOn: toDay(startsOn), endsOn: toDay(endsOn) };
    return { id, name, ...days, held: count._all - count.validTo, ended: count.validTo };
  });
}

export type OwnTerm = { id: string; name: string; bodyId: string; startsOn: Day; endsOn: Day | null };

/** A term of the own body; anything else does not exist. */
export async function ownTerm(tx: Db | Tx, actor: Actor, id: string): Promise<OwnTerm> {
  mustAct(actor, "registrar");
  const term = isUuid(id) ? await tx.term.findFirst({ where: { id, bodyId: actor.acting.unitId } }) : null;
  if (!term) throw new NotVisible();
  const days = { startsOn: toDay(term.startsOn), endsOn: toDay(term.endsOn) };
  return { id, name: term.name, bodyId: term.bodyId, ...days };
}

/** The same for a page. */
export function termOfActor(actor: Actor, id: string): Promise<OwnTerm> {
  return ownTerm(db, actor, id);
}

/** 代表 or 委员: by the rules of the body's newest meeting. */
export async function kindOfBody(bodyId: string, today: Day): Promise<"deputy" | "member"> {
  const meeting = currentMeeting(await meetingsOf(bodyId), today);
  return meeting?.source === "cppcc" ? "member" : "deputy";
}

export type SeatRow = {
  id: string;
  name: string;
  isGroup: boolean;
  number: string;
  group: string;
  workUnit: string;
  phone: string;
  email: string;
  address: string;
  isFictional: boolean;
  validFrom: Day;
  validTo: Day | null;
  endReason: string;
};

export const seatsPerPage = 100;

const shown = {
  ...{ id: true, number: true, group: true, validFrom: true, validTo: true, endReason: true },
  proposer: true,
} as const;

/** Seats of a term by number; `q` is part of a name, number, group or place of work. */
export async function listSeats(
  actor: Actor,
  termId: string,
  { q, page, ended }: { q: string; page: number; ended: boolean },
): Promise<{ rows: SeatRow[]; total: number }> {
  const { bodyId } = await ownTerm(db, actor, termId);
  const where: Prisma.SeatWhereInput = {
    ...{ bodyId, termId, validTo: ended ? { not: null } : null },
    ...(q === ""
      ? {}
      : {
          OR: [
            { number: { contains: q } },
            { group: { contains: q } },
            { proposer: { is: { OR: [{ name: { contains: q } }, { workUnit: { contains: q } }] } } },
          ],
        }),
  };
  const [rows, total] = await Promise.all([
    db.seat.findMany({
      where,
      select: shown,
      orderBy: [{ number: "asc" }, { id: "asc" }],
      take: seatsPerPage,
      skip: (page - 1) * seatsPerPage,
    }),
    db.seat.count({ where }),
  ]);
  return { rows: rows.map(seatRow), total };
}

function seatRow({ proposer, ...seat }: Prisma.SeatGetPayload<{ select: typeof shown }>): SeatRow {
  const { name, kind, workUnit, phone, email, address, isFictional } = proposer;
  return {
    ...seat,
    ...{ name, workUnit, phone, email, address, isFictional, isGroup: kind === "group" },
    ...{ validFrom: toDay(seat.validFrom), validTo: toDay(seat.validTo) },
  };
}

export type SeatSheet = SeatRow & {
  termId: string;
  term: string;
  /** Seats of the same person in other terms, 「区十八届人大 第二代表团」. */
  others: string[];
  /** Items signed; they keep the name, number and group of their day. */
  signed: number;
  hasAccount: boolean;
};

/** One seat with who holds it; not found outside the own body. */
export async function openSeat(actor: Actor, id: string): Promise<SeatSheet> {
  mustAct(actor, "registrar");
  const where = { id, bodyId: actor.acting.unitId };
  const seat = isUuid(id)
    ? await db.seat.findFirst({ where, select: { ...shown, term: true, proposerId: true } })
    : null;
  if (!seat) throw new NotVisible();
  const { term, proposerId, ...row } = seat;
  const [others, signed] = await Promise.all([
    db.seat.findMany({
      where: { proposerId, bodyId: where.bodyId, id: { not: id } },
      orderBy: { validFrom: "desc" },
      select: { group: true, term: { select: { name: true } } },
    }),
    db.signer.count({ where: { proposerId } }),
  ]);
  return {
    ...seatRow(row),
    ...{ termId: term.id, term: term.name, signed, hasAccount: row.proposer.userId !== null },
    others: others.map((one) => `${one.term.name} ${one.group}`.trim()),
  };
}

/** Everybody who holds or held a seat of the body: whom a name in a list may mean. */
export async function knownPeople(tx: Db | Tx, bodyId: string): Promise<KnownPerson[]> {
  const rows = await tx.proposer.findMany({
    where: { seats: { some: { bodyId } } },
    select: {
      ...{ id: true, name: true, kind: true, phone: true, email: true, workUnit: true },
      seats: {
        where: { bodyId },
        orderBy: { term: { ordinal: "desc" } },
        select: {
          id: true,
          termId: true,
          number: true,
          group: true,
          validTo: true,
          term: { select: { name: true } },
        },
      },
    },
  });
  return rows.map(({ kind, seats, ...row }) => ({
    ...row,
    isGroup: kind === "group",
    seats: seats.map(({ id, term, validTo, ...seat }) => ({
      ...{ ...seat, seatId: id, term: term.name, isOver: validTo !== null },
    })),
  }));
}

/** Those known from other terms without a seat in force in this one: whom the form of a new seat offers. */
export async function formerOptions(actor: Actor, termId: string): Promise<PickerOption[]> {
  const { bodyId } = await ownTerm(db, actor, termId);
  const people = await knownPeople(db, bodyId);
  return people
    .filter(({ seats }) => !seats.some((seat) => seat.termId === termId && !seat.isOver))
    .map(({ id, name, workUnit, seats: [last] }) => ({
      value: id,
      zh: name,
      note: last ? `${last.term}${last.group}` : "",
      keywords: `${last?.number ?? ""} ${workUnit}`,
    }));
}
