// What a line of the worklist says beside its queue, joined to the rows of one page only (relation `w`).
import { Prisma } from "@/lib/db/generated/client";
import { itemColumns, itemJoins } from "@/lib/ledger/item-sql";
import type { Actor } from "@/lib/lifecycle/actor";

const { sql } = Prisma;

/** Columns of the item, of the row and of the letter for the lines of one page, in their order. */
export function details(actor: Actor, page: readonly object[]): Prisma.Sql {
  return sql`WITH w AS (
      SELECT * FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(page)}::jsonb) AS (
        "queue" text, "proposalId" uuid, "subjectId" uuid, "assignmentId" uuid, "replyId" uuid, "dueOn" date,
        "stage" "DeadlineStage"
      )) WITH ORDINALITY AS w("queue", "proposalId", "subjectId", "assignmentId", "replyId", "dueOn", "stage", "place")
    )
    SELECT w."queue", w."proposalId", w."subjectId", w."assignmentId", w."replyId",
      to_char(w."dueOn", 'YYYY-MM-DD') AS "dueOn", w."stage", clock."explanation",
      coalesce(clock."isEstimated", false) AS "isEstimated",
      CASE w."subjectId" WHEN w."replyId" THEN y."version" WHEN w."assignmentId" THEN a."version" ELSE p."version" END
        AS "version",
      ${itemColumns},
      a."duty", u."shortName" AS "unitName", inner_rows."sections", inner_rows."handler",
      c."upheld", c."suggestedUnit", to_char(e."requestedTo", 'YYYY-MM-DD') AS "extendTo", q."adjustAsk",
      p."state" = 'admitted' AND p."dispatchOfficeId" IS NULL AND EXISTS (
        SELECT 1 FROM "Event" v WHERE v."proposalId" = p."id" AND v."event" = 'handBack'
      ) AS "wasHandedBack",
      y."kind" AS "replyKind", y."documentNumber", y."signedName", n."byName" AS "sentBackBy"
    FROM w JOIN "Proposal" p ON p."id" = w."proposalId" ${itemJoins(actor)}
    LEFT JOIN LATERAL (
      SELECT t."explanation", t."isEstimated" FROM "Deadline" t
      WHERE t."proposalId" = p."id" AND t."endedBy" IS NULL AND t."stage" = w."stage" AND t."dueOn" = w."dueOn" LIMIT 1
    ) clock ON true
    ${ofRow} ${ofLetter}
    ORDER BY w."place"`;
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
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('kind', t."kind", 'unit', x."shortName") AS "adjustAsk"
      FROM "AdjustRequest" t JOIN "Unit" x ON x."id" = t."unitId" WHERE t."assignmentId" = a."id" AND t."state" = 'pending'
    ) q ON true
    LEFT JOIN "Extension" e ON e."assignmentId" = a."id" AND e."state" = 'pending'`;

const ofLetter = sql`
    LEFT JOIN "Reply" y ON y."id" = w."replyId"
    LEFT JOIN LATERAL (
      SELECT t."byName" FROM "ReviewNote" t
      WHERE t."replyId" = y."id" AND y."state" = 'draft' AND t."isSendBack" AND t."resolvedAt" IS NULL
      ORDER BY t."at" DESC LIMIT 1
    ) n ON true`;
