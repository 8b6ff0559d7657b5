// 交办通知: what the own office dispatched on one day, as the 任务分解表 lists it. A letter bears its day: units, duties
// and days are those of the dispatch, whatever was adjusted, reassigned or extended since.
import "server-only";
import { z } from "zod";
import { maySeeName } from "@/lib/access/contacts";
import { visibleTo } from "@/lib/access/visible";
import { readValues } from "@/lib/audit/values";
import { type Day, isDay } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { answerStages, type Duty, type Source } from "@/lib/lifecycle/facts";
import { dutyZh } from "@/lib/lifecycle/labels";
import { sinceDispatch } from "@/lib/lifecycle/spans";
import { keysOf } from "@/lib/text/keys-of";
import { loadRules, rulesOf } from "@/lib/transition/load/rules";
import { type PlannedDue, plannedDues } from "./dues";
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
      { state: { in: [...sinceDispatch] } },
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
  dispatchedOn: true,
  asks: { select: { id: true, ordinal: true } },
  _count: { select: { signers: { where: { consent: "agreed" } } } },
  // The newest first: of a unit taken back and given the item anew on one day the last row counts.
  assignments: {
    where: { parentId: null, openedOn: { not: null } },
    orderBy: { id: "desc" },
    select: {
      unitId: true,
      unitNameThen: true,
      openedOn: true,
      deadlines: {
        where: { stage: { in: [...answerStages] } },
        orderBy: { id: "asc" },
        take: 1,
        select: { firstDueOn: true, ruleVersionId: true },
      },
    },
  },
  events: {
    where: { event: "dispatch" },
    orderBy: { sequence: "desc" },
    take: 1,
    select: { data: true, detail: { select: { values: true } } },
  },
} satisfies Prisma.ProposalSelect;

type Found = Prisma.ProposalGetPayload<{ select: typeof select }>;

/**
 * Everything dispatched on `day`, by meeting in the order of numbers. An item taken back since (收回，重新交办) is no
 * longer on it: it stands in the notice of the day on which it is dispatched anew.
 */
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
        dues: plannedDues(await rulesThen(own, id), day),
      };
    }),
  );
}

/** The version of the rules by which the clocks of that day were started. */
async function rulesThen(rows: readonly Found[], meetingId: string) {
  const versions = rows.flatMap((row) => dispatchedRows(row).flatMap(({ clocks }) => clocks));
  const version = versions.find(({ ruleVersionId }) => ruleVersionId !== null)?.ruleVersionId;
  return version ? rulesOf(db, version, meetingId) : loadRules(db, meetingId);
}

function noticeRow(row: Found, actor: Actor): NoticeRow {
  const { id, source, numberText, title } = row;
  const [lead] = row.signers;
  const name = lead && maySeeName(actor, lead) ? lead.nameThen : "";
  const count = row._count.signers;
  const units = dispatchedRows(row);
  const [answerDue] = units.flatMap(({ clocks }) => clocks.map((one) => toDay(one.firstDueOn))).sort();
  return {
    ...{ id, source, numberText, title },
    proposer: count > 1 && name ? `${name}等 ${count} 人` : name,
    units: units.map(({ name, duty, asks }) => ({ name, duty, asks })),
    answerDue: answerDue ?? null,
    note: readValues(row.events[0]?.detail?.values).input.note ?? "",
  };
}

const dispatchData = z.object({
  rows: z.array(
    z.object({ unitId: z.string(), duty: z.enum(keysOf(dutyZh)), askIds: z.array(z.string()).default([]) }),
  ),
});

/** The units as the event of 交办 names them, each with its row's name, asks and first clock of an answer. */
function dispatchedRows({ events, assignments, asks, dispatchedOn }: Found) {
  const then = dispatchData.safeParse(events[0]?.data).data?.rows ?? [];
  return then.flatMap(({ unitId, duty, askIds }) => {
    const row = assignments.find(
      (one) => one.unitId === unitId && +(one.openedOn ?? 0) === +(dispatchedOn ?? 0),
    );
    const ordinals = asks.filter((ask) => askIds.includes(ask.id)).map(({ ordinal }) => ordinal);
    return row
      ? [{ name: row.unitNameThen, duty, asks: ordinals.sort((a, b) => a - b), clocks: row.deadlines }]
      : [];
  });
}
