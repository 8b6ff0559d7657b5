// 承诺与回头看: promises of issued letters over the years. Reads only.
import "server-only";
import { visibleReplies } from "@/lib/access/visible";
import { addDays, type Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, hasWholeItem } from "@/lib/lifecycle/actor";
import { type PromiseFacet, type PromiseView, promiseFacetNames } from "./promise-words";

/** A promise is looked at again each quarter (回头看), so one is near when its day lies within the next. */
const nearDays = 90;

export type PromiseFilter = { facet: PromiseFacet | null; meetingId: string | null; page: number };

export const pageSize = 50;

const include = {
  progress: { orderBy: [{ on: "asc" }, { id: "asc" }] },
  proposal: {
    select: { source: true, numberText: true, title: true, meeting: { select: { name: true } } },
  },
  reply: { select: { documentNumber: true, issuedOn: true } },
} satisfies Prisma.CommitmentInclude;

type Stored = Prisma.CommitmentGetPayload<{ include: typeof include }> & { unit: string };

function viewOf(row: Stored, today: Day): PromiseView {
  const { id, proposalId, text, unit, proposal } = row;
  const dueOn = toDay(row.dueOn);
  const firstDueOn = toDay(row.firstDueOn);
  return {
    ...{ id, proposalId, text, unit, dueOn },
    source: proposal.source,
    numberText: proposal.numberText,
    title: proposal.title,
    meeting: proposal.meeting.name,
    documentNumber: row.reply.documentNumber ?? "",
    issuedOn: toDay(row.reply.issuedOn),
    firstDueOn: firstDueOn === dueOn ? null : firstDueOn,
    fulfilledOn: toDay(row.fulfilledOn),
    facet: facetOf(row.state, dueOn, today),
    progress: row.progress.map((one) => ({
      ...{ id: one.id, kind: one.kind, text: one.text },
      on: toDay(one.on),
      newDueOn: toDay(one.newDueOn),
    })),
  };
}

function facetOf(state: string, dueOn: Day, today: Day): PromiseFacet {
  if (state === "fulfilled") return "done";
  if (dueOn < today) return "overdue";
  return dueOn <= addDays(today, nearDays) ? "near" : "later";
}

/** What was promised on an issued letter that this person may read; a unit's people see their own unit's promises. */
function promisesFor(actor: Actor): Prisma.CommitmentWhereInput {
  const { kind, institutionId, unitIds } = actor.acting;
  const issued: Prisma.CommitmentWhereInput = {
    reply: { is: { AND: [{ state: "issued" }, visibleReplies(actor)] } },
  };
  if (hasWholeItem(kind)) return issued;
  return { AND: [issued, { unitId: { in: [...new Set([institutionId, ...unitIds])] } }] };
}

function inFacet(facet: PromiseFacet, today: Day): Prisma.CommitmentWhereInput {
  const open = { not: "fulfilled" as const };
  const until = toDate(addDays(today, nearDays));
  switch (facet) {
    case "done":
      return { state: "fulfilled" };
    case "overdue":
      return { state: open, dueOn: { lt: toDate(today) } };
    case "near":
      return { state: open, dueOn: { gte: toDate(today), lte: until } };
    case "later":
      return { state: open, dueOn: { gt: until } };
  }
}

const ofMeeting = (meetingId: string | null): Prisma.CommitmentWhereInput =>
  meetingId ? { proposal: { is: { meetingId } } } : {};

export type PromiseCounts = Record<PromiseFacet, number>;

export async function promiseCounts(actor: Actor, filter: PromiseFilter, today: Day): Promise<PromiseCounts> {
  const base = [promisesFor(actor), ofMeeting(filter.meetingId)];
  const counts = await Promise.all(
    promiseFacetNames.map((facet) =>
      db.commitment.count({ where: { AND: [...base, inFacet(facet, today)] } }),
    ),
  );
  return Object.fromEntries(promiseFacetNames.map((facet, at) => [facet, counts[at] ?? 0])) as PromiseCounts;
}

/** One page, the soonest due first; what is done, the latest first. */
export async function promisePage(actor: Actor, filter: PromiseFilter, today: Day): Promise<PromiseView[]> {
  const { facet, meetingId, page } = filter;
  const order = facet === "done" ? "desc" : "asc";
  const rows = await db.commitment.findMany({
    where: {
      AND: [
        promisesFor(actor),
        ofMeeting(meetingId),
        facet ? inFacet(facet, today) : { state: { not: "fulfilled" } },
      ],
    },
    include,
    orderBy: [{ dueOn: order }, { id: order }],
    take: pageSize,
    skip: (page - 1) * pageSize,
  });
  return withUnits(rows, today);
}

/** The promises of one item; the caller has checked that the actor sees the item. */
export async function promisesOf(actor: Actor, proposalId: string, today: Day): Promise<PromiseView[]> {
  const rows = await db.commitment.findMany({
    where: {
      AND: [{ proposalId }, { reply: { is: { AND: [{ state: "issued" }, visibleReplies(actor)] } } }],
    },
    include,
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });
  return withUnits(rows, today);
}

type Bare = Prisma.CommitmentGetPayload<{ include: typeof include }>;

async function withUnits(rows: readonly Bare[], today: Day): Promise<PromiseView[]> {
  const ids = [...new Set(rows.map((row) => row.unitId))];
  const units = await db.unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return rows.map((row) => viewOf({ ...row, unit: names.get(row.unitId) ?? "" }, today));
}
