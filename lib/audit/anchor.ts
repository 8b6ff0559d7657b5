// The daily anchor (日锚): one digest over the last event of every item. A chain alone cannot show that its newest
// events were cut off together with the item's head; an anchor made before the cut can.
import "server-only";
import { createHash } from "node:crypto";
import { addDays, type Day, dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";
import { type ChainAlgorithm, chainAlgorithm } from "./chain";

/** Events still being written when the day ends are given this long to commit before the anchor is made. */
const settleMinutes = 10;

/**
 * Makes the anchor of yesterday, once; true when this call made it. Safe in several processes (one row per day).
 * Called by the clock; does nothing in the first minutes of a day.
 */
export async function makeAnchor(now: Date): Promise<boolean> {
  const today = dayOf(new Date(now.getTime() - settleMinutes * 60_000));
  const on = addDays(today, -1);
  if (await db.anchor.findUnique({ where: { on: toDate(on) }, select: { id: true } })) return false;
  const { count, digest } = await digestHeads(on, chainAlgorithm);
  const made = await db.anchor.createMany({
    data: { on: toDate(on), count, digest: `${chainAlgorithm}:${digest}`, at: now },
    skipDuplicates: true,
  });
  return made.count === 1;
}

export type AnchorFault = { on: Day; zh: string };

/** Recomputes the newest `limit` anchors from the events; gives those that no longer fit. */
export async function checkAnchors(limit = 7): Promise<{ checked: number; faults: AnchorFault[] }> {
  const anchors = await db.anchor.findMany({ orderBy: { on: "desc" }, take: limit });
  const faults: AnchorFault[] = [];
  for (const anchor of anchors) {
    const on = toDay(anchor.on);
    const [name = "", kept = ""] = anchor.digest.split(":");
    const algorithm: ChainAlgorithm = name === "sm3" ? "sm3" : "sha256";
    const { count, digest } = await digestHeads(on, algorithm);
    if (count < anchor.count) {
      faults.push({ on, zh: `${on} 应有 ${anchor.count} 件，现在只有 ${count} 件` });
    } else if (digest !== kept) {
      faults.push({ on, zh: `${on} 的记录与当日锚定的校验值不符` });
    }
  }
  return { checked: anchors.length, faults };
}

type HeadRow = { proposalId: string; sequence: number; hash: string };

/**
 * Digest over each item's last event up to the end of `on`. What belongs to a day is told by the event's key, which
 * carries the moment of writing (UUIDv7): the time in an event is what the act says, and an import may say an
 * earlier one.
 */
async function digestHeads(on: Day, algorithm: ChainAlgorithm): Promise<{ count: number; digest: string }> {
  const previous = await db.anchor.findFirst({
    where: { on: { lt: toDate(on) } },
    orderBy: { on: "desc" },
    select: { digest: true },
  });
  const hash = createHash(algorithm).update(previous?.digest ?? "0");
  const end = firstKeyOf(addDays(on, 1));
  let after = "00000000-0000-0000-0000-000000000000";
  let count = 0;
  for (;;) {
    const rows = await headsAfter(after, end);
    const last = rows.at(-1);
    if (!last) return { count, digest: hash.digest("hex") };
    for (const row of rows) hash.update(`${row.proposalId}:${row.sequence}:${row.hash}\n`);
    count += rows.length;
    after = last.proposalId;
  }
}

function headsAfter(after: string, end: string): Promise<HeadRow[]> {
  return db.$queryRaw<HeadRow[]>`
    SELECT p."id"::text AS "proposalId", e."sequence", e."hash"
    FROM (SELECT "id" FROM "Proposal" WHERE "id" > ${after}::uuid ORDER BY "id") AS p
    CROSS JOIN LATERAL (
      SELECT "sequence", "hash" FROM "Event"
      WHERE "proposalId" = p."id" AND "id" < ${end}::uuid ORDER BY "sequence" DESC LIMIT 1
    ) AS e
    ORDER BY p."id" LIMIT 2000`;
}

/** The smallest UUIDv7 that a row written on `day` (in China) can have. */
function firstKeyOf(day: Day): string {
  const millis = Date.parse(`${day}T00:00:00+08:00`);
  const hex = millis.toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7000-8000-000000000000`;
}
