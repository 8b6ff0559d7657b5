// 完整台账: everything the seeds' ledger asks of an item, one statement for some hundreds of items. For the offices, who
// read whole items; a unit exports its list.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
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

const day = (column: Prisma.Sql) => sql`to_char(${column}, 'YYYY-MM-DD')`;
const listOf = (value: Prisma.Sql, order: Prisma.Sql) =>
  sql`coalesce(jsonb_agg(${value} ORDER BY ${order}), '[]')`;

/** The rows of these items in their order. Throws for a post that does not read whole items. */
export async function fullRows(actor: Actor, placed: readonly Placed[]): Promise<FullRow[]> {
  if (!wholePosts.includes(actor.acting.kind)) throw new Error(`${actor.acting.kind} reads no whole items`);
  const ids = placed.map(({ id }) => id);
  return db.$queryRaw<FullRow[]>`
    SELECT p."id", p."source", p."level", p."state", m."name" AS "meeting", p."numberText", p."title",
      p."preferredUnits", p."archiveNumber", ${day(sql`p."dispatchedOn"`)} AS "dispatchedOn",
      signers.*, topics.*, champions.*, tops.*, clock.*, met.*, said.*, rated.*, promised.*
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS w("id", "place")
    JOIN "Proposal" p ON p."id" = w."id" JOIN "Meeting" m ON m."id" = p."meetingId"
    ${Prisma.join([signers, topics, champions, tops, clock, contacts, answers, ratings, promises], " ")}
    ORDER BY w."place"`;
}

const signers = sql`LEFT JOIN LATERAL (
  SELECT max(s."nameThen") FILTER (WHERE s."role" = 'lead') AS "lead",
    max(s."groupThen") FILTER (WHERE s."role" = 'lead') AS "group",
    coalesce(jsonb_agg(s."nameThen" ORDER BY s."ordinal") FILTER (WHERE s."role" = 'cosigner' AND s."consent" = 'agreed'),
      '[]') AS "cosigners"
  FROM "Signer" s WHERE s."proposalId" = p."id"
) signers ON true`;

const topics = sql`LEFT JOIN LATERAL (
  SELECT ${listOf(sql`c."name"`, sql`c."code"`)} AS "topics"
  FROM "ProposalTopic" t JOIN "Topic" c ON c."id" = t."topicId" WHERE t."proposalId" = p."id"
) topics ON true`;

const champions = sql`LEFT JOIN LATERAL (
  SELECT ${listOf(sql`d."champion"`, sql`d."from"`)} AS "champions" FROM "KeyDesignation" d
  WHERE d."proposalId" = p."id" AND d."to" IS NULL AND d."champion" <> ''
) champions ON true`;

const tops = sql`LEFT JOIN LATERAL (
  SELECT ${listOf(
    sql`jsonb_build_object('name', u."shortName", 'duty', a."duty", 'isPlanned', a."state" = 'planned',
      'acknowledgedOn', ${day(sql`a."acknowledgedOn"`)}, 'sections', below."sections", 'handlers', below."handlers")`,
    sql`a."ordinal", a."id"`,
  )} AS "units"
  FROM "Assignment" a JOIN "Unit" u ON u."id" = a."unitId"
  LEFT JOIN LATERAL (
    SELECT coalesce(jsonb_agg(x."shortName" ORDER BY t."ordinal") FILTER (WHERE t."id" <> a."id"), '[]') AS "sections",
      coalesce(jsonb_agg(h."name" ORDER BY t."ordinal") FILTER (WHERE h."id" IS NOT NULL), '[]') AS "handlers"
    FROM "Assignment" t JOIN "Unit" x ON x."id" = t."unitId" LEFT JOIN "User" h ON h."id" = t."handlerId"
    WHERE t."proposalId" = p."id" AND t."state" <> 'released' AND (t."id" = a."id" OR t."parentId" = a."id")
  ) below ON true
  WHERE a."proposalId" = p."id" AND a."parentId" IS NULL AND a."state" <> 'released'
) tops ON true`;

/** The day by which the answer is or was due: of the row that is due last. */
const clock = sql`LEFT JOIN LATERAL (
  SELECT ${day(sql`max(t."dueOn")`)} AS "dueOn" FROM "Deadline" t
  WHERE t."proposalId" = p."id" AND t."stage" IN ('answer', 'rework') AND (t."endedBy" IS NULL OR t."endedBy" = 'met')
) clock ON true`;

const contacts = sql`LEFT JOIN LATERAL (
  SELECT ${listOf(
    sql`jsonb_build_object('stage', c."stage", 'on', ${day(sql`c."on"`)}, 'channel', c."channel", 'people', who."names")`,
    sql`c."on", c."id"`,
  )} AS "contacts"
  FROM "ConsultationItem" i JOIN "Consultation" c ON c."id" = i."consultationId"
  LEFT JOIN LATERAL (
    SELECT coalesce(string_agg(e."name", '、'), '') AS "names" FROM "ConsultationPerson" e WHERE e."consultationId" = c."id"
  ) who ON true
  WHERE i."proposalId" = p."id"
) met ON true`;

/** Issued answers which no later round has replaced. */
const lastRound = sql`y."proposalId" = p."id" AND y."kind" = 'answer' AND y."state" = 'issued' AND NOT EXISTS (
  SELECT 1 FROM "Reply" n WHERE n."assignmentId" = y."assignmentId" AND n."kind" = 'answer' AND n."state" = 'issued'
    AND n."round" > y."round")`;

const answers = sql`LEFT JOIN LATERAL (
  SELECT ${listOf(
    sql`jsonb_build_object('number', y."documentNumber", 'signer', y."signedName", 'signedOn', ${day(sql`y."signedOn"`)},
      'outcome', coalesce(y."outcomeLetter", y."outcomeName"), 'disclosure', y."disclosure")`,
    sql`y."issuedOn", y."id"`,
  )} AS "answers"
  FROM "Reply" y WHERE ${lastRound}
) said ON true`;

const ratings = sql`LEFT JOIN LATERAL (
  SELECT ${listOf(
    sql`jsonb_build_object('state', r."state", 'attitude', r."attitude", 'result', r."result")`,
    sql`s."ordinal"`,
  )} AS "ratings"
  FROM "Rating" r JOIN "Signer" s ON s."id" = r."signerId" JOIN "Reply" y ON y."id" = r."replyId"
  WHERE r."proposalId" = p."id" AND ${lastRound}
) rated ON true`;

const promises = sql`LEFT JOIN LATERAL (
  SELECT ${listOf(
    sql`jsonb_build_object('text', c."text", 'dueOn', ${day(sql`c."dueOn"`)}, 'isDone', c."state" = 'fulfilled',
      'progress', last."text")`,
    sql`c."dueOn", c."id"`,
  )} AS "promises"
  FROM "Commitment" c JOIN "Reply" y ON y."id" = c."replyId" AND y."state" = 'issued'
  LEFT JOIN LATERAL (
    SELECT g."text" FROM "CommitmentProgress" g WHERE g."commitmentId" = c."id" ORDER BY g."on" DESC, g."id" DESC LIMIT 1
  ) last ON true
  WHERE c."proposalId" = p."id"
) promised ON true`;
