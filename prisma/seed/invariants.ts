// Checks a database of cases: the rules of invariant-rules.ts, and the hash chain of each item's events.
import { type ChainAlgorithm, chainStart, digestDetail, hashEvent } from "@/lib/audit/chain";
import type { Db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { invariantRules } from "./invariant-rules";

/** More items than any database of cases holds. */
const everything = 2_000_000_000;

/** Sentences about what is broken, with up to five ids each; empty when all is well. */
export async function brokenInvariants(db: Db, options: { chains?: number } = {}): Promise<string[]> {
  const broken: string[] = [];
  for (const { name, sql } of invariantRules) {
    const rows = await db.$queryRawUnsafe<{ id: string }[]>(`${sql} LIMIT 5`);
    if (rows.length > 0) broken.push(`${name}: ${rows.map((row) => row.id).join(", ")}`);
  }
  // Keys begin with a time; ordering by the head's hash takes a sample from all years.
  const items = await db.proposal.findMany({
    select: { id: true },
    orderBy: { headHash: "asc" },
    take: options.chains ?? everything,
  });
  for (const { id } of items) broken.push(...(await brokenChain(db, id)));
  return broken;
}

/** What is wrong with one item's chain of events. */
export async function brokenChain(db: Db, proposalId: string): Promise<string[]> {
  const item = await db.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { headHash: true, eventCount: true },
  });
  const events = await db.event.findMany({
    where: { proposalId },
    orderBy: { sequence: "asc" },
    include: { detail: true },
  });
  const broken: string[] = [];
  let previous = chainStart;
  for (const [index, event] of events.entries()) {
    const at = `event ${index + 1} of ${proposalId}`;
    if (event.sequence !== index + 1) broken.push(`${at} has number ${event.sequence}`);
    if (event.previousHash !== previous || event.hash !== hashOf(event))
      broken.push(`${at} does not fit the chain`);
    const { detail } = event;
    const algorithm = event.algorithm as ChainAlgorithm;
    const isKept = detail && !detail.erasedAt;
    if (isKept && digestDetail(detail.salt, detail.values, algorithm) !== event.detailDigest) {
      broken.push(`${at} has other details than it says`);
    }
    previous = event.hash;
  }
  if (item.eventCount !== events.length || item.headHash !== previous)
    broken.push(`${proposalId} has lost its head`);
  return broken;
}

type EventRow = Awaited<ReturnType<Db["event"]["findMany"]>>[number];

function hashOf(event: EventRow): string {
  const { id: _, previousHash, hash: _hash, algorithm, on, at, ...rest } = event;
  const { detail: _detail, ...content } = rest as typeof rest & { detail?: unknown };
  const covered = { ...content, on: toDay(on), at: at.toISOString() };
  return hashEvent(previousHash, covered, algorithm as ChainAlgorithm).hash;
}
