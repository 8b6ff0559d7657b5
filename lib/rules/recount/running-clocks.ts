// Clocks that run by a rule, grouped by what decides their day: a bulk dispatch starts hundreds alike, and each kind is
// computed once.
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import type { Due } from "@/lib/calendar/compute-due";
import type { Day } from "@/lib/calendar/day";
import type { CalendarTable } from "@/lib/calendar/working-days";
import { db } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";
import type { DeadlineStage } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/lifecycle/actor";
import { parseProfile, type RuleProfileContent } from "../profile";
import { type RuledClock, recountOf } from "./recount";

/** Clocks alike: same rule, same start, same day. */
export type ClockKind = RuledClock & { stage: DeadlineStage; ruleVersionId: string; count: number };
export type ChangedKind = ClockKind & { due: Due };

type KindRow = Omit<ClockKind, "startOn" | "dueOn"> & { startOn: Date; dueOn: Date };

const kindOf = (row: KindRow): ClockKind => ({
  ...row,
  startOn: toDay(row.startOn),
  dueOn: toDay(row.dueOn),
});

/** Running clocks whose day hangs on some day from `from` to `to`: the days after the start up to the due day itself. */
export async function clocksOver(from: Day, to: Day): Promise<ClockKind[]> {
  const rows = await db.$queryRaw<KindRow[]>`
    SELECT "ruleVersionId", "stage"::text AS "stage", "startOn", "dueOn", "isEstimated", count(*)::int AS "count"
    FROM "Deadline" WHERE "endedBy" IS NULL AND "ruleVersionId" IS NOT NULL
      AND "startOn" < ${to}::date AND "dueOn" >= ${from}::date GROUP BY 1, 2, 3, 4, 5`;
  return rows.map(kindOf);
}

/** Running clocks of one meeting's items. */
export async function clocksOfMeeting(meetingId: string): Promise<ClockKind[]> {
  const rows = await db.$queryRaw<KindRow[]>`
    SELECT d."ruleVersionId", d."stage"::text AS "stage", d."startOn", d."dueOn", d."isEstimated", count(*)::int AS "count"
    FROM "Deadline" d JOIN "Proposal" p ON p."id" = d."proposalId"
    WHERE d."endedBy" IS NULL AND d."ruleVersionId" IS NOT NULL AND p."meetingId" = ${meetingId}::uuid
    GROUP BY 1, 2, 3, 4, 5`;
  return rows.map(kindOf);
}

/** Those whose day would change under `calendar`: each by its own rule, or all by `content` where it is given. */
export async function changedKinds(
  kinds: readonly ClockKind[],
  calendar: CalendarTable,
  content?: RuleProfileContent,
): Promise<ChangedKind[]> {
  const own = content ? new Map<string, RuleProfileContent>() : await contentsOf(kinds);
  return kinds.flatMap((kind) => {
    const rules = content ?? own.get(kind.ruleVersionId);
    const due = rules ? recountOf(kind, rules, calendar) : null;
    return due ? [{ ...kind, due }] : [];
  });
}

async function contentsOf(kinds: readonly ClockKind[]): Promise<Map<string, RuleProfileContent>> {
  const ids = [...new Set(kinds.map((kind) => kind.ruleVersionId))];
  const rows = await db.ruleProfileVersion.findMany({
    where: { id: { in: ids } },
    select: { id: true, content: true },
  });
  return new Map(rows.map((row) => [row.id, parseProfile(row.content)]));
}

const clockWhere = ({ ruleVersionId, stage, startOn, dueOn, isEstimated }: ClockKind) => ({
  ...{ ruleVersionId, stage, isEstimated, endedBy: null },
  ...{ startOn: toDate(startOn), dueOn: toDate(dueOn) },
});

/** The items on which a clock of these kinds runs; `meetingId` narrows to one meeting. For lib/jobs, which acts as the system. */
export async function itemsWith(changed: readonly ChangedKind[], actor: Actor, meetingId?: string) {
  if (changed.length === 0) return [];
  const rows = await db.proposal.findMany({
    where: {
      AND: [visibleTo(actor)],
      ...(meetingId ? { meetingId } : {}),
      deadlines: { some: { OR: changed.map(clockWhere) } },
    },
    orderBy: [{ meetingId: "asc" }, { serial: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** One running clock that would change, as the preview lists it. */
export type ChangedClock = {
  id: string;
  proposalId: string;
  number: string;
  title: string;
  unit: string;
  clock: RuledClock;
  due: Due;
};

/** The clocks of these kinds on items this person sees, soonest first; at most `limit`. */
export async function listChanged(
  actor: Actor,
  changed: readonly ChangedKind[],
  limit: number,
  meetingId?: string,
): Promise<ChangedClock[]> {
  if (changed.length === 0) return [];
  const rows = await db.deadline.findMany({
    where: {
      proposal: { AND: [visibleTo(actor)], ...(meetingId ? { meetingId } : {}) },
      OR: changed.map(clockWhere),
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: limit,
    include: {
      proposal: { select: { numberText: true, title: true } },
      assignment: { select: { unitNameThen: true } },
    },
  });
  return rows.flatMap((row) => {
    const clock = { ...row, startOn: toDay(row.startOn), dueOn: toDay(row.dueOn) };
    const kind = changed.find((one) => isOfKind(one, clock));
    if (!kind) return [];
    return [
      {
        ...{ id: row.id, proposalId: row.proposalId, clock, due: kind.due },
        number: row.proposal.numberText ?? "未编号",
        title: row.proposal.title,
        unit: row.assignment?.unitNameThen ?? "",
      },
    ];
  });
}

function isOfKind(kind: ClockKind, clock: RuledClock & { ruleVersionId: string | null }): boolean {
  return (
    kind.ruleVersionId === clock.ruleVersionId &&
    kind.stage === clock.stage &&
    kind.startOn === clock.startOn &&
    kind.dueOn === clock.dueOn &&
    kind.isEstimated === clock.isEstimated
  );
}
