// What 撤并 does to items: whatever still stands in the name of a unit that was succeeded goes to its successor, item by
// item, through the one door. What is left to do is read from the rows themselves, so a crash loses nothing.
import "server-only";
import { db } from "@/lib/db/client";
import { systemActor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { logFault } from "@/lib/log";
import { fire } from "@/lib/transition/fire";

type Left = { proposalId: string; fromUnitId: string; toUnitId: string; sequence: number };

/** How many items one run takes on; the next run goes on with the rest. */
const atMost = 2000;

/** Hands everything of succeeded units on; gives the number of items that changed hands. */
export async function carrySuccessions(now: Date): Promise<number> {
  let moved = 0;
  for (const left of await stillNamed()) if (await carry(left, now)) moved += 1;
  return moved;
}

/** Starts it without waiting; the job repeats what a crash cut off. */
export function carrySuccessionsSoon(now: Date): void {
  carrySuccessions(now).catch((fault: unknown) => logFault(fault, "units succeeded"));
}

async function carry({ proposalId, fromUnitId, toUnitId, sequence }: Left, now: Date): Promise<boolean> {
  const input = { fromUnitId, toUnitId };
  const command = { machine: "proposal", id: proposalId, event: "succeed", version: null, input } as const;
  try {
    const requestId = `succeed:${sequence}:${proposalId}`;
    return !(await fire(systemActor, { ...command, requestId }, now)).isRepeat;
  } catch (fault) {
    if (!(fault instanceof Refused)) logFault(fault, `succeed ${proposalId}`);
    return false;
  }
}

/** Items on which a succeeded unit still holds a row or an open promise. */
async function stillNamed(): Promise<Left[]> {
  return db.$queryRaw<Left[]>`
    WITH gone AS (
      SELECT DISTINCT ON ("subjectId") "subjectId" AS "fromUnitId", ("data"->>'toId')::uuid AS "toUnitId", "sequence"
      FROM "SystemEvent" WHERE "event" = 'unitSucceeded' ORDER BY "subjectId", "sequence" DESC)
    SELECT a."proposalId", gone.* FROM gone JOIN "Assignment" a ON a."unitId" = gone."fromUnitId" AND a."state" <> 'released'
    UNION
    SELECT c."proposalId", gone.* FROM gone JOIN "Commitment" c ON c."unitId" = gone."fromUnitId" AND c."state" <> 'fulfilled'
    LIMIT ${atMost}`;
}
