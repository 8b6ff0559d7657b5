// What the lists of intake show. Always from visibleTo(actor); two queries a page however many rows.
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import { type Day, daysBetween } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/lifecycle/actor";
import type { Source } from "@/lib/lifecycle/facts";
import { countOf, type Facet, type FacetKey, facets, type Group, whereOf } from "./facets";

export const pageSize = 50;

/** `size` rows a page, `pageSize` unless said. */
export type IntakeFilter = { q: string; meetingId: string | null; page: number; size?: number };

export type IntakeRow = {
  id: string;
  version: number;
  number: string | null;
  source: Source;
  title: string;
  state: string;
  meeting: string;
  isFast: boolean;
  isKey: boolean;
  lead: string;
  group: string;
  cosigners: number;
  /** Days since it came into this queue; null where nobody waits. */
  waiting: number | null;
  nextDueOn: string | null;
  nextDueStage: string | null;
  declineGround: string | null;
};

/** The whole queue's size, and one page of it: the longest waiting first. */
export async function intakePage(
  actor: Actor,
  facet: Facet,
  filter: IntakeFilter,
  today: Day,
): Promise<{ rows: IntakeRow[]; counts: Record<FacetKey, number> }> {
  const shared = { AND: [visibleTo(actor), narrowed(filter)] };
  const newest = await newestMeeting(actor, today);
  const [groups, leftOver, rows] = await Promise.all([
    groupsOf(shared),
    countLeftOver(shared, newest),
    db.proposal.findMany({
      where: { AND: [shared, whereOf(facet, newest)] },
      select: rowFields,
      orderBy: orderOf(facet),
      skip: (filter.page - 1) * (filter.size ?? pageSize),
      take: filter.size ?? pageSize,
    }),
  ]);
  const counts = Object.fromEntries(
    facets.map((one) => [one.key, one.isLeftOver ? leftOver : countOf(one, groups)]),
  );
  return { rows: rows.map((row) => rowOf(row, facet, today)), counts: counts as Record<FacetKey, number> };
}

/** The day on which the body's newest meeting opened. */
async function newestMeeting(actor: Actor, today: Day): Promise<Day | null> {
  const found = await db.meeting.findFirst({
    where: { bodyId: actor.acting.unitId, opensOn: { lte: toDate(today) } },
    orderBy: { opensOn: "desc" },
    select: { opensOn: true },
  });
  return toDay(found?.opensOn ?? null);
}

async function countLeftOver(where: Prisma.ProposalWhereInput, newest: Day | null): Promise<number> {
  const facet = facets.find((one) => one.isLeftOver);
  return facet && newest ? db.proposal.count({ where: { AND: [where, whereOf(facet, newest)] } }) : 0;
}

async function groupsOf(where: Prisma.ProposalWhereInput): Promise<Group[]> {
  const states = facets.filter((facet) => !facet.isLeftOver).flatMap((facet) => [...facet.states]);
  const groups = await db.proposal.groupBy({
    by: ["state", "dispatchOfficeId"],
    where: { AND: [where, { state: { in: states } }] },
    _count: { _all: true },
  });
  return groups.map(({ _count, ...group }) => ({ ...group, count: _count._all }));
}

function narrowed({ q, meetingId }: IntakeFilter): Prisma.ProposalWhereInput {
  return {
    ...(meetingId ? { meetingId } : {}),
    ...(q
      ? {
          OR: [
            { title: { contains: q } },
            { numberText: { contains: q } },
            { signers: { some: { nameThen: { contains: q } } } },
          ],
        }
      : {}),
  };
}

function orderOf(facet: Facet): Prisma.ProposalOrderByWithRelationInput[] {
  if (facet.since === null) return [{ id: "desc" }];
  return [{ [facet.since]: "asc" }, { id: "asc" }];
}

const rowFields = {
  id: true,
  version: true,
  numberText: true,
  source: true,
  title: true,
  state: true,
  route: true,
  isKey: true,
  submittedOn: true,
  admittedOn: true,
  handedOverOn: true,
  createdAt: true,
  nextDueOn: true,
  nextDueStage: true,
  declineGround: true,
  meeting: { select: { name: true } },
  signers: {
    where: { consent: { in: ["agreed", "invited"] } },
    select: { role: true, nameThen: true, groupThen: true },
    orderBy: { ordinal: "asc" },
  },
} satisfies Prisma.ProposalSelect;

type Row = Prisma.ProposalGetPayload<{ select: typeof rowFields }>;

function rowOf(row: Row, facet: Facet, today: Day): IntakeRow {
  const lead = row.signers.find((signer) => signer.role === "lead");
  const since = facet.since && row[facet.since];
  const { id, version, source, title, state, isKey, nextDueStage, declineGround } = row;
  return {
    ...{ id, version, source, title, state, isKey, nextDueStage, declineGround },
    number: row.numberText,
    meeting: row.meeting.name,
    isFast: row.route === "fast",
    lead: lead?.nameThen ?? "",
    group: lead?.groupThen ?? "",
    cosigners: row.signers.length - (lead ? 1 : 0),
    waiting: since ? Math.max(0, daysBetween(toDay(since), today)) : null,
    nextDueOn: toDay(row.nextDueOn),
  };
}
