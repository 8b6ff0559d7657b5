// Appends the event of a step to the item's hash chain and queues its notices: both under the item's lock.
import { type ChainContent, chainStart, digestDetail, hashEvent, newSalt } from "@/lib/audit/chain";
import { toDate } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, byLinkZh } from "@/lib/lifecycle/actor";
import type { Step } from "./step";

export type Written = { eventId: string; sequence: number };

export type Move = { fromState: string; toState: string; requestId: string | null };

/** Event, details and outbox rows of one step. */
export async function record(step: Step, move: Move): Promise<Written> {
  const { tx, file } = step;
  const head = await tx.proposal.findUniqueOrThrow({
    where: { id: file.proposal.id },
    select: { headHash: true, eventCount: true },
  });
  const values = await detailValues(step);
  const salt = newSalt();
  const content = chainContent(step, move, head.eventCount + 1, digestDetail(salt, values));
  const previousHash = head.headHash ?? chainStart;
  const hashed = hashEvent(previousHash, content);
  const { proposalId, on, at, data, ...rest } = content;
  const event = await tx.event.create({
    data: {
      ...(rest as Omit<
        Prisma.EventUncheckedCreateInput,
        "proposalId" | "on" | "at" | "data" | "previousHash" | "hash" | "algorithm"
      >),
      proposalId,
      data: data as Prisma.InputJsonValue,
      on: toDate(on),
      at: new Date(at),
      previousHash,
      ...hashed,
      detail: { create: { salt, values } },
    },
    select: { id: true },
  });
  await tx.proposal.update({
    where: { id: proposalId },
    data: { headHash: hashed.hash, eventCount: content.sequence },
    select: { id: true },
  });
  await queueNotices(step, event.id);
  return { eventId: event.id, sequence: content.sequence };
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
async function detailValues(step: Step): Promise<Values> {
  return { actor: await actorNames(step, step.actor), input: readable(step.input), facts: step.facts };
}

async function actorNames(step: Step, actor: Actor): Promise<Record<string, string>> {
  if (actor.isSystem) return { name: actor.name };
  if (actor.link) return { name: actor.name, title: byLinkZh, unit: "", post: actor.acting.kind };
  const post = await step.tx.post.findUnique({
    where: { id: actor.acting.postId },
    select: { title: true, unit: { select: { name: true } } },
  });
  return { name: actor.name, title: post?.title ?? "", unit: post?.unit.name ?? "", post: actor.acting.kind };
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

async function queueNotices(step: Step, eventId: string): Promise<void> {
  if (step.notices.length === 0) return;
  await step.tx.outbox.createMany({
    data: step.notices.map((notice) => ({
      key: `${eventId}:${notice.name}`,
      notice: notice.name,
      proposalId: step.file.proposal.id,
      payload: {
        event: step.event,
        machine: step.machine,
        eventId,
        subjectId: step.id,
        to: notice.to,
      } as Prisma.InputJsonValue,
    })),
    skipDuplicates: true,
  });
}
