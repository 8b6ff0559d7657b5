// Reads of the 交办台: what was handed over to the own office and waits for its units.
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import type { Day } from "@/lib/calendar/day";
import type { CalendarTable } from "@/lib/calendar/working-days";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, actingPosts } from "@/lib/lifecycle/actor";
import { answerStages } from "@/lib/lifecycle/facts";
import { sinceDispatch } from "@/lib/lifecycle/spans";
import { loadCalendar, loadRules } from "@/lib/transition/load/rules";
import { type DeskSort, type DeskView, pageSizes } from "./address";
import { type PlannedDue, plannedDue, withUpperDay } from "./dues";
import { type DeskFacet, facetWhere } from "./facets";
import { knownUnits, pastByTopic } from "./past";
import { type Recommendation, recommend } from "./recommend";

/** The offices this person dispatches for, under the acting post and the posts stood in for. */
export function officesOf(actor: Actor): string[] {
  return actingPosts(actor).flatMap((post) => (post.kind === "dispatcher" ? [post.unitId] : []));
}

/** The latest meeting of each body: between-session items belong to it until the next one opens. */
export async function meetingsInHand(): Promise<string[]> {
  const rows = await db.meeting.findMany({
    distinct: ["bodyId"],
    orderBy: [{ bodyId: "asc" }, { opensOn: "desc" }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** How many items stand under each tab: one query over the items waiting, one count by index for the others. */
export async function deskCounts(
  actor: Actor,
  meetingIds: readonly string[],
): Promise<Record<DeskFacet, number>> {
  const offices = officesOf(actor);
  const [row] = await db.$queryRaw<Record<DeskFacet, number>[]>`
    SELECT count(*)::int AS "waiting",
      count(*) FILTER (WHERE plan."answers" IS NOT TRUE)::int AS "open",
      count(*) FILTER (WHERE plan."answers")::int AS "planned",
      count(*) FILTER (WHERE plan."objected")::int AS "objected",
      (SELECT count(*)::int FROM "Proposal"
        WHERE "dispatchOfficeId" = ANY(${offices}::uuid[]) AND "meetingId" = ANY(${[...meetingIds]}::uuid[])
          AND "state" = ANY(${[...sinceDispatch]}::"ProposalState"[])) AS "dispatched"
    FROM "Proposal" p LEFT JOIN LATERAL (
      SELECT bool_or(a."duty" IN ('lead', 'split')) AS "answers", bool_or(a."objection" <> '') AS "objected"
      FROM "Assignment" a WHERE a."proposalId" = p."id" AND a."parentId" IS NULL AND a."state" = 'planned'
    ) AS plan ON true
    WHERE p."dispatchOfficeId" = ANY(${offices}::uuid[]) AND p."state" = 'admitted'`;
  return row ?? { waiting: 0, open: 0, planned: 0, objected: 0, dispatched: 0 };
}

function whereOf(actor: Actor, view: DeskView, meetingIds: readonly string[]): Prisma.ProposalWhereInput {
  const { q, source, topicId } = view.filters;
  return {
    AND: [
      visibleTo(actor),
      { dispatchOfficeId: { in: officesOf(actor) } },
      facetWhere(view.facet, meetingIds),
      ...(q ? [{ OR: [{ title: { contains: q } }, { numberText: { contains: q } }] }] : []),
      ...(source ? [{ source }] : []),
      ...(topicId ? [{ topics: { some: { topicId } } }] : []),
    ],
  };
}

function orderOf(view: DeskView): Prisma.ProposalOrderByWithRelationInput[] {
  const byNumber = [{ source: "asc" as const }, { serial: "asc" as const }, { id: "asc" as const }];
  return view.sort === "number" ? byNumber : [{ nextDueOn: "asc" }, ...byNumber];
}

const rowSelect = {
  id: true,
  version: true,
  state: true,
  source: true,
  numberText: true,
  title: true,
  preferredUnits: true,
  referenceOnly: true,
  repeatedYears: true,
  isKey: true,
  meetingId: true,
  handedOverOn: true,
  topics: { select: { topicId: true, topic: { select: { name: true } } } },
  upperOrder: { select: { office: true, dueOn: true } },
  // Not `_count`: Prisma counts the asks of all items there, whatever the page holds.
  asks: { select: { id: true } },
  assignments: {
    where: { parentId: null, state: { not: "released" } },
    orderBy: { ordinal: "asc" },
    select: {
      id: true,
      unitId: true,
      duty: true,
      state: true,
      circulatedOn: true,
      objection: true,
      objectionUnitId: true,
      unit: { select: { shortName: true } },
    },
  },
  deadlines: {
    where: { endedBy: null, stage: { in: [...answerStages] } },
    orderBy: { dueOn: "asc" },
    take: 1,
    select: { dueOn: true, isEstimated: true, explanation: true },
  },
} satisfies Prisma.ProposalSelect;

type Found = Prisma.ProposalGetPayload<{ select: typeof rowSelect }>;

export type DeskRow = Omit<Found, "deadlines"> & {
  recommendation: Recommendation;
  /** The day the answer would be due if the item were dispatched today; for a dispatched one the day it is due. */
  due: { dueOn: Day; amount: string; isEstimated: boolean; explanation: string } | null;
};

/** One page of a tab, each row with its recommendation and its due day. A fixed number of queries. */
export async function deskPage(
  actor: Actor,
  view: DeskView,
  meetingIds: readonly string[],
  today: Day,
): Promise<DeskRow[]> {
  const rows = await db.proposal.findMany({
    where: whereOf(actor, view, meetingIds),
    orderBy: orderOf(view),
    select: rowSelect,
    skip: (view.page - 1) * view.size,
    take: view.size,
  });
  const waiting = rows.filter((row) => needsAdvice(row, view));
  const topicIds = [...new Set(waiting.flatMap((row) => row.topics.map((one) => one.topicId)))];
  const [past, units, dues] = await Promise.all([
    pastByTopic(officesOf(actor), topicIds, today),
    knownUnits(today),
    answerDues(rows, today),
  ]);
  return rows.map(({ deadlines, ...row }) => {
    const earlier = waiting.some(({ id }) => id === row.id)
      ? row.topics.flatMap(({ topicId }) => past.get(topicId) ?? [])
      : [];
    const [clock] = deadlines;
    const running = clock && { ...clock, dueOn: toDay(clock.dueOn), amount: "" };
    const byRules = row.state === "admitted" ? dues.get(row.meetingId) : undefined;
    const planned = byRules ? withUpperDay(byRules, toDay(row.upperOrder?.dueOn ?? null)) : null;
    return { ...row, recommendation: recommend(row, earlier, units), due: running ?? planned };
  });
}

/** What has been dispatched needs no recommendation any more; on a long page neither does what has its units. */
function needsAdvice({ state, assignments }: Found, { size }: DeskView): boolean {
  return state === "admitted" && (size === pageSizes[0] || assignments.length === 0);
}

/** How many items the filters leave under the tab, for the pager. */
export async function deskTotal(
  actor: Actor,
  view: DeskView,
  meetingIds: readonly string[],
): Promise<number> {
  return db.proposal.count({ where: whereOf(actor, view, meetingIds) });
}

/** The answer's due day by each meeting's rules if dispatched on `today`. */
async function answerDues(
  rows: readonly { meetingId: string }[],
  today: Day,
): Promise<Map<string, PlannedDue>> {
  const meetingIds = [...new Set(rows.map((row) => row.meetingId))];
  const dues = await Promise.all(
    meetingIds.map(async (id) => [id, plannedDue(await loadRules(db, id), "answer", today)] as const),
  );
  return new Map(dues);
}

export type Neighbours = { place: number; total: number; prevId: string | null; nextId: string | null };

/** Longest queue that is walked item by item. */
const walkedAtMost = 2000;

/** Where an item stands among those waiting, in the order of the list, and which come before and after it. */
export async function neighboursOf(actor: Actor, id: string, sort: DeskSort): Promise<Neighbours> {
  const view: DeskView = { facet: "waiting", filters: {}, sort, page: 1, size: 50 };
  const rows = await db.proposal.findMany({
    where: whereOf(actor, view, []),
    orderBy: orderOf(view),
    select: { id: true },
    take: walkedAtMost,
  });
  const place = rows.findIndex((row) => row.id === id);
  return {
    place: place + 1,
    total: rows.length,
    prevId: rows[place - 1]?.id ?? null,
    nextId: rows[place + 1]?.id ?? null,
  };
}

/** Topics of the items waiting, for the filter. */
export async function deskTopics(actor: Actor): Promise<{ id: string; name: string }[]> {
  return db.topic.findMany({
    where: {
      proposals: {
        some: { proposal: { dispatchOfficeId: { in: officesOf(actor) }, state: "admitted" } },
      },
    },
    orderBy: { code: "asc" },
    select: { id: true, name: true },
  });
}

/** The calendar that lights and remaining days are counted by. */
export function calendarNow(): Promise<CalendarTable> {
  return loadCalendar(db, Date.now());
}
