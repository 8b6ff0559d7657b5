// 承诺与回头看: promises of issued letters over the years. Reads only.
import "server-only";
import { maySeeName } from "@/lib/access/contacts";
import { visibleReplies } from "@/lib/access/visible";
import { addDays, type Day } from "@/lib/calendar/day";
import { quarterEnd } from "@/lib/calendar/quarter";
import { isOverdue } from "@/lib/calendar/remaining";
import { db } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, hasWholeItem } from "@/lib/lifecycle/actor";
import { unitNames } from "@/lib/people/names";
import { type PromiseFacet, type PromiseRating, type PromiseView, promiseFacetNames } from "./words";

/** A promise is looked at again each quarter (回头看), so one is near when its day lies within the next. */
const nearDays = 90;

export type PromiseFilter = {
  facet: PromiseFacet | null;
  meetingId: string | null;
  unitId: string | null;
  /** Year in which it is to be done. */
  year: number | null;
  page: number;
  /** Rows of a page, `pageSize` unless said. */
  size?: number;
};

export const pageSize = 50;

const include = {
  progress: { orderBy: [{ on: "asc" }, { id: "asc" }] },
  revisits: { orderBy: [{ quarterOn: "asc" }, { on: "asc" }] },
  ratings: { orderBy: [{ year: "asc" }, { id: "asc" }], include: { signer: true } },
  proposal: {
    select: {
      source: true,
      numberText: true,
      title: true,
      version: true,
      meeting: { select: { name: true } },
    },
  },
  reply: { select: { documentNumber: true, issuedOn: true } },
} satisfies Prisma.CommitmentInclude;

type Bare = Prisma.CommitmentGetPayload<{ include: typeof include }>;

function viewOf(actor: Actor, row: Bare, names: ReadonlyMap<string, string>, today: Day): PromiseView {
  const { id, proposalId, unitId, text, proposal } = row;
  const dueOn = toDay(row.dueOn);
  const firstDueOn = toDay(row.firstDueOn);
  return {
    ...{ id, proposalId, unitId, text, dueOn },
    unit: names.get(unitId) ?? "",
    source: proposal.source,
    version: proposal.version,
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
      fileId: one.fileId,
    })),
    revisits: row.revisits.map((one) => ({
      ...{ id: one.id, finding: one.finding, text: one.text },
      quarterOn: toDay(one.quarterOn),
      on: toDay(one.on),
      by: names.get(one.byUnitId) ?? "",
    })),
    ratings: ratingsOf(actor, row),
  };
}

/** A proposer reads the own word only. */
function ratingsOf(actor: Actor, row: Bare): PromiseRating[] {
  const isProposer = actor.acting.kind === "proposer";
  return row.ratings.flatMap(({ id, signerId, signer, year, result, remark }) => {
    const isOwn = isProposer && actor.proposerIds.includes(signer.proposerId);
    if (isProposer && !isOwn) return [];
    const name = maySeeName(actor, signer) ? signer.nameThen : "";
    return [{ id, signerId, signer: name, isOwn, year, result, remark }];
  });
}

function facetOf(state: string, dueOn: Day, today: Day): PromiseFacet {
  if (state === "fulfilled") return "done";
  if (isOverdue(dueOn, today)) return "overdue";
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

function narrowed({ meetingId, unitId, year }: PromiseFilter): Prisma.CommitmentWhereInput {
  return {
    ...(meetingId ? { proposal: { is: { meetingId } } } : {}),
    ...(unitId ? { unitId } : {}),
    ...(year ? { dueOn: { gte: toDate(`${year}-01-01`), lte: toDate(`${year}-12-31`) } } : {}),
  };
}

/** Units that have promised something this person may read, for the filter. */
export async function promisingUnits(actor: Actor): Promise<{ value: string; zh: string }[]> {
  const rows = await db.commitment.groupBy({ by: ["unitId"], where: promisesFor(actor) });
  const units = await db.unit.findMany({
    where: { id: { in: rows.map((row) => row.unitId) } },
    select: { id: true, name: true },
    orderBy: { code: "asc" },
  });
  return units.map(({ id, name }) => ({ value: id, zh: name }));
}

export type PromiseCounts = Record<PromiseFacet, number>;

/** Promises this person may read by tab, under the filter. */
export async function promiseCounts(actor: Actor, filter: PromiseFilter, today: Day): Promise<PromiseCounts> {
  const base = [promisesFor(actor), narrowed(filter)];
  const counts = await Promise.all(
    promiseFacetNames.map((facet) =>
      db.commitment.count({ where: { AND: [...base, inFacet(facet, today)] } }),
    ),
  );
  return Object.fromEntries(promiseFacetNames.map((facet, at) => [facet, counts[at] ?? 0])) as PromiseCounts;
}

/** One page, the soonest due first; what is done, the latest first. */
export async function promisePage(actor: Actor, filter: PromiseFilter, today: Day): Promise<PromiseView[]> {
  const { facet, page, size = pageSize } = filter;
  const order = facet === "done" ? "desc" : "asc";
  const rows = await db.commitment.findMany({
    where: {
      AND: [
        promisesFor(actor),
        narrowed(filter),
        facet ? inFacet(facet, today) : { state: { not: "fulfilled" } },
      ],
    },
    include,
    orderBy: [{ dueOn: order }, { id: order }],
    take: size,
    skip: (page - 1) * size,
  });
  return withUnits(actor, rows, today);
}

export type RevisitFilter = { quarterOn: Day; isDone: boolean; page: number; size?: number };

/**
 * 回头看 of a quarter: what was promised before its end and was open in it, or came due in it. `isDone`: this office
 * has already looked.
 */
function inQuarter(actor: Actor, quarterOn: Day, isDone?: boolean): Prisma.CommitmentWhereInput {
  const from = toDate(quarterOn);
  const to = toDate(quarterEnd(quarterOn));
  const own = { quarterOn: from, byUnitId: actor.acting.unitId };
  return {
    AND: [
      promisesFor(actor),
      { reply: { is: { issuedOn: { lte: to } } } },
      { OR: [{ state: { not: "fulfilled" } }, { fulfilledOn: { gte: from } }] },
      isDone === undefined ? {} : { revisits: isDone ? { some: own } : { none: own } },
    ],
  };
}

/** How many promises a quarter's check holds, and how many of them this office has looked at. */
export async function revisitCounts(actor: Actor, quarterOn: Day): Promise<{ open: number; done: number }> {
  const [open, done] = await Promise.all(
    [false, true].map((isDone) => db.commitment.count({ where: inQuarter(actor, quarterOn, isDone) })),
  );
  return { open: open ?? 0, done: done ?? 0 };
}

/** One page of a quarter's check, the soonest due first. */
export async function revisitPage(
  actor: Actor,
  { quarterOn, isDone, page, size = pageSize }: RevisitFilter,
  today: Day,
): Promise<PromiseView[]> {
  const rows = await db.commitment.findMany({
    where: inQuarter(actor, quarterOn, isDone),
    include,
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: size,
    skip: (page - 1) * size,
  });
  return withUnits(actor, rows, today);
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
  return withUnits(actor, rows, today);
}

/** The units and offices that the promises name are read in one statement. */
async function withUnits(actor: Actor, rows: readonly Bare[], today: Day): Promise<PromiseView[]> {
  const names = await unitNames(
    rows.flatMap((row) => [row.unitId, ...row.revisits.map((one) => one.byUnitId)]),
  );
  return rows.map((row) => viewOf(actor, row, names, today));
}
