// What hangs on the items of 完整台账: one statement for each kind of thing, for some hundreds of items at once. Flat rows that
// are put together here: the database takes twice as long to build them as JSON.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { readRows } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Disclosure } from "@/lib/db/generated/enums";
import type { Duty } from "@/lib/lifecycle/facts";
import type { RatingLevel } from "@/lib/rules/ratings";

const { sql } = Prisma;

type Named = { name: string };
export type FullUnit = {
  id: string;
  parentId: string | null;
  name: string;
  duty: Duty;
  isPlanned: boolean;
  acknowledgedOn: Day | null;
  handler: string | null;
};
type AnswerRow = {
  id: string;
  number: string | null;
  signer: string | null;
  signedOn: Day | null;
  outcome: string | null;
  disclosure: Disclosure | null;
};
type ContactRow = { stage: string; on: Day; channel: string; people: string };
type RatingRow = {
  replyId: string;
  state: string;
  attitude: RatingLevel | null;
  result: RatingLevel | null;
};
type PromiseRow = { text: string; dueOn: Day; isDone: boolean; progress: string | null };

type Parts = {
  cosigners: Named;
  topics: Named;
  champions: Named;
  units: FullUnit;
  contacts: ContactRow;
  answers: AnswerRow;
  ratings: RatingRow;
  promises: PromiseRow;
};
export type FullLists = { [Name in keyof Parts]: Parts[Name][] };

/** The items as `w`, each with its place from 0: shorter to send back with every row than its id. */
export function placedItems(ids: readonly string[]): Prisma.Sql {
  return sql`(SELECT o."id", o."at"::int - 1 AS "at" FROM unnest(${ids}::uuid[]) WITH ORDINALITY o("id", "at")) w`;
}

/** The lists of these items, in the order of `ids`. One statement after another: others need the connections as well. */
export async function listsOf(ids: readonly string[]): Promise<FullLists[]> {
  const lists = ids.map(emptyLists);
  for (const [name, statement] of Object.entries(statements(placedItems(ids)))) {
    const part = name as keyof Parts;
    for (const row of await readRows<{ at: number }>(statement)) {
      (lists[row.at]?.[part] as { at: number }[] | undefined)?.push(row);
    }
  }
  return lists;
}

const emptyLists = (): FullLists => ({
  cosigners: [],
  topics: [],
  champions: [],
  units: [],
  contacts: [],
  answers: [],
  ratings: [],
  promises: [],
});

const statements = (w: Prisma.Sql): Record<keyof Parts, Prisma.Sql> => ({
  cosigners: sql`SELECT w."at", s."nameThen" AS "name" FROM ${w} JOIN "Signer" s ON s."proposalId" = w."id"
    WHERE s."role" = 'cosigner' AND s."consent" = 'agreed' ORDER BY w."at", s."ordinal"`,
  topics: sql`SELECT w."at", c."name" FROM ${w} JOIN "ProposalTopic" t ON t."proposalId" = w."id"
    JOIN "Topic" c ON c."id" = t."topicId" ORDER BY w."at", c."code"`,
  champions: sql`SELECT w."at", d."champion" AS "name" FROM ${w} JOIN "KeyDesignation" d ON d."proposalId" = w."id"
    WHERE d."to" IS NULL AND d."champion" <> '' ORDER BY w."at", d."from"`,
  // Top rows and, under them, the sections inside a unit.
  units: sql`SELECT w."at", a."id", a."parentId", u."shortName" AS "name", a."duty", a."state" = 'planned' AS "isPlanned",
      a."acknowledgedOn"::text, h."name" AS "handler"
    FROM ${w} JOIN "Assignment" a ON a."proposalId" = w."id" JOIN "Unit" u ON u."id" = a."unitId"
    LEFT JOIN "User" h ON h."id" = a."handlerId"
    WHERE a."state" <> 'released' ORDER BY w."at", a."ordinal", a."id"`,
  contacts: sql`SELECT w."at", c."stage", c."on"::text, c."channel", coalesce(string_agg(e."name", '、' ORDER BY e."id"), '') AS "people"
    FROM ${w} JOIN "ConsultationItem" i ON i."proposalId" = w."id" JOIN "Consultation" c ON c."id" = i."consultationId"
    LEFT JOIN "ConsultationPerson" e ON e."consultationId" = c."id"
    GROUP BY w."at", c."id" ORDER BY w."at", c."on", c."id"`,
  // Answers which no later round has replaced.
  answers: sql`SELECT w."at", y."id", y."documentNumber" AS "number", y."signedName" AS "signer", y."signedOn"::text,
      coalesce(y."outcomeLetter", y."outcomeName") AS "outcome", y."disclosure"
    FROM ${w} JOIN "Reply" y ON y."proposalId" = w."id"
    WHERE y."kind" = 'answer' AND y."state" = 'issued' AND NOT EXISTS (
      SELECT 1 FROM "Reply" n WHERE n."assignmentId" = y."assignmentId" AND n."kind" = 'answer' AND n."state" = 'issued'
        AND n."round" > y."round")
    ORDER BY w."at", y."issuedOn", y."id"`,
  ratings: sql`SELECT w."at", r."replyId", r."state", r."attitude", r."result"
    FROM ${w} JOIN "Rating" r ON r."proposalId" = w."id" JOIN "Signer" s ON s."id" = r."signerId"
    ORDER BY w."at", s."ordinal"`,
  promises: sql`SELECT w."at", c."text", c."dueOn"::text, c."state" = 'fulfilled' AS "isDone", (
      SELECT g."text" FROM "CommitmentProgress" g WHERE g."commitmentId" = c."id" ORDER BY g."on" DESC, g."id" DESC LIMIT 1
    ) AS "progress"
    FROM ${w} JOIN "Commitment" c ON c."proposalId" = w."id" JOIN "Reply" y ON y."id" = c."replyId" AND y."state" = 'issued'
    ORDER BY w."at", c."dueOn", c."id"`,
});
