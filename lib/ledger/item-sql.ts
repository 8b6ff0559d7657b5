// What every list says of an item `p`: proposers, units, champion. Joined to the rows of one page only.
import { Prisma } from "@/lib/db/generated/client";
import { type Actor, hasWholeItem, isOfficePost } from "@/lib/lifecycle/actor";

const { sql } = Prisma;

/** The offices and the proposers read every signer's name (lib/access/contacts maySeeName). */
export function seesAllNames(actor: Actor): boolean {
  return hasWholeItem(actor.acting.kind);
}

/** A plan is the offices' own until it is circulated (预交办，征求意见); proposers see none. */
function knowsRow(actor: Actor): Prisma.Sql {
  const { kind } = actor.acting;
  if (isOfficePost(kind)) return sql`true`;
  if (kind === "proposer") return sql`t."state" <> 'planned'`;
  return sql`(t."state" <> 'planned' OR t."circulatedOn" IS NOT NULL)`;
}

/** Columns of `itemJoins`. */
export const itemColumns = sql`p."source", p."numberText", p."title", m."name" AS "meeting",
  p."isKey", k."champion", lead."leadName", lead."leadKind", agreed."signers", tops."units"`;

/**
 * Names are looked up one by one, by their key: joined, the database reads the whole short table of units or proposers
 * again for every line, which a list of a hundred thousand feels.
 *
 * One row each: the meeting, the champion, the lead signer, how many signed, the top rows in force.
 */
export function itemJoins(actor: Actor): Prisma.Sql {
  const name = seesAllNames(actor)
    ? sql`s."nameThen"`
    : sql`CASE WHEN s."isUnnamed" THEN NULL ELSE s."nameThen" END`;
  return sql`
    JOIN "Meeting" m ON m."id" = p."meetingId"
    LEFT JOIN LATERAL (
      SELECT d."champion" FROM "KeyDesignation" d
      WHERE d."proposalId" = p."id" AND d."to" IS NULL AND d."champion" <> '' ORDER BY d."from" LIMIT 1
    ) k ON true
    LEFT JOIN LATERAL (
      SELECT ${name} AS "leadName", (SELECT o."kind" FROM "Proposer" o WHERE o."id" = s."proposerId") AS "leadKind"
      FROM "Signer" s
      WHERE s."proposalId" = p."id" AND s."role" = 'lead' LIMIT 1
    ) lead ON true
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS "signers" FROM "Signer" s WHERE s."proposalId" = p."id" AND s."consent" = 'agreed'
    ) agreed ON true
    LEFT JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object(
        'name', (SELECT x."shortName" FROM "Unit" x WHERE x."id" = t."unitId"), 'duty', t."duty", 'state', t."state",
        'isCirculated', t."circulatedOn" IS NOT NULL, 'objects', t."objection" <> ''
      ) ORDER BY t."ordinal", t."id"), '[]') AS "units"
      FROM "Assignment" t
      WHERE t."proposalId" = p."id" AND t."parentId" IS NULL AND t."state" <> 'released' AND ${knowsRow(actor)}
    ) tops ON true`;
}
