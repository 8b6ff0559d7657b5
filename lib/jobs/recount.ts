// What a changed calendar does to running clocks: recorded changes that nobody has followed up yet are carried through,
// item by item, through the one door. The record of changes is the queue, so a crash or a second process loses nothing.
import "server-only";
import { appendSystemEvent } from "@/lib/audit/system-event";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { systemActor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { logFault } from "@/lib/log";
import { changedKinds, clocksOver, itemsWith } from "@/lib/rules/recount/running-clocks";
import { fire } from "@/lib/transition/fire";
import { forgetCalendar, loadCalendar } from "@/lib/transition/load/rules";

type Pending = { from: Day; to: Day; upTo: number; reason: string };

export type Recount = { items: number; failed: number };

/** Recounts every running clock that leans on days changed since the last time; null when there is nothing to follow up. */
export async function recountPending(now: Date): Promise<Recount | null> {
  const pending = await pendingChanges();
  if (!pending) return null;
  // This process may have read the calendar before the change.
  forgetCalendar();
  const calendar = await loadCalendar(db, now.getTime());
  const changed = await changedKinds(await clocksOver(pending.from, pending.to), calendar);
  const run: Recount = { items: 0, failed: 0 };
  for (const id of await itemsWith(changed, systemActor)) {
    const result = await recountItem(id, pending, now);
    if (result !== "same") run[result] += 1;
  }
  // What failed is tried again next time: the change stays pending until every item has been through.
  if (run.failed === 0) await recordDone(pending.upTo, run.items, now);
  return run;
}

/** Starts it without waiting: a person who changed the calendar goes on, the job repeats what a crash cut off. */
export function recountSoon(now: Date): void {
  recountPending(now).catch((fault: unknown) => logFault(fault, "recount after calendar change"));
}

/** True while a change of the calendar has not been carried through to the clocks. */
export async function isRecountPending(): Promise<boolean> {
  return (await pendingChanges()) !== null;
}

async function recountItem(
  id: string,
  { reason, upTo }: Pending,
  now: Date,
): Promise<"items" | "failed" | "same"> {
  const input = { basis: "calendar", reason };
  const command = { machine: "proposal", id, event: "recount", version: null, input } as const;
  try {
    const { isRepeat } = await fire(systemActor, { ...command, requestId: `recount:${upTo}:${id}` }, now);
    return isRepeat ? "same" : "items";
  } catch (fault) {
    // Somebody else's step has ended or renewed the clock in between.
    if (fault instanceof Refused) return "same";
    logFault(fault, `recount ${id}`);
    return "failed";
  }
}

type ChangeRow = { sequence: number; data: { from: Day; to: Day; year?: number } };

async function pendingChanges(): Promise<Pending | null> {
  const rows = await db.$queryRaw<ChangeRow[]>`
    SELECT "sequence", "data" FROM "SystemEvent" WHERE "event" = 'calendarChanged' AND "sequence" > COALESCE(
      (SELECT max(("data"->>'upTo')::int) FROM "SystemEvent" WHERE "event" = 'clocksRecounted'), 0)
    ORDER BY "sequence"`;
  const last = rows.at(-1);
  if (!last) return null;
  const days = rows.flatMap(({ data }) => [data.from, data.to]).sort();
  const years = [...new Set(rows.flatMap(({ data }) => data.year ?? []))];
  const reason = years.length > 0 ? `${years.join("、")} 年放假调休安排已公布` : "工作日历有调整";
  return { from: days[0] ?? "", to: days.at(-1) ?? "", upTo: last.sequence, reason };
}

async function recordDone(upTo: number, items: number, now: Date): Promise<void> {
  const data = { upTo, items };
  await db.$transaction((tx) =>
    appendSystemEvent(
      tx,
      null,
      { event: "clocksRecounted", subjectKind: "calendar", subjectId: null, data },
      now,
    ),
  );
}
