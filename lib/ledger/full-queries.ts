// 完整台账: everything the seeds' ledger asks of an item, one statement for some hundreds of items. For the offices, who
// read whole items; a unit exports its list.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { readRows } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Disclosure, Level, ProposalState } from "@/lib/db/generated/enums";
import type { Actor, PostKind } from "@/lib/lifecycle/actor";
import type { Duty, Source } from "@/lib/lifecycle/facts";
import type { RatingLevel } from "@/lib/rules/ratings";
import type { Placed } from "./queries";

const { sql } = Prisma;

/** Who reads every part of every item in the list (lib/access/visible). */
export const wholePosts: readonly PostKind[] = ["registrar", "dispatcher"];

export type FullUnit = {
  name: string;
  duty: Duty;
  isPlanned: boolean;
  acknowledgedOn: Day | null;
  sections: string[];
  handlers: string[];
};
export type FullContact = { stage: string; on: Day; channel: string; people: string };
export type FullAnswer = {
  number: string | null;
  signer: string | null;
  signedOn: Day | null;
  outcome: string | null;
  disclosure: Disclosure | null;
};
export type FullPromise = { text: string; dueOn: Day; isDone: boolean; progress: string | null };
export type FullRating = { state: string; attitude: RatingLevel | null; result: RatingLevel | null };

export type FullRow = {
  id: string;
  source: Source;
  level: Level;
  state: ProposalState;
  meeting: string;
  inSession: boolean;
  numberText: string | null;
  title: string;
  topics: string[];
  lead: string | null;
  group: string | null;
  cosigners: string[];
  preferredUnits: string;
  champions: string[];
  units: FullUnit[];
  dispatchedOn: Day | null;
  dueOn: Day | null;
  contacts: FullContact[];
  answers: FullAnswer[];
  ratings: FullRating[];
  promises: FullPromise[];
  archiveNumber: string | null;
};

const listOf = (value: Prisma.Sql, order: Prisma.Sql) => sql`json_agg(${value} ORDER BY ${order})`;

/**
 * The rows of these items in their order. Throws for a post that does not read whole items. Each table is read once for
 * all of them and grouped: asked item by item, eight small questions cost three times as much. As `json`: PostgreSQL
 * takes a third longer to build the same as `jsonb`.
 */
export async function fullRows(actor: Actor, placed: readonly Pick<Placed, "id">[]): Promise<FullRow[]> {
  if (!wholePosts.includes(actor.acting.kind)) throw new Error(`${actor.acting.kind} reads no whole items`);
  const ids = placed.map(({ id }) => id);
  const groups = Object.entries(groupsOf(sql`ANY(${ids}::uuid[])`));
  const columns = groups.map(
    ([name]) => sql`coalesce(${Prisma.raw(`"g_${name}"."list"`)}, '[]') AS ${Prisma.raw(`"${name}"`)}`,
  );
  const joins = groups.map(
    ([name, group]) =>
      sql`LEFT JOIN (${group}) ${Prisma.raw(`"g_${name}"`)} ON ${Prisma.raw(`"g_${name}"."of"`)} = p."id"`,
  );
  return readRows<FullRow>(sql`
    SELECT p."id", p."source", p."level", p."state", m."name" AS "meeting", p."inSession", p."numberText",
      p."title", p."preferredUnits", p."archiveNumber", p."dispatchedOn"::text,
      s."nameThen" AS "lead", s."groupThen" AS "group", (
        -- The day by which the answer is or was due: of the row that is due last.
        SELECT max(t."dueOn") FROM "Deadline" t WHERE t."proposalId" = p."id" AND t."stage" IN ('answer', 'rework')
          AND (t."endedBy" IS NULL OR t."endedBy" = 'met'))::text AS "dueOn",
      ${Prisma.join(columns)}
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS w("id", "place")
    JOIN "Proposal" p ON p."id" = w."id" JOIN "Meeting" m ON m."id" = p."meetingId"
    LEFT JOIN "Signer" s ON s."proposalId" = p."id" AND s."role" = 'lead'
    ${Prisma.join(joins, " ")}
    ORDER BY w."place"`);
}

/** Issued answers `y` of these items which no later round has replaced. */
const lastRound = (
  ids: Prisma.Sql,
) => sql`y."proposalId" = ${ids} AND y."kind" = 'answer' AND y."state" = 'issued'
  AND NOT EXISTS (
    SELECT 1 FROM "Reply" n WHERE n."assignmentId" = y."assignmentId" AND n."kind" = 'answer' AND n."state" = 'issued'
      AND n."round" > y."round")`;

type Lists = "cosigners" | "topics" | "champions" | "units" | "contacts" | "answers" | "ratings" | "promises";

/** For each list of a row the statement that gathers it: `of` the item, `list` what it has. */
function groupsOf(ids: Prisma.Sql): Record<Lists, Prisma.Sql> {
  return {
    cosigners: sql`SELECT s."proposalId" AS "of", ${listOf(sql`s."nameThen"`, sql`s."ordinal"`)} AS "list"
      FROM "Signer" s WHERE s."proposalId" = ${ids} AND s."role" = 'cosigner' AND s."consent" = 'agreed' GROUP BY 1`,
    topics: sql`SELECT t."proposalId" AS "of", ${listOf(sql`c."name"`, sql`c."code"`)} AS "list"
      FROM "ProposalTopic" t JOIN "Topic" c ON c."id" = t."topicId" WHERE t."proposalId" = ${ids} GROUP BY 1`,
    champions: sql`SELECT d."proposalId" AS "of", ${listOf(sql`d."champion"`, sql`d."from"`)} AS "list"
      FROM "KeyDesignation" d WHERE d."proposalId" = ${ids} AND d."to" IS NULL AND d."champion" <> '' GROUP BY 1`,
    units: unitRows(ids),
    contacts: contactRows(ids),
    answers: sql`SELECT y."proposalId" AS "of", ${listOf(
      sql`json_build_object('number', y."documentNumber", 'signer', y."signedName", 'signedOn', y."signedOn",
        'outcome', coalesce(y."outcomeLetter", y."outcomeName"), 'disclosure', y."disclosure")`,
      sql`y."issuedOn", y."id"`,
    )} AS "list" FROM "Reply" y WHERE ${lastRound(ids)} GROUP BY 1`,
    ratings: sql`SELECT r."proposalId" AS "of", ${listOf(
      sql`json_build_object('state', r."state", 'attitude', r."attitude", 'result', r."result")`,
      sql`s."ordinal"`,
    )} AS "list"
      FROM "Rating" r JOIN "Signer" s ON s."id" = r."signerId" JOIN "Reply" y ON y."id" = r."replyId"
      WHERE r."proposalId" = ${ids} AND ${lastRound(ids)} GROUP BY 1`,
    promises: promiseRows(ids),
  };
}

/** The top rows, each with the sections and the people inside the unit. */
const unitRows = (ids: Prisma.Sql) => sql`
  SELECT a."proposalId" AS "of", ${listOf(
    sql`json_build_object('name', u."shortName", 'duty', a."duty", 'isPlanned', a."state" = 'planned', 'acknowledgedOn',
      a."acknowledgedOn", 'sections', coalesce(below."sections", '[]'), 'handlers', coalesce(below."handlers", '[]'))`,
    sql`a."ordinal", a."id"`,
  )} AS "list"
  FROM "Assignment" a JOIN "Unit" u ON u."id" = a."unitId"
  LEFT JOIN (
    SELECT coalesce(t."parentId", t."id") AS "top",
      json_agg(x."shortName" ORDER BY t."ordinal") FILTER (WHERE t."parentId" IS NOT NULL) AS "sections",
      json_agg(h."name" ORDER BY t."ordinal") FILTER (WHERE h."id" IS NOT NULL) AS "handlers"
    FROM "Assignment" t JOIN "Unit" x ON x."id" = t."unitId" LEFT JOIN "User" h ON h."id" = t."handlerId"
    WHERE t."proposalId" = ${ids} AND t."state" <> 'released' GROUP BY 1
  ) below ON below."top" = a."id"
  WHERE a."proposalId" = ${ids} AND a."parentId" IS NULL AND a."state" <> 'released' GROUP BY 1`;

const contactRows = (ids: Prisma.Sql) => sql`
  SELECT i."proposalId" AS "of", ${listOf(
    sql`json_build_object('stage', c."stage", 'on', c."on", 'channel', c."channel", 'people', (
      SELECT coalesce(string_agg(e."name", '、'), '') FROM "ConsultationPerson" e WHERE e."consultationId" = c."id"))`,
    sql`c."on", c."id"`,
  )} AS "list"
  FROM "ConsultationItem" i JOIN "Consultation" c ON c."id" = i."consultationId"
  WHERE i."proposalId" = ${ids} GROUP BY 1`;

const promiseRows = (ids: Prisma.Sql) => sql`
  SELECT c."proposalId" AS "of", ${listOf(
    sql`json_build_object('text', c."text", 'dueOn', c."dueOn", 'isDone', c."state" = 'fulfilled', 'progress', (
      SELECT g."text" FROM "CommitmentProgress" g WHERE g."commitmentId" = c."id" ORDER BY g."on" DESC, g."id" DESC LIMIT 1))`,
    sql`c."dueOn", c."id"`,
  )} AS "list"
  FROM "Commitment" c JOIN "Reply" y ON y."id" = c."replyId" AND y."state" = 'issued'
  WHERE c."proposalId" = ${ids} GROUP BY 1`;
