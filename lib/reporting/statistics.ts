// 办理情况统计表: how the units of a meeting stand, one statement over everything the actor may see. Reads only.
import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { wordsSql } from "@/lib/db/words-sql";
import { scopeOf } from "@/lib/ledger/scope";
import type { Actor } from "@/lib/lifecycle/actor";
import { letterStages } from "@/lib/lifecycle/facts";
import { rowsInForce } from "@/lib/lifecycle/spans";
import { type OutcomeCode, outcomeCodes } from "@/lib/rules/outcomes";
import { inPersonChannels } from "@/lib/rules/profile";
import type { Combination } from "@/lib/rules/ratings";
import { keysOf } from "@/lib/text/keys-of";
import { type CountName, countNames, type Figures, type StatisticRow } from "./figures";

const { sql } = Prisma;

/** A meeting, and how several signers' ratings of one answer count there. */
export type CountedMeeting = { id: string; combination: Combination };

type Raw = Pick<StatisticRow, "unitId" | "unit" | "source" | "duty"> &
  Record<CountName, number> &
  Record<OutcomeCode, number>;

const codes = keysOf(outcomeCodes);
const named = (name: string) => Prisma.raw(`"${name}"`);

/**
 * One line for each unit, source and duty that these meetings have; units by their code. What each figure counts is said
 * in lib/reporting/figures. Plans and rows taken back are not counted, 参阅 neither.
 */
export async function statisticsOf(
  actor: Actor,
  meetings: readonly CountedMeeting[],
): Promise<StatisticRow[]> {
  const scope = scopeOf(actor);
  const items = scope.arms.map(
    (arm) => sql`SELECT p."id", p."source", c."combination" FROM ${scope.from}
      JOIN counted c ON c."id" = p."meetingId" WHERE ${arm}`,
  );
  const counts = countNames.map((name) => sql`sum(r.${named(name)})::int AS ${named(name)}`);
  const outcomes = codes.map(
    (code) => sql`count(*) FILTER (WHERE r."outcome" = ${code})::int AS ${named(code)}`,
  );
  const rows = await db.$queryRaw<Raw[]>`
    WITH counted AS (
      SELECT * FROM unnest(${meetings.map(({ id }) => id)}::uuid[], ${meetings.map((one) => one.combination)}::text[])
        AS m("id", "combination")
    ), item AS (${Prisma.join(items, " UNION ALL ")}), r AS (${rowFacts})
    SELECT u."id" AS "unitId", u."name" AS "unit", r."source", r."duty", ${Prisma.join([...counts, ...outcomes])}
    FROM r JOIN "Unit" u ON u."id" = r."unitId"
    GROUP BY u."id", r."source", r."duty" ORDER BY u."code", r."source", r."duty"`;
  return rows.map(({ unitId, unit, source, duty, ...figures }) => ({
    ...{ unitId, unit, source, duty },
    figures: figuresOf(figures),
  }));
}

function figuresOf(raw: Record<CountName, number> & Record<OutcomeCode, number>): Figures {
  const counts = Object.fromEntries(countNames.map((name) => [name, raw[name]])) as Record<CountName, number>;
  const outcomes = Object.fromEntries(codes.map((code) => [code, raw[code]])) as Record<OutcomeCode, number>;
  return { ...counts, outcomes };
}

/** A top row in force, its letter of the last round, its clocks, its contacts, and what was said of the letter. */
const rowFacts = sql`
  SELECT a."unitId", i."source", a."duty", y."outcome", 1 AS "total",
    (y."id" IS NOT NULL)::int AS "answered", coalesce(t."isOnTime", false)::int AS "onTime",
    (s."assignmentId" IS NOT NULL)::int AS "met", coalesce((y."publication" = 'published')::int, 0) AS "published",
    coalesce(g."satisfied", 0) AS "satisfied", coalesce(g."basically", 0) AS "basically",
    coalesce(g."dissatisfied", 0) AS "dissatisfied", coalesce(g."silent", 0) AS "silent",
    coalesce(g."awaiting", 0) AS "awaiting"
  FROM item i
  JOIN "Assignment" a ON a."proposalId" = i."id" AND a."parentId" IS NULL
    AND a."duty" IN ('lead', 'split', 'assist') AND a."state" IN (${wordsSql(rowsInForce)})
  LEFT JOIN LATERAL (
    SELECT y."id", y."outcome", y."publication" FROM "Reply" y
    WHERE y."assignmentId" = a."id" AND y."state" = 'issued'
      AND y."kind" = CASE WHEN a."duty" = 'assist' THEN 'opinion' ELSE 'answer' END::"ReplyKind"
    ORDER BY y."round" DESC, y."id" DESC LIMIT 1
  ) y ON true
  LEFT JOIN LATERAL (
    SELECT bool_and(d."metOn" <= d."dueOn") AS "isOnTime" FROM "Deadline" d
    WHERE d."assignmentId" = a."id" AND d."endedBy" = 'met'
      AND d."stage" = ANY(${[...letterStages]}::"DeadlineStage"[])
  ) t ON y."id" IS NOT NULL
  LEFT JOIN LATERAL (
    SELECT o."assignmentId" FROM "ConsultationItem" o JOIN "Consultation" c ON c."id" = o."consultationId"
    WHERE o."proposalId" = i."id" AND o."assignmentId" = a."id"
      AND c."channel" = ANY(${[...inPersonChannels]}::"Channel"[]) LIMIT 1
  ) s ON true
  LEFT JOIN LATERAL (${ratingFacts()}) g ON true`;

/**
 * By the meeting's way of combining: the lead signer's word, the worst word, or every word for itself. A signer's word is
 * the worse of the two axes; the levels stand in the type from the best to the worst.
 */
function ratingFacts(): Prisma.Sql {
  const level = sql`greatest(g."attitude", g."result")`;
  return sql`
    SELECT count(*) FILTER (WHERE v."word" IN ('very_satisfied', 'satisfied'))::int AS "satisfied",
      count(*) FILTER (WHERE v."word" = 'basically_satisfied')::int AS "basically",
      count(*) FILTER (WHERE v."word" = 'dissatisfied')::int AS "dissatisfied",
      count(*) FILTER (WHERE v."word" = 'no_response')::int AS "silent",
      count(*) FILTER (WHERE v."word" = 'awaiting')::int AS "awaiting"
    FROM (
      SELECT coalesce(${level}::text, CASE WHEN g."state" = 'no_response' THEN 'no_response' ELSE 'awaiting' END) AS "word"
      FROM "Rating" g JOIN "Signer" s ON s."id" = g."signerId"
      WHERE g."replyId" = y."id" AND a."duty" <> 'assist' AND (i."combination" <> 'lead' OR s."role" = 'lead')
      ORDER BY ${level} DESC NULLS LAST, g."state"
      LIMIT CASE WHEN i."combination" = 'each' THEN NULL ELSE 1 END
    ) v`;
}
