// 台账: everything the actor may see, filtered, counted and ordered in the database. Two queries whatever the number
// of rows: the counts, and one page with all it shows.
import "server-only";
import { cache } from "react";
import type { Day } from "@/lib/calendar/day";
import { db, readRows } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/lifecycle/actor";
import type { ProposalState } from "@/lib/lifecycle/proposal";
import { type LedgerFilters, type Order, orderOf } from "./filters";
import { itemColumns, itemJoins } from "./item-sql";
import type { ItemPeople, ItemUnit } from "./item-words";
import { type Scope, scopeOf } from "./scope";
import { type SearchWord, searchWords } from "./search-sql";
import { all, narrowing, tab } from "./where-sql";

const { sql } = Prisma;

export const pageSize = 50;

export type LedgerRow = ItemPeople & {
  id: string;
  state: ProposalState;
  numberText: string | null;
  title: string;
  meeting: string;
  isKey: boolean;
  champion: string | null;
  units: ItemUnit[];
  /** Of the actor's own row; for the offices of the item. */
  dueOn: Day | null;
  stage: string | null;
  explanation: string | null;
  isEstimated: boolean;
  /** 「A」, for split units 「A / C」; the name of the class where the scheme has no letters. */
  outcomes: string[];
  sections: string[];
  handler: string | null;
};

export type StateCount = { state: ProposalState; total: number; overdue: number };

/** How many items stand in each state under the filters (the tab left out), and how many of them are late. */
export async function ledgerCounts(actor: Actor, filters: LedgerFilters, today: Day): Promise<StateCount[]> {
  const scope = scopeOf(actor);
  const where = all(narrowing(actor, scope, filters, await wordsOf(filters)));
  const arms = armsFor(scope, filters).map(
    (arm) => sql`SELECT p."state", ${scope.dueOn} AS "dueOn" FROM ${scope.from} WHERE ${arm} AND ${where}`,
  );
  return db.$queryRaw<StateCount[]>`
    SELECT u."state", count(*)::int AS total, count(*) FILTER (WHERE u."dueOn" < ${today}::date)::int AS overdue
    FROM (${Prisma.join(arms, " UNION ALL ")}) u GROUP BY u."state"`;
}

/** A page of the ledger. */
export async function ledgerPage(actor: Actor, filters: LedgerFilters, today: Day): Promise<LedgerRow[]> {
  const scope = scopeOf(actor);
  const page = await ordered(actor, scope, filters, today, (filters.page - 1) * pageSize, pageSize);
  return db.$queryRaw<LedgerRow[]>(
    shownSql(actor, sql`SELECT *, row_number() OVER () AS "place" FROM (${page}) o`),
  );
}

/** What the list shows of the items of `chosen` (id, dueOn, stage, row, place), in the order of their place. */
function shownSql(actor: Actor, chosen: Prisma.Sql): Prisma.Sql {
  return sql`
    WITH w AS MATERIALIZED (${chosen})
    SELECT w."id", p."state", ${itemColumns}, to_char(w."dueOn", 'YYYY-MM-DD') AS "dueOn", w."stage",
      clock."explanation", coalesce(clock."isEstimated", false) AS "isEstimated",
      answers."outcomes", coalesce(below."sections", '[]') AS "sections", h."name" AS "handler"
    FROM w JOIN "Proposal" p ON p."id" = w."id" ${itemJoins(actor)}
    LEFT JOIN LATERAL (
      SELECT t."explanation", t."isEstimated" FROM "Deadline" t
      WHERE t."proposalId" = p."id" AND t."endedBy" IS NULL AND t."stage" = w."stage" AND t."dueOn" = w."dueOn" LIMIT 1
    ) clock ON true
    LEFT JOIN LATERAL (
      SELECT coalesce(json_agg(t."word" ORDER BY t."ordinal"), '[]') AS "outcomes" FROM (
        SELECT DISTINCT ON (y."assignmentId") a."ordinal",
          coalesce(y."outcomeLetter", y."outcomeName") || coalesce('→' || (
            -- A supplement moved the class (B→A): both letters are kept.
            SELECT coalesce(s."outcomeLetter", s."outcomeName") FROM "Reply" s
            WHERE s."assignmentId" = y."assignmentId" AND s."kind" = 'supplement' AND s."state" = 'issued'
              AND s."round" = y."round" AND s."outcome" <> y."outcome"
            ORDER BY s."issuedOn" DESC, s."id" DESC LIMIT 1
          ), '') AS "word"
        FROM "Reply" y JOIN "Assignment" a ON a."id" = y."assignmentId"
        WHERE y."proposalId" = p."id" AND y."kind" = 'answer' AND y."state" = 'issued'
        ORDER BY y."assignmentId", y."round" DESC
      ) t WHERE t."word" IS NOT NULL
    ) answers ON true
    LEFT JOIN "Assignment" a ON a."id" = w."row" LEFT JOIN "User" h ON h."id" = a."handlerId"
    LEFT JOIN LATERAL (
      SELECT json_agg(x."shortName" ORDER BY t."ordinal") AS "sections"
      FROM "Assignment" t JOIN "Unit" x ON x."id" = t."unitId"
      WHERE t."proposalId" = p."id" AND t."parentId" = a."id" AND t."state" <> 'released'
    ) below ON true
    ORDER BY w."place"`;
}

/** An item of the list with what its line needs to be looked up by. */
export type Placed = { id: string; dueOn: Day | null; stage: string | null; row: string | null };

/** The whole list in its order, as it stands at this moment: one statement, four short values an item. */
export async function ledgerOrder(
  actor: Actor,
  filters: LedgerFilters,
  today: Day,
  most: number,
): Promise<Placed[]> {
  const list = await ordered(actor, scopeOf(actor), filters, today, 0, most);
  return readRows<Placed>(sql`SELECT o."id", o."dueOn"::text, o."stage", o."row" FROM (${list}) o`);
}

/** The lines of these items, in their order. */
export async function ledgerRows(actor: Actor, placed: readonly Placed[]): Promise<LedgerRow[]> {
  const column = (name: keyof Placed) => placed.map((one) => one[name]);
  return readRows<LedgerRow>(
    shownSql(
      actor,
      sql`SELECT * FROM unnest(${column("id")}::uuid[], ${column("dueOn")}::text[]::date[],
        ${column("stage")}::text[]::"DeadlineStage"[], ${column("row")}::uuid[])
        WITH ORDINALITY AS chosen("id", "dueOn", "stage", "row", "place")`,
    ),
  );
}

/** Ids in the order of the list, from `skip` on: what next and previous lead to. */
export async function ledgerIds(
  actor: Actor,
  filters: LedgerFilters,
  today: Day,
  skip: number,
  take: number,
): Promise<string[]> {
  const page = await ordered(actor, scopeOf(actor), filters, today, skip, take);
  const rows = await db.$queryRaw<{ id: string }[]>(page);
  return rows.map(({ id }) => id);
}

async function ordered(
  actor: Actor,
  scope: Scope,
  filters: LedgerFilters,
  today: Day,
  skip: number,
  take: number,
): Promise<Prisma.Sql> {
  const words = await wordsOf(filters);
  const where = all([...narrowing(actor, scope, filters, words), ...tab(scope, filters, today)]);
  const columns = sql`p."id", p."meetingId", p."source", p."serial",
    ${scope.dueOn} AS "dueOn", ${scope.stage} AS "stage", ${scope.row} AS "row"`;
  const order = orderSql(orderOf(filters));
  // Each arm brings its first rows in order by its own index; the few that are left are merged.
  const arms = armsFor(scope, filters).map(
    (
      arm,
    ) => sql`(SELECT ${columns} FROM ${scope.from} WHERE ${arm} AND ${where} ORDER BY ${order(scope.dueOn)}
      LIMIT ${skip + take})`,
  );
  return sql`SELECT * FROM (${Prisma.join(arms, " UNION ALL ")}) p
    ORDER BY ${order(sql`p."dueOn"`)} LIMIT ${take} OFFSET ${skip}`;
}

/** The words that are searched for, with the units they name. */
async function wordsOf({ q }: LedgerFilters): Promise<SearchWord[]> {
  return q === undefined ? [] : searchWords(q, await namedUnits());
}

const namedUnits = cache(() =>
  db.unit.findMany({
    where: { kind: { not: "section" } },
    select: { id: true, name: true, shortName: true, initials: true },
  }),
);

/** A search finds few items by itself: it is done once, not once for each arm. */
function armsFor({ arms }: Scope, { q }: LedgerFilters): readonly Prisma.Sql[] {
  return q && arms.length > 1 ? [sql`((${Prisma.join([...arms], ") OR (")}))`] : arms;
}

/**
 * Undated items come last in either direction. By number means meeting by meeting (their ids follow the years), as the
 * index of numbers stands.
 */
function orderSql({ sort, dir }: Order) {
  const isDown = dir === "desc";
  const byNumber = isDown
    ? sql`p."meetingId" DESC, p."source" DESC, p."serial" DESC`
    : sql`p."meetingId", p."source", p."serial"`;
  return (dueOn: Prisma.Sql): Prisma.Sql => {
    if (sort === "number") return byNumber;
    return isDown ? sql`${dueOn} DESC NULLS LAST, p."id" DESC` : sql`${dueOn} NULLS LAST, p."id"`;
  };
}
