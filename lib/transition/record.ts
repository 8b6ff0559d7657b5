// Writes a step: its event in the item's hash chain, the state and stamps of its row, the clocks it starts and the
// notices it queues. All under the item's lock and in one statement, because every event of every item passes here.
import { type ChainContent, chainStart, digestDetail, hashEvent, newSalt } from "@/lib/audit/chain";
import { Prisma } from "@/lib/db/generated/client";
import { uuid7 } from "@/lib/db/uuid7";
import { type Actor, byLinkZh } from "@/lib/lifecycle/actor";
import type { Machine } from "@/lib/lifecycle/machines";
import type { ChainHead, Step } from "./step";

export type Written = { eventId: string; chain: ChainHead };

export type Move = { fromState: string; toState: string; requestId: string | null };

/**
 * Writes the step and gives its event. `state` is what the step's own row becomes (with a new version, so that forms
 * drawn before are stale); null leaves it as it is. `step.chain` was read on the locked row, and nothing was recorded
 * since.
 */
export async function record(step: Step, move: Move, state: string | null): Promise<Written> {
  const { tx, file, chain } = step;
  const eventId = uuid7();
  const salt = newSalt();
  const values = detailValues(step);
  const content = chainContent(step, move, chain.eventCount + 1, digestDetail(salt, values));
  const previousHash = chain.headHash ?? chainStart;
  const { hash, algorithm } = hashEvent(previousHash, content);
  const own = ownColumns(step, state);
  const isOnItem = step.machine === "proposal";
  const head = [Prisma.sql`"headHash" = ${hash}`, Prisma.sql`"eventCount" = ${content.sequence}`];
  const parts = [
    Prisma.sql`event AS (${eventSql(eventId, content, { previousHash, hash, algorithm })})`,
    Prisma.sql`detail AS (INSERT INTO "EventDetail" ("eventId", "salt", "values")
      VALUES (${eventId}::uuid, ${salt}, ${JSON.stringify(values)}::jsonb))`,
    ...(!isOnItem && own.length > 0 ? [Prisma.sql`own AS (${ownSql(step, own)})`] : []),
    ...(step.clocks.length > 0 ? [Prisma.sql`clocks AS (${clocksSql(step)})`] : []),
    ...(step.notices.length > 0 ? [Prisma.sql`notices AS (${noticesSql(step, eventId)})`] : []),
  ];
  await tx.$executeRaw`
    WITH ${Prisma.join(parts)}
    UPDATE "Proposal" SET ${Prisma.join(isOnItem ? [...head, ...own] : head)}
    WHERE "id" = ${file.proposal.id}::uuid`;
  return { eventId, chain: { headHash: hash, eventCount: content.sequence } };
}

const rows: Record<Machine, { table: Prisma.Sql; state: Prisma.Sql }> = {
  proposal: { table: Prisma.sql`"Proposal"`, state: Prisma.sql`"ProposalState"` },
  assignment: { table: Prisma.sql`"Assignment"`, state: Prisma.sql`"AssignmentState"` },
  reply: { table: Prisma.sql`"Reply"`, state: Prisma.sql`"ReplyState"` },
};

/** The only place, besides an early release, that writes a state column. */
function ownColumns(step: Step, state: string | null): Prisma.Sql[] {
  if (state === null) return step.stamps;
  const type = rows[step.machine].state;
  return [Prisma.sql`"state" = ${state}::${type}`, Prisma.sql`"version" = "version" + 1`, ...step.stamps];
}

function ownSql(step: Step, columns: Prisma.Sql[]): Prisma.Sql {
  const { table } = rows[step.machine];
  return Prisma.sql`UPDATE ${table} SET ${Prisma.join(columns)} WHERE "id" = ${step.id}::uuid`;
}

type Hashed = { previousHash: string; hash: string; algorithm: string };

function eventSql(id: string, content: ChainContent, { previousHash, hash, algorithm }: Hashed): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "Event" ("id", "proposalId", "sequence", "machine", "subjectId", "event", "fromState", "toState",
      "actorId", "actorPost", "actorUnitId", "targetUnitId", "targetUserId", "requestId", "data", "detailDigest",
      "previousHash", "hash", "algorithm", "on", "at")
    VALUES (${id}::uuid, ${content.proposalId}::uuid, ${content.sequence}, ${content.machine}::"Machine",
      ${content.subjectId}::uuid, ${content.event}, ${content.fromState}, ${content.toState},
      ${content.actorId}::uuid, ${content.actorPost}::"PostKind", ${content.actorUnitId}::uuid,
      ${content.targetUnitId}::uuid, ${content.targetUserId}::uuid, ${content.requestId},
      ${JSON.stringify(content.data)}::jsonb, ${content.detailDigest}, ${previousHash}, ${hash}, ${algorithm},
      ${content.on}::date, ${content.at}::timestamptz)`;
}

function clocksSql(step: Step): Prisma.Sql {
  const clocks = step.clocks.map((clock) => ({ id: uuid7(), ...clock }));
  return Prisma.sql`
    INSERT INTO "Deadline" ("id", "proposalId", "assignmentId", "subjectId", "stage", "ruleVersionId", "startOn",
      "dueOn", "firstDueOn", "isEstimated", "explanation")
    SELECT c."id", ${step.file.proposal.id}::uuid, c."assignmentId", c."subjectId", c."stage",
      c."ruleVersionId", c."startOn", c."dueOn", c."dueOn", c."isEstimated", c."explanation"
    FROM jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb) AS c("id" uuid, "assignmentId" uuid, "subjectId" uuid,
      "stage" "DeadlineStage", "ruleVersionId" uuid, "startOn" date, "dueOn" date, "isEstimated" boolean, "explanation" text)`;
}

function noticesSql(step: Step, eventId: string): Prisma.Sql {
  const { event, machine, id: subjectId } = step;
  const queued = step.notices.map((notice) => ({
    id: uuid7(),
    key: `${eventId}:${notice.name}`,
    notice: notice.name,
    payload: { event, machine, eventId, subjectId, to: notice.to },
  }));
  return Prisma.sql`
    INSERT INTO "Outbox" ("id", "key", "notice", "proposalId", "payload")
    SELECT n."id", n."key", n."notice", ${step.file.proposal.id}::uuid, n."payload"
    FROM jsonb_to_recordset(${JSON.stringify(queued)}::jsonb)
      AS n("id" uuid, "key" text, "notice" text, "payload" jsonb)
    ON CONFLICT DO NOTHING`;
}

function chainContent(step: Step, move: Move, sequence: number, detailDigest: string): ChainContent {
  const { actor } = step;
  return {
    proposalId: step.file.proposal.id,
    sequence,
    machine: step.machine,
    subjectId: step.id,
    event: step.event,
    ...move,
    // The system and somebody who came by a one-time link are no users.
    actorId: actor.userId || null,
    actorPost: actor.isSystem ? null : actor.acting.kind,
    actorUnitId: actor.acting.unitId || null,
    targetUnitId: step.target.unitId,
    targetUserId: step.target.userId,
    data: step.data,
    detailDigest,
    on: step.today,
    at: step.now.toISOString(),
  };
}

type Values = { actor: Record<string, string>; input: Record<string, string>; facts: Record<string, string> };

/** Names, titles and long texts: what a recorded act may later erase (个人信息保护法). */
function detailValues(step: Step): Values {
  return { actor: actorNames(step.actor), input: readable(step.input), facts: step.facts };
}

function actorNames(actor: Actor): Record<string, string> {
  if (actor.isSystem) return { name: actor.name };
  if (actor.link) return { name: actor.name, title: byLinkZh, unit: "", post: actor.acting.kind };
  const { title, unitName, institutionName, kind } = actor.acting;
  const unit = unitName === institutionName ? unitName : institutionName + unitName;
  return { name: actor.name, title, unit, post: kind };
}

/** The readable part of a form: strings a person typed or chose; ids and the letter's paragraphs are kept elsewhere. */
function readable(input: unknown): Record<string, string> {
  if (input === null || typeof input !== "object") return {};
  const isId = (value: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);
  const pairs = Object.entries(input).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string" && pair[1] !== "" && !isId(pair[1]),
  );
  return Object.fromEntries(pairs);
}
