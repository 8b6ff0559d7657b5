// From queued rows to notices: who is told, in which words, with which link.

import { readValues } from "@/lib/audit/values";
import type { Day } from "@/lib/calendar/day";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Payload } from "./payload";
import { loadDirectory, readersOf } from "./recipients";
import { noticeOf } from "./templates";

export type QueuedRow = {
  id: string;
  key: string;
  notice: string;
  proposalId: string;
  payload: Prisma.JsonValue;
};
type ReadRow = Omit<QueuedRow, "payload"> & { payload: Payload };

/** The notices of a batch. The person who acted is not told of it; an event that is gone is told by name alone. */
export async function noticeRows(
  tx: Tx,
  rows: readonly ReadRow[],
  today: Day,
): Promise<Prisma.NoticeCreateManyInput[]> {
  const [directory, events, proposals] = await Promise.all([
    loadDirectory(
      tx,
      rows.flatMap((row) => row.payload.to),
      today,
    ),
    tx.event.findMany({
      where: { id: { in: rows.map((row) => row.payload.eventId) } },
      select: { id: true, actorId: true, detail: { select: { values: true } } },
    }),
    tx.proposal.findMany({
      where: { id: { in: rows.map((row) => row.proposalId) } },
      select: { id: true, source: true, numberText: true, title: true },
    }),
  ]);
  const eventOf = new Map(events.map((event) => [event.id, event]));
  const itemOf = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  return rows.flatMap((row) => {
    const event = eventOf.get(row.payload.eventId);
    const item = itemOf.get(row.proposalId);
    if (!item) return [];
    const values = readValues(event?.detail?.values ?? {});
    return readersOf(directory, row.payload.to)
      .filter((reader) => reader.userId !== event?.actorId)
      .map(({ userId, audience }) => ({
        key: `${row.key}:${userId}`,
        userId,
        proposalId: row.proposalId,
        ...noticeOf({ ...row.payload, notice: row.notice, audience, item, values }),
      }));
  });
}
