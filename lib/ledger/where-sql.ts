// The filters of an address as conditions on the item `p` of a scope.

import type { Day } from "@/lib/calendar/day";
import { Prisma } from "@/lib/db/generated/client";
import { wordsSql } from "@/lib/db/words-sql";
import { type Actor, hasWholeItem } from "@/lib/lifecycle/actor";
import { rowsInForce } from "@/lib/lifecycle/spans";
import type { LedgerFilters } from "./filters";
import type { Scope } from "./scope";
import { matches, type SearchWord } from "./search-sql";

const { sql } = Prisma;

/** Everything but the tab of the state and 逾期, which the counts show one by one. */
export function narrowing(
  actor: Actor,
  scope: Scope,
  filters: LedgerFilters,
  words: readonly SearchWord[],
): Prisma.Sql[] {
  const { meeting, source, key, outcome, dueFrom, dueTo } = filters;
  return [
    ...matches(actor, words),
    ...(meeting ? [sql`p."meetingId" = ${meeting}::uuid`] : []),
    ...(source ? [sql`p."source" = ${source}::"Source"`] : []),
    ...(key ? [sql`p."isKey"`] : []),
    ...(dueFrom ? [sql`${scope.dueOn} >= ${dueFrom}::date`] : []),
    ...(dueTo ? [sql`${scope.dueOn} <= ${dueTo}::date`] : []),
    ...(outcome ? [sql`p."id" IN (${answeredWith(outcome)})`] : []),
    ...duty(actor, filters),
  ];
}

/** The tab and the late ones. */
export function tab(scope: Scope, { state, overdue }: LedgerFilters, today: Day): Prisma.Sql[] {
  return [
    ...(state ? [sql`p."state" = ${state}::"ProposalState"`] : []),
    ...(overdue ? [sql`${scope.dueOn} < ${today}::date`] : []),
  ];
}

/** Issued answers of that class which no later round has replaced. */
function answeredWith(outcome: string): Prisma.Sql {
  return sql`SELECT y."proposalId" FROM "Reply" y
    WHERE y."outcome" = ${outcome} AND y."state" = 'issued' AND y."kind" = 'answer' AND NOT EXISTS (
      SELECT 1 FROM "Reply" newer WHERE newer."assignmentId" = y."assignmentId" AND newer."kind" = 'answer'
        AND newer."state" = 'issued' AND newer."round" > y."round"
    )`;
}

/** A unit with a duty; a duty alone means the own unit's, or for the offices and proposers anybody's. */
function duty(actor: Actor, { unit, duty }: LedgerFilters): Prisma.Sql[] {
  if (!unit && !duty) return [];
  const { kind, institutionId } = actor.acting;
  const isUnitPost = !hasWholeItem(kind);
  const whose = unit ?? (isUnitPost ? institutionId : undefined);
  // What is planned and not yet circulated is known to the offices only.
  const known = isUnitPost
    ? sql`(t."state" IN (${wordsSql(rowsInForce)}) OR (t."state" = 'planned' AND t."circulatedOn" IS NOT NULL))`
    : kind === "proposer"
      ? sql`t."state" IN (${wordsSql(rowsInForce)})`
      : sql`t."state" <> 'released'`;
  return [
    sql`EXISTS (SELECT 1 FROM "Assignment" t WHERE t."proposalId" = p."id" AND t."parentId" IS NULL AND ${known}
      ${whose ? sql`AND t."unitId" = ${whose}::uuid` : Prisma.empty}
      ${duty ? sql`AND t."duty" = ${duty}::"Duty"` : Prisma.empty})`,
  ];
}

/** The conditions joined by AND; no condition is true. */
export function all(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.join([...conditions], " AND ") : sql`true`;
}
