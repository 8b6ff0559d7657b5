// Turns queued outbox rows into notices, after the transaction that queued them. At least once: a row is marked only
// in the transaction that writes its notices, and the notices' keys drop what a repeat would write twice.
import "server-only";
import { dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import { logFault } from "@/lib/log";
import { noticeRows, type QueuedRow } from "./notice-rows";
import { readPayload } from "./payload";

const batchSize = 100;
/** After so many failures a row waits for a person: it is still there, with its last error. */
export const maxAttempts = 20;

/**
 * Delivers everything that waits, batch by batch; gives the number of rows delivered. Several processes may call it
 * at once: each takes rows that no other holds.
 */
export async function deliverOutbox(now: Date): Promise<number> {
  let delivered = 0;
  // A failed batch is tried again row by row, so that one bad row holds up nobody.
  let size = batchSize;
  const failed: string[] = [];
  for (;;) {
    const batch = await tryBatch(now, size, failed);
    delivered += batch.delivered;
    failed.push(...batch.failed);
    if (batch.retrySingly) size = 1;
    else if (batch.taken < size) return delivered;
  }
}

type Batch = { taken: number; delivered: number; failed: string[]; retrySingly: boolean };

async function tryBatch(now: Date, size: number, skip: readonly string[]): Promise<Batch> {
  const seen: QueuedRow[] = [];
  try {
    await db.$transaction(async (tx) => {
      seen.push(...(await takeRows(tx, size, skip)));
      if (seen.length > 0) await deliverRows(tx, seen, now);
    });
    return { taken: seen.length, delivered: seen.length, failed: [], retrySingly: false };
  } catch (error) {
    const [only] = seen;
    if (size > 1) return { taken: seen.length, delivered: 0, failed: [], retrySingly: true };
    // Not a fault of a row: the database could not be asked at all.
    if (!only) throw error;
    await noteFailure(only.id, error);
    return { taken: 1, delivered: 0, failed: [only.id], retrySingly: false };
  }
}

/** SKIP LOCKED: two processes never wait for, nor repeat, each other's rows. */
async function takeRows(tx: Tx, size: number, skip: readonly string[]): Promise<QueuedRow[]> {
  const taken = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Outbox"
    WHERE "deliveredAt" IS NULL AND "attempts" < ${maxAttempts} AND NOT ("id" = ANY(${skip as string[]}::uuid[]))
    ORDER BY "createdAt", "id" LIMIT ${size} FOR UPDATE SKIP LOCKED`;
  if (taken.length === 0) return [];
  return tx.outbox.findMany({
    where: { id: { in: taken.map((row) => row.id) } },
    select: { id: true, key: true, notice: true, proposalId: true, payload: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

async function deliverRows(tx: Tx, rows: readonly QueuedRow[], now: Date): Promise<void> {
  const read = rows.map((row) => ({ ...row, payload: readPayload(row.payload) }));
  const notices = await noticeRows(tx, read, dayOf(now));
  await tx.notice.createMany({ data: notices, skipDuplicates: true });
  await tx.outbox.updateMany({
    where: { id: { in: rows.map((row) => row.id) } },
    data: { deliveredAt: now, attempts: { increment: 1 } },
  });
}

async function noteFailure(id: string, error: unknown): Promise<void> {
  const reference = logFault(error, `outbox ${id}`);
  await db.outbox.update({
    where: { id },
    data: { attempts: { increment: 1 }, lastError: `${reference} ${String(error).slice(0, 500)}` },
    select: { id: true },
  });
}
