// 交办通知: what the own office dispatched on one day, as the 任务分解表 lists it.
import "server-only";
import { maySeeName } from "@/lib/access/contacts";
import { visibleTo } from "@/lib/access/visible";
import { readValues } from "@/lib/audit/values";
import { type Day, isDay } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { answerStages, type Duty, type Source } from "@/lib/lifecycle/facts";
import { loadRules } from "@/lib/transition/load/rules";
import { type PlannedDue, plannedDues } from "./dues";
import { dispatchedStates } from "./facets";
import { listedAtMost } from "./notice-words";
import { meetingsInHand, officesOf } from "./queries";

export type NoticeRow = {
  id: string;
  source: Source;
  numberText: string | null;
  title: string;
  proposer: string;
  units: { name: string; duty: Duty; asks: number[] }[];
  answerDue: Day | null;
  /** 交办要求 */
  note: string;
};

export type NoticeSet = {
  meeting: string;
  rows: NoticeRow[];
  /** 「签收期限」 and the others as the meeting's rules give them for this day. */
  dues: { answering: PlannedDue[]; assisting: PlannedDue[] };
};

function dispatched(actor: Actor): Prisma.ProposalWhereInput {
  return {
    AND: [
      visibleTo(actor),
      { dispatchOfficeId: { in: officesOf(actor) } },
      { state: { in: [...dispatchedStates] } },
    ],
  };
}

/** The days of the meetings in hand on which the office dispatched something, the latest first, with how many items. */
export async function dispatchDays(actor: Actor): Promise<{ day: Day; count: number }[]> {
  const days = await db.proposal.groupBy({
    by: ["dispatchedOn"],
    where: { AND: [dispatched(actor), { meetingId: { in: await meetingsInHand() } }] },
    _count: true,
    orderBy: { dispatchedOn: "desc" },
    take: 30,
  });
  return days.flatMap(({ dispatchedOn, _count }) =>
    dispatchedOn ? [{ day: toDay(dispatchedOn), count: _count }] : [],
  );
}

/** A day from the address, or null. */
export function dayFrom(text: string | string[] | undefined): Day | null {
  return typeof text === "string" && isDay(text) ? text : null;
}

const select = {
  id: true,
  source: true,
  numberText: true,
  title: true,
  meetingId: true,
  meeting: { select: { name: true } },
  signers: { where: { role: "lead" }, select: { nameThen: true, isUnnamed: true, proposerId: true } },
  _count: { select: { signers: { where: { consent: "agreed" } } } },
  assignments: {
    where: { parentId: null, state: { notIn: ["planned", "released"] } },
    orderBy: [{ duty: "asc" }, { ordinal: "asc" }],
    select: {
      unitNameThen: true,
      duty: true,
      askDuties: { select: { ask: { select: { ordinal: true } } } },
    },
  },
  deadlines: {
    where: { endedBy: null, stage: { in: [...answerStages] } },
    orderBy: { dueOn: "asc" },
    take: 1,
    select: { dueOn: true },
  },
  events: {
    where: { event: "dispatch" },
    orderBy: { sequence: "desc" },
    take: 1,
    select: { detail: { select: { values: true } } },
  },
} satisfies Prisma.ProposalSelect;

type Found = Prisma.ProposalGetPayload<{ select: typeof select }>;

/** Everything dispatched on `day` and still with its units, by meeting in the order of numbers. */
export async function noticeOf(actor: Actor, day: Day): Promise<NoticeSet[]> {
  const found = await db.proposal.findMany({
    where: { AND: [dispatched(actor), { dispatchedOn: toDate(day) }] },
    orderBy: [{ meetingId: "asc" }, { source: "asc" }, { serial: "asc" }, { id: "asc" }],
    select,
    take: listedAtMost,
  });
  const meetings = [...new Set(found.map((row) => row.meetingId))];
  return Promise.all(
    meetings.map(async (id) => {
      const own = found.filter((row) => row.meetingId === id);
      return {
        meeting: own[0]?.meeting.name ?? "",
        rows: own.map((row) => noticeRow(row, actor)),
        dues: plannedDues(await loadRules(db, id), day),
      };
    }),
  );
}

function noticeRow(row: Found, actor: Actor): NoticeRow {
  const { id, source, numberText, title } = row;
  const [lead] = row.signers;
  const name = lead && maySeeName(actor, lead) ? lead.nameThen : "";
  const count = row._count.signers;
  return {
    ...{ id, source, numberText, title },
    proposer: count > 1 && name ? `${name}等 ${count} 人` : name,
    units: row.assignments.map((one) => ({
      name: one.unitNameThen,
      duty: one.duty,
      asks: one.askDuties.map(({ ask }) => ask.ordinal).sort((a, b) => a - b),
    })),
    answerDue: toDay(row.deadlines[0]?.dueOn ?? null),
    note: readValues(row.events[0]?.detail?.values).input.note ?? "",
  };
}
