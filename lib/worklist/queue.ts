// lib/worklist says what waits for whom: one declaration per queue gives its tab, its count and its rows (the facets
// of e-petitions). It reads only, and promises nothing: what may be done is decided by lib/lifecycle when it is pressed.
import type { Day } from "@/lib/calendar/day";
import { Prisma } from "@/lib/db/generated/client";
import type { DeadlineStage } from "@/lib/db/generated/enums";
import type { HeldPost, PostKind } from "@/lib/lifecycle/actor";
import { letterStages } from "@/lib/lifecycle/facts";
import type { Machine } from "@/lib/lifecycle/machines";
import type { WorkItem } from "./item";

/** The person in front of the list, with the acting posts (stand-ins included) that a queue is meant for. */
export type Seat = {
  posts: readonly HeldPost[];
  userId: string;
  proposerIds: readonly string[];
  today: Day;
};

export type Shared = { name: string; rows: (seat: Seat) => Prisma.Sql };

export type Queue = {
  /** Its name in the address. */
  key: string;
  zh: string;
  posts: readonly PostKind[];
  /** The row of the lifecycle that the main button starts. */
  machine: Machine;
  event: string;
  button: string;
  /** What is to be done, as the office says it. */
  next: (item: WorkItem) => string;
  /** Where the button leads when the event's own place (lib/dossier/places) is not the right one. */
  href?: (item: WorkItem) => string;
  /** A relation that several queues of one person read, computed once; `waiting` names it. */
  shared?: Shared;
  /** SELECT of the six columns of `waitingColumns`, in that order. */
  waiting: (seat: Seat) => Prisma.Sql;
};

/** Item, subject of the event, assignment, letter, due day and which clock that day belongs to. */
export const waitingColumns = Prisma.sql`"proposalId", "subjectId", "assignmentId", "replyId", "dueOn", "stage"`;

const { sql } = Prisma;

export const ofProposal = sql`p."id", p."id", NULL::uuid, NULL::uuid`;
export const ofAssignment = sql`a."proposalId", a."id", a."id", NULL::uuid`;
export const ofReply = sql`y."proposalId", y."id", y."assignmentId", y."id"`;

export const noDue = sql`NULL::date, NULL::"DeadlineStage"`;
/** The soonest open clock, kept on the row by the transition. */
export const itemDue = sql`p."nextDueOn", p."nextDueStage"`;
export const rowDue = sql`a."nextDueOn", a."nextDueStage"`;
export const clockDue = sql`d."dueOn", d."stage"`;

/** The open clock of assignment `a` among `stages`, as `d`; the soonest if there are several. */
export function clockOfRow(...stages: DeadlineStage[]): Prisma.Sql {
  return sql`LEFT JOIN LATERAL (
    SELECT c."dueOn", c."stage" FROM "Deadline" c
    WHERE c."assignmentId" = a."id" AND c."endedBy" IS NULL AND c."stage" = ANY(${stages}::"DeadlineStage"[])
    ORDER BY c."dueOn" LIMIT 1
  ) d ON true`;
}

/** The open clock of the letter `y`, as `d`. */
export function clockOfLetter(stage: DeadlineStage): Prisma.Sql {
  return sql`LEFT JOIN "Deadline" d ON d."proposalId" = y."proposalId" AND d."endedBy" IS NULL
    AND d."stage" = ${stage}::"DeadlineStage" AND d."subjectId" = y."id"`;
}

/**
 * The letter `y` is not one whose rating calls for 重新办理 (guard `standsAsAnswer`): lead signer's or anybody's, as the
 * meeting's rules combine, until the panel has ruled.
 */
export const isNotFailed = sql`NOT EXISTS (
  SELECT 1 FROM "Rating" r JOIN "Signer" s ON s."id" = r."signerId"
  JOIN "Proposal" q ON q."id" = r."proposalId" AND q."state" <> 'archived'
  JOIN "RuleProfile" f ON f."meetingId" = q."meetingId"
  JOIN "RuleProfileVersion" v ON v."profileId" = f."id" AND v."version" = f."current"
  WHERE r."proposalId" = y."proposalId" AND r."replyId" = y."id" AND r."state" = 'rated'
    AND 'dissatisfied' IN (r."attitude", r."result")
    AND (v."content" -> 'rating' ->> 'combination' <> 'lead' OR s."role" = 'lead')
    AND NOT EXISTS (SELECT 1 FROM "Ruling" g WHERE g."proposalId" = q."id" AND g."round" = q."round")
)`;

/** The days an answer or an opinion is counted by. */
export const answerClock = clockOfRow(...letterStages);

/** The ids as one bound array, each once: the statement stays the same whatever their number. */
export function uuids(ids: readonly string[]): Prisma.Sql {
  return sql`${[...new Set(ids)]}::uuid[]`;
}

/** The units in which the seat's posts are held: not those below them. */
export function seats(seat: Seat): Prisma.Sql {
  return uuids(seat.posts.map((post) => post.unitId));
}

/** True where unit `unit` has a coordinator of its own; else its head does the office's part (lib/lifecycle/who). */
export function hasCoordinator(unit: Prisma.Sql, today: Day): Prisma.Sql {
  return sql`EXISTS (
    SELECT 1 FROM "Post" k WHERE k."unitId" = ${unit} AND k."kind" = 'coordinator'
      AND k."validFrom" <= ${today}::date AND (k."validTo" IS NULL OR k."validTo" >= ${today}::date)
  )`;
}
