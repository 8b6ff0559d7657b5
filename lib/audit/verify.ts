// Verification (核验): recomputes the chains from the rows and says where they break. Reads only, in batches: memory
// stays flat however many events there are.
import "server-only";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { type ChainAlgorithm, type ChainContent, chainStart, digestDetail, hashEvent } from "./chain";
import type { SystemContent } from "./system-event";

/** One break; `sequence` is the event at which it shows. */
export type Fault = { subject: string; sequence: number; zh: string };
export type Verdict = { items: number; events: number; faults: Fault[] };

const batchSize = 500;
/** Enough to see what happened; a broken database could fill the memory otherwise. */
const maxFaults = 100;

/** Verifies one item's chain and that its head is the last event. */
export async function verifyItem(proposalId: string): Promise<Verdict> {
  const item = await db.proposal.findUnique({ where: { id: proposalId }, select: headFields });
  return item ? verifyHeads([item]) : { items: 0, events: 0, faults: [] };
}

/** Verifies every item, telling after each batch how far it is. */
export async function verifyAllItems(onProgress?: (verdict: Verdict) => void): Promise<Verdict> {
  const total: Verdict = { items: 0, events: 0, faults: [] };
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const heads = await db.proposal.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: batchSize,
      select: headFields,
    });
    const last = heads.at(-1);
    if (!last) return total;
    after = last.id;
    const part = await verifyHeads(heads);
    total.items += part.items;
    total.events += part.events;
    total.faults.push(...part.faults.slice(0, maxFaults - total.faults.length));
    onProgress?.(total);
  }
}

const headFields = { id: true, numberText: true, headHash: true, eventCount: true } as const;
type Head = {
  id: string;
  numberText: string | null;
  headHash: string | null;
  eventCount: number;
};

async function verifyHeads(heads: readonly Head[]): Promise<Verdict> {
  const verdict: Verdict = { items: heads.length, events: 0, faults: [] };
  const links = new Map(heads.map((head) => [head.id, { head, sequence: 0, hash: chainStart }]));
  for (const ids of chunks([...links.keys()], 50)) {
    const events = await db.event.findMany({
      where: { proposalId: { in: ids } },
      orderBy: [{ proposalId: "asc" }, { sequence: "asc" }],
      include: { detail: { select: { salt: true, values: true, erasedAt: true } } },
    });
    for (const event of events) {
      const link = links.get(event.proposalId);
      if (!link) continue;
      verdict.events += 1;
      const zh = eventFault(event, link);
      if (zh) verdict.faults.push({ subject: nameOf(link.head), sequence: event.sequence, zh });
      link.sequence = event.sequence;
      link.hash = event.hash;
    }
  }
  for (const { head, sequence, hash } of links.values()) {
    const zh = headFault(head, sequence, hash);
    if (zh) verdict.faults.push({ subject: nameOf(head), sequence, zh });
  }
  return verdict;
}

type StoredEvent = Awaited<ReturnType<typeof db.event.findFirstOrThrow>> & {
  detail: { salt: string; values: unknown; erasedAt: Date | null } | null;
};

type Link = { sequence: number; hash: string };
type Stored = { sequence: number; previousHash: string; hash: string; algorithm: string };

/** What is wrong between a stored event and the one before it; null when it fits. */
function chainFault(event: Stored, content: unknown, before: Link): string | null {
  if (event.sequence !== before.sequence + 1) return `第 ${before.sequence + 1} 条记录缺失`;
  if (event.previousHash !== before.hash) return "与上一条记录不衔接";
  const algorithm = knownAlgorithm(event.algorithm);
  if (!algorithm) return `校验算法「${event.algorithm}」不认识`;
  return hashEvent(event.previousHash, content, algorithm).hash === event.hash ? null : "内容与校验值不符";
}

function eventFault(event: StoredEvent, before: Link): string | null {
  const broken = chainFault(event, contentOf(event), before);
  if (broken) return broken;
  const { detail } = event;
  if (!detail) return "详情缺失";
  // An erased detail leaves its digest in the chain: the event still verifies, its words are gone.
  if (detail.erasedAt !== null) return null;
  const digest = digestDetail(detail.salt, detail.values, knownAlgorithm(event.algorithm) ?? undefined);
  return digest === event.detailDigest ? null : "详情与校验值不符";
}

function headFault(head: Head, sequence: number, hash: string): string | null {
  if (head.eventCount !== sequence) return `应有 ${head.eventCount} 条记录，实有 ${sequence} 条`;
  return (head.headHash ?? chainStart) === hash ? null : "末条记录与件上登记的校验值不符";
}

/** Rebuilds exactly what lib/transition/record hashed. */
function contentOf(event: StoredEvent): ChainContent {
  const {
    id: _id,
    previousHash: _previous,
    hash: _hash,
    algorithm: _algorithm,
    detail: _detail,
    on,
    at,
    ...rest
  } = event;
  return { ...rest, on: toDay(on), at: at.toISOString() };
}

function knownAlgorithm(name: string): ChainAlgorithm | null {
  return name === "sm3" || name === "sha256" ? name : null;
}

/** Without its title: the auditor sees no contents. */
function nameOf(head: Head): string {
  return head.numberText ?? `件 ${head.id}`;
}

/** Verifies the one chain of acts outside cases (people, posts, units, sign-in). */
export async function verifySystemChain(): Promise<Verdict> {
  const verdict: Verdict = { items: 1, events: 0, faults: [] };
  let before: Link = { sequence: 0, hash: chainStart };
  for (;;) {
    const events = await db.systemEvent.findMany({
      where: { sequence: { gt: before.sequence } },
      orderBy: { sequence: "asc" },
      take: batchSize,
    });
    if (events.length === 0) return verdict;
    for (const { id: _id, previousHash, hash, algorithm, at, ...rest } of events) {
      const { sequence } = rest;
      const content: SystemContent = { ...rest, at: at.toISOString() };
      const zh = chainFault({ sequence, previousHash, hash, algorithm }, content, before);
      if (zh && verdict.faults.length < maxFaults) verdict.faults.push({ subject: "系统记录", sequence, zh });
      verdict.events += 1;
      before = { sequence, hash };
    }
  }
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
