// 评价: answered items of the own body by the state of their ratings. Reads only.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { itemColumns, itemJoins } from "@/lib/ledger/item-sql";
import type { ItemPeople, ItemUnit } from "@/lib/ledger/item-words";
import { type Actor, actingPosts } from "@/lib/lifecycle/actor";
import { answered } from "@/lib/worklist/queues/registrar";
import { type RatingFacet, ratingFacetNames } from "./facets";

const { sql } = Prisma;

export type Silent = { name: string; remindedOn: Day | null };

export type RatedItem = ItemPeople & {
  id: string;
  version: number;
  numberText: string | null;
  title: string;
  meeting: string;
  isKey: boolean;
  champion: string | null;
  round: number;
  units: readonly ItemUnit[];
  facet: Exclude<RatingFacet, "all">;
  /** Last day of the running windows; null when nobody is waited for. */
  dueOn: Day | null;
  silent: readonly Silent[];
  /** Ratings that are in, of all that were asked for. */
  rated: number;
  asked: number;
};

export const pageSize = 50;

/** Each answered item in exactly one tab; the same facts as the registrar's queues of the worklist. */
function sorted(actor: Actor, today: Day): Prisma.Sql {
  const posts = actingPosts(actor).filter((post) => post.kind === "registrar");
  const seat = { posts, userId: actor.userId, proposerIds: actor.proposerIds, today };
  return sql`SELECT t."id", t."dueOn", CASE
      WHEN t.bad AND t."round" > 1 AND NOT t.ruled THEN 'ruling'
      WHEN t.bad AND t."round" = 1 THEN 'rework'
      WHEN NOT t.open THEN 'conclude'
      WHEN t.unasked THEN 'ask'
      WHEN t."dueOn" IS NULL OR t."dueOn" < ${today}::date THEN 'over'
      ELSE 'waiting' END AS "facet"
    FROM (SELECT p."id", p."round", t.*, g.ruled ${answered(seat)}) t`;
}

export type RatingCounts = Record<RatingFacet, number>;

/** Answered items of the own body by tab, in one statement. */
export async function ratingCounts(actor: Actor, today: Day): Promise<RatingCounts> {
  const rows = await db.$queryRaw<{ facet: RatingFacet; total: number }[]>`
    SELECT x."facet", count(*)::int AS total FROM (${sorted(actor, today)}) x GROUP BY x."facet"`;
  const of = (name: RatingFacet) => rows.find((row) => row.facet === name)?.total ?? 0;
  const all = rows.reduce((sum, row) => sum + row.total, 0);
  return Object.fromEntries(
    ratingFacetNames.map((name) => [name, name === "all" ? all : of(name)]),
  ) as RatingCounts;
}

/** One page, the window that ends first at the top. */
export async function ratingPage(
  actor: Actor,
  facet: RatingFacet,
  page: number,
  today: Day,
  size = pageSize,
): Promise<RatedItem[]> {
  const only = facet === "all" ? sql`true` : sql`x."facet" = ${facet}`;
  return db.$queryRaw<RatedItem[]>`
    WITH x AS (
      SELECT * FROM (${sorted(actor, today)}) x WHERE ${only}
      ORDER BY x."dueOn" NULLS LAST, x."id" LIMIT ${size} OFFSET ${(page - 1) * size}
    )
    SELECT x."id", x."facet", to_char(x."dueOn", 'YYYY-MM-DD') AS "dueOn", p."version", p."round", ${itemColumns},
      said."silent", said."rated", said."asked"
    FROM x JOIN "Proposal" p ON p."id" = x."id" ${itemJoins(actor)}
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS "asked", count(*) FILTER (WHERE r."state" = 'rated')::int AS "rated",
        coalesce(jsonb_agg(DISTINCT jsonb_build_object(
          'name', s."nameThen", 'remindedOn', to_char(r."remindedOn", 'YYYY-MM-DD')
        )) FILTER (WHERE r."state" = 'awaiting'), '[]') AS "silent"
      FROM "Rating" r JOIN "Signer" s ON s."id" = r."signerId" JOIN "Reply" y ON y."id" = r."replyId"
      WHERE r."proposalId" = p."id" AND y."round" = (
        SELECT max(n."round") FROM "Reply" n WHERE n."assignmentId" = y."assignmentId" AND n."kind" = 'answer'
          AND n."state" = 'issued'
      )
    ) said ON true
    ORDER BY x."dueOn" NULLS LAST, x."id"`;
}
