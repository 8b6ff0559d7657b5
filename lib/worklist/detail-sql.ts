// What a line of the worklist says beside its queue, joined to the rows of one page only (relation `w`).
import { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/lifecycle/actor";

const { sql } = Prisma;

/** Who wished not to be named is named to the offices and among the proposers only (lib/access/contacts maySeeName). */
function leadName(actor: Actor): Prisma.Sql {
  const { kind } = actor.acting;
  const seesAll = kind === "registrar" || kind === "dispatcher" || kind === "proposer";
  return seesAll ? sql`s."nameThen"` : sql`CASE WHEN s."isUnnamed" THEN NULL ELSE s."nameThen" END`;
}

/** Columns of the item, of the row and of the letter; `w` holds the page, in its order. */
export function details(actor: Actor, page: Prisma.Sql): Prisma.Sql {
  return sql`WITH w AS (${page})
    SELECT w."queue", w."proposalId", w."subjectId", w."assignmentId", w."replyId",
      to_char(w."dueOn", 'YYYY-MM-DD') AS "dueOn", w."stage", clock."explanation",
      coalesce(clock."isEstimated", false) AS "isEstimated",
      CASE w."subjectId" WHEN w."replyId" THEN y."version" WHEN w."assignmentId" THEN a."version" ELSE p."version" END
        AS "version",
      p."source", p."kind", p."serial", p."numberText", p."title", m."name" AS "meeting", p."isKey",
      k."champion", lead."leadName", lead."leadKind", agreed."signers", tops."units",
      a."duty", u."shortName" AS "unitName", inner_rows."sections", inner_rows."handler",
      coalesce(u."needsInstruction" AND NOT EXISTS (
        SELECT 1 FROM "Instruction" i WHERE i."proposalId" = p."id" AND i."assignmentId" = a."id"
      ), false) AS "lacksInstruction",
      c."upheld", c."suggestedUnit", to_char(e."requestedTo", 'YYYY-MM-DD') AS "extendTo",
      p."state" = 'admitted' AND p."dispatchOfficeId" IS NULL AND EXISTS (
        SELECT 1 FROM "Event" v WHERE v."proposalId" = p."id" AND v."event" = 'handBack'
      ) AS "wasHandedBack",
      y."kind" AS "replyKind", y."documentNumber", y."signedName", n."byName" AS "sentBackBy"
    FROM w JOIN "Proposal" p ON p."id" = w."proposalId" JOIN "Meeting" m ON m."id" = p."meetingId"
    LEFT JOIN LATERAL (
      SELECT t."explanation", t."isEstimated" FROM "Deadline" t
      WHERE t."proposalId" = p."id" AND t."endedBy" IS NULL AND t."stage" = w."stage" AND t."dueOn" = w."dueOn" LIMIT 1
    ) clock ON true
    ${ofItem(actor)} ${ofRow} ${ofLetter}
    ORDER BY w."place"`;
}

function ofItem(actor: Actor): Prisma.Sql {
  return sql`
    LEFT JOIN LATERAL (
      SELECT d."champion" FROM "KeyDesignation" d
      WHERE d."proposalId" = p."id" AND d."to" IS NULL AND d."champion" <> '' ORDER BY d."from" LIMIT 1
    ) k ON true
    LEFT JOIN LATERAL (
      SELECT ${leadName(actor)} AS "leadName", o."kind" AS "leadKind"
      FROM "Signer" s JOIN "Proposer" o ON o."id" = s."proposerId"
      WHERE s."proposalId" = p."id" AND s."role" = 'lead' LIMIT 1
    ) lead ON true
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS "signers" FROM "Signer" s WHERE s."proposalId" = p."id" AND s."consent" = 'agreed'
    ) agreed ON true
    LEFT JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'name', x."shortName", 'duty', t."duty", 'state', t."state",
        'isCirculated', t."circulatedOn" IS NOT NULL, 'objects', t."objection" <> ''
      ) ORDER BY t."ordinal", t."id"), '[]') AS "units"
      FROM "Assignment" t JOIN "Unit" x ON x."id" = t."unitId"
      WHERE t."proposalId" = p."id" AND t."parentId" IS NULL AND t."state" <> 'released' AND ${knows(actor)}
    ) tops ON true`;
}

/** A plan is the offices' own until it is circulated (预交办，征求意见); proposers see none. */
function knows(actor: Actor): Prisma.Sql {
  const { kind } = actor.acting;
  if (kind === "registrar" || kind === "dispatcher") return sql`true`;
  if (kind === "proposer") return sql`t."state" <> 'planned'`;
  return sql`(t."state" <> 'planned' OR t."circulatedOn" IS NOT NULL)`;
}

const ofRow = sql`
    LEFT JOIN "Assignment" a ON a."id" = w."assignmentId" LEFT JOIN "Unit" u ON u."id" = a."unitId"
    LEFT JOIN LATERAL (
      SELECT coalesce(jsonb_agg(x."shortName" ORDER BY t."ordinal"), '[]') AS "sections",
        (SELECT h."name" FROM "User" h WHERE h."id" = a."handlerId") AS "handler"
      FROM "Assignment" t JOIN "Unit" x ON x."id" = t."unitId"
      WHERE t."parentId" = a."id" AND t."proposalId" = p."id" AND t."state" <> 'released'
    ) inner_rows ON true
    LEFT JOIN LATERAL (
      SELECT CASE WHEN t."ruling" = 'upheld' THEN t."rulingText" END AS "upheld",
        CASE WHEN t."ruling" = 'pending' THEN x."shortName" END AS "suggestedUnit"
      FROM "Contest" t LEFT JOIN "Unit" x ON x."id" = t."suggestedUnitId"
      WHERE t."assignmentId" = a."id" AND t."ruling" IN ('upheld', 'pending') ORDER BY t."id" DESC LIMIT 1
    ) c ON true
    LEFT JOIN "Extension" e ON e."assignmentId" = a."id" AND e."state" = 'pending'`;

const ofLetter = sql`
    LEFT JOIN "Reply" y ON y."id" = w."replyId"
    LEFT JOIN LATERAL (
      SELECT t."byName" FROM "ReviewNote" t
      WHERE t."replyId" = y."id" AND y."state" = 'draft' AND t."isSendBack" AND t."resolvedAt" IS NULL
      ORDER BY t."at" DESC LIMIT 1
    ) n ON true`;
