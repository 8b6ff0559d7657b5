// What the calendar does to cases by itself: 视同签收, 催评, 记为未反馈, 确认办结, and the end of sections' rows that an
// earlier release left open. It only finds whose day has come; whether it may happen is decided by the tables, through the
// one door, as the system.
import "server-only";
import { computeDue } from "@/lib/calendar/compute-due";
import { type Day, dayOf } from "@/lib/calendar/day";
import { workingDaysBetween } from "@/lib/calendar/working-days";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { systemActor } from "@/lib/lifecycle/actor";
import type { Machine } from "@/lib/lifecycle/machines";
import { Refused } from "@/lib/lifecycle/refusal";
import { logFault } from "@/lib/log";
import { parseProfile, type RuleProfileContent } from "@/lib/rules/profile";
import { fire } from "@/lib/transition/fire";
import { loadCalendar } from "@/lib/transition/load/rules";

type Due = { machine: Machine; id: string; event: string };

/** How many of each kind one run takes on; the next run goes on with the rest. */
const atMost = 1000;

/**
 * Working days a signer has after 催评 before the calendar writes 未反馈: what the national preset leaves between its
 * reminder (10 working days after delivery) and the end of its window (15). The registrar may write it earlier.
 */
const answerTime = 5;

export type CalendarRun = { done: number; refused: number; failed: number };

/**
 * Carries out everything whose day has come, each in a transaction of its own: a fault in one item is logged and the
 * rest goes on. Repeating it on the same day changes nothing, whichever process does it.
 */
export async function keepCaseCalendar(now: Date): Promise<CalendarRun> {
  const today = dayOf(now);
  const run: CalendarRun = { done: 0, refused: 0, failed: 0 };
  // One after the other, because each finds what the one before has made possible.
  for (const find of [unacknowledged, leftOpen, unreminded, silent, concludable]) {
    for (const due of await find(today, now)) run[await carryOut(due, today, now)] += 1;
  }
  return run;
}

async function carryOut(due: Due, today: Day, now: Date): Promise<keyof CalendarRun> {
  try {
    const requestId = `calendar:${today}:${due.event}:${due.id}`;
    const { isRepeat } = await fire(systemActor, { ...due, version: null, requestId }, now);
    return isRepeat ? "refused" : "done";
  } catch (fault) {
    if (fault instanceof Refused) return "refused";
    logFault(fault, `calendar ${due.event} ${due.id}`);
    return "failed";
  }
}

/** The profiles in force today by meeting; one that no longer parses is left out and logged. */
async function profiles(): Promise<Map<string, RuleProfileContent>> {
  const rows = await db.$queryRaw<{ meetingId: string; content: unknown }[]>`
    SELECT f."meetingId", v."content" FROM "RuleProfile" f
    JOIN "RuleProfileVersion" v ON v."profileId" = f."id" AND v."version" = f."current"`;
  return new Map(rows.flatMap(({ meetingId, content }) => readable(meetingId, content)));
}

function readable(meetingId: string, content: unknown): [string, RuleProfileContent][] {
  try {
    return [[meetingId, parseProfile(content)]];
  } catch (fault) {
    logFault(fault, `rule profile of meeting ${meetingId}`);
    return [];
  }
}

/** Not acknowledged within the window, where the meeting's rules deem it acknowledged (视同签收). */
async function unacknowledged(today: Day): Promise<Due[]> {
  const known = await profiles();
  const deeming = [...known].filter(([, rules]) => rules.acknowledgement.isDeemed).map(([id]) => id);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT a."id" FROM "Deadline" d JOIN "Assignment" a ON a."id" = d."assignmentId"
    JOIN "Proposal" p ON p."id" = a."proposalId"
    WHERE d."stage" = 'acknowledge' AND d."endedBy" IS NULL AND d."dueOn" < ${today}::date
      AND a."state" = 'pending' AND a."duty" <> 'reference' AND p."meetingId" = ANY(${deeming}::uuid[])
    ORDER BY d."dueOn", a."id" LIMIT ${atMost}`;
  return rows.map(({ id }) => ({ machine: "assignment", id, event: "deemAcknowledged" }));
}

/** Sections' rows of units that had answered before rows ended with their unit's; none is made any more. */
async function leftOpen(): Promise<Due[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT a."id" FROM "Assignment" a JOIN "Assignment" up ON up."id" = a."parentId"
    WHERE a."state" IN ('pending', 'acknowledged', 'contested') AND up."state" = 'done'
    ORDER BY a."id" LIMIT ${atMost}`;
  return rows.map(({ id }) => ({ machine: "assignment", id, event: "endWithUnit" }));
}

type Waiting = { proposalId: string; meetingId: string; startOn: Date; dueOn: Date };

/** Somebody was not asked again although the profile's reminder period is over, or the window ends today (催评). */
async function unreminded(today: Day, now: Date): Promise<Due[]> {
  const known = await profiles();
  const calendar = await loadCalendar(db, now.getTime());
  const rows = await db.$queryRaw<Waiting[]>`
    SELECT p."id" AS "proposalId", p."meetingId", d."startOn", d."dueOn"
    FROM "Deadline" d JOIN "Rating" r ON r."id" = d."subjectId" JOIN "Proposal" p ON p."id" = d."proposalId"
    WHERE d."stage" = 'ratingWindow' AND d."endedBy" IS NULL AND r."state" = 'awaiting'
      AND r."remindedOn" IS NULL AND p."state" = 'replied'
    ORDER BY d."dueOn", d."id" LIMIT ${atMost * 10}`;
  const isOver = ({ meetingId, startOn, dueOn }: Waiting) => {
    const rule = known.get(meetingId)?.deadlines.ratingReminder;
    if (!rule) return false;
    return toDay(dueOn) <= today || computeDue(rule, toDay(startOn), calendar).dueOn < today;
  };
  const ids = new Set(rows.filter(isOver).map((row) => row.proposalId));
  return [...ids].slice(0, atMost).map((id) => ({ machine: "proposal", id, event: "remindRating" }));
}

/** Asked again, given time to answer, and every window over: 未反馈 is written, never 满意. */
async function silent(today: Day, now: Date): Promise<Due[]> {
  const calendar = await loadCalendar(db, now.getTime());
  const rows = await db.$queryRaw<{ id: string; remindedOn: Date }[]>`
    SELECT p."id", max(r."remindedOn") AS "remindedOn"
    FROM "Rating" r JOIN "Proposal" p ON p."id" = r."proposalId"
    LEFT JOIN "Deadline" d ON d."proposalId" = p."id" AND d."endedBy" IS NULL AND d."subjectId" = r."id"
    WHERE r."state" = 'awaiting' AND p."state" = 'replied'
    GROUP BY p."id"
    HAVING bool_and(r."remindedOn" IS NOT NULL) AND coalesce(max(d."dueOn") < ${today}::date, true)
    ORDER BY p."id" LIMIT ${atMost}`;
  return rows
    .filter(({ remindedOn }) => workingDaysBetween(calendar, toDay(remindedOn), today) >= answerTime)
    .map(({ id }) => ({ machine: "proposal", id, event: "lapseRating" }));
}

/** The last window of the round is over and nobody's answer is open; the table asks whether 不满意 stands in the way. */
async function concludable(today: Day): Promise<Due[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Proposal" p
    JOIN "Rating" r ON r."proposalId" = p."id"
    JOIN "Deadline" d ON d."proposalId" = p."id" AND d."stage" = 'ratingWindow' AND d."subjectId" = r."id"
    WHERE p."state" = 'replied'
    GROUP BY p."id" HAVING bool_and(r."state" <> 'awaiting') AND max(d."dueOn") < ${today}::date
    ORDER BY p."id" LIMIT ${atMost}`;
  return rows.map(({ id }) => ({ machine: "proposal", id, event: "conclude" }));
}
