// Writes steps: their events in the items' hash chains, state and stamps of their rows, the clocks they start and the
// notices they queue. All under the items' locks and in one statement, because every event of every item passes here.
import { type ChainContent, chainStart, digestDetail, hashEvent, newSalt } from "@/lib/audit/chain";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { uuid7 } from "@/lib/db/uuid7";
import { type Actor, byLinkZh } from "@/lib/lifecycle/actor";
import type { Machine } from "@/lib/lifecycle/machines";
import { insertSql } from "./rows";
import type { ChainHead, Step } from "./step";

export type Written = { eventId: string; chain: ChainHead };

export type Move = { fromState: string; toState: string; requestId: string | null };

/** `state` is what the step's own row becomes (a new version makes older forms stale); null leaves it as it is. */
export type Entry = { step: Step; move: Move; state: string | null };

/**
 * Writes the steps, each of another item, and gives their events in the same order. Every `step.chain` was read on the
 * locked row, and nothing was recorded on the item since.
 */
export async function recordAll(tx: Tx, entries: readonly Entry[]): Promise<Written[]> {
  if (entries.length === 0) return [];
  const events = entries.map(eventOf);
  const clocks = entries.flatMap(({ step }) => clockRows(step));
  const notices = events.flatMap(noticeRows);
  const own = ownGroups(events);
  const parts = [
    Prisma.sql`event AS (${insertSql("Event", events.map(eventRow))})`,
    Prisma.sql`detail AS (${insertSql(
      "EventDetail",
      events.map(({ id, salt, values }) => ({ eventId: id, salt, values })),
    )})`,
    ...own.slice(1).map((group, at) => Prisma.sql`${Prisma.raw(`own${at}`)} AS (${group})`),
    ...(clocks.length > 0 ? [Prisma.sql`clocks AS (${insertSql("Deadline", clocks)})`] : []),
    ...(notices.length > 0
      ? [Prisma.sql`notices AS (${insertSql("Outbox", notices)} ON CONFLICT DO NOTHING)`]
      : []),
  ];
  await tx.$executeRaw`WITH ${Prisma.join(parts)} ${own[0]}`;
  return events.map(({ id, content, hash }) => ({
    eventId: id,
    chain: { headHash: hash, eventCount: content.sequence },
  }));
}

type NewEvent = Entry & {
  id: string;
  content: ChainContent;
  salt: string;
  values: Values;
  previousHash: string;
  hash: string;
  algorithm: string;
};

function eventOf(entry: Entry): NewEvent {
  const { step, move } = entry;
  const salt = newSalt();
  const values = detailValues(step);
  const content = chainContent(step, move, step.chain.eventCount + 1, digestDetail(salt, values));
  const previousHash = step.chain.headHash ?? chainStart;
  return { ...entry, id: uuid7(), content, salt, values, previousHash, ...hashEvent(previousHash, content) };
}

const stateTypes: Record<Machine, Prisma.Sql> = {
  proposal: Prisma.sql`"ProposalState"`,
  assignment: Prisma.sql`"AssignmentState"`,
  reply: Prisma.sql`"ReplyState"`,
};

/** The only place, besides an early release, that writes a state column. */
function ownColumns({ step, state }: Entry): Prisma.Sql[] {
  if (state === null) return step.stamps;
  const type = stateTypes[step.machine];
  return [Prisma.sql`"state" = ${state}::${type}`, Prisma.sql`"version" = "version" + 1`, ...step.stamps];
}

/** One update of the items' chain heads (and states) for all steps that write the same, and one of the rows below. */
function ownGroups(events: readonly NewEvent[]): Prisma.Sql[] {
  const groups = new Map<string, NewEvent[]>();
  for (const event of events) {
    const columns = ownColumns(event).map(({ sql, values }) => [sql, values]);
    const key = JSON.stringify([event.step.machine, columns]);
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return [...groups.values()].flatMap(ownSql);
}

function ownSql(events: readonly NewEvent[]): Prisma.Sql[] {
  const [first] = events;
  if (!first) return [];
  const { machine } = first.step;
  const own = ownColumns(first);
  const heads = events.map(({ step, content, hash }) => ({
    item: step.file.proposal.id,
    hash,
    sequence: content.sequence,
  }));
  const columns = [Prisma.sql`"headHash" = h."hash"`, Prisma.sql`"eventCount" = h."sequence"`];
  const items = Prisma.sql`
    UPDATE "Proposal" SET ${Prisma.join(machine === "proposal" ? [...columns, ...own] : columns)}
    FROM jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) AS h("item" uuid, "hash" text, "sequence" int)
    WHERE "id" = h."item"`;
  if (machine === "proposal" || own.length === 0) return [items];
  const table = machine === "assignment" ? Prisma.sql`"Assignment"` : Prisma.sql`"Reply"`;
  const ids = events.map(({ step }) => step.id);
  return [items, Prisma.sql`UPDATE ${table} SET ${Prisma.join(own)} WHERE "id" = ANY(${ids}::uuid[])`];
}

function eventRow({ id, content, previousHash, hash, algorithm }: NewEvent) {
  return { id, ...content, previousHash, hash, algorithm };
}

function clockRows(step: Step) {
  const proposalId = step.file.proposal.id;
  return step.clocks.map((clock) => ({ id: uuid7(), proposalId, ...clock, firstDueOn: clock.dueOn }));
}

function noticeRows({ id: eventId, step }: NewEvent) {
  const { event, machine, id: subjectId, file } = step;
  return step.notices.map((notice) => ({
    id: uuid7(),
    key: `${eventId}:${notice.name}`,
    notice: notice.name,
    proposalId: file.proposal.id,
    payload: { event, machine, eventId, subjectId, to: notice.to },
  }));
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
