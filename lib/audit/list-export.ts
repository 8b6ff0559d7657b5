// Lists leave the system as files: who took which, and how much, is on record before the first byte.
import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { appendSystemEvent } from "./system-event";

/** Records that `actor` took `list` with its `count` lines; whether it was narrowed, never by which words. */
export async function recordExport(
  actor: Actor,
  data: { list: string; count: number; isFull: boolean },
  now: Date,
): Promise<void> {
  const act = { event: "listExported", subjectKind: "list", subjectId: null, data } as const;
  await db.$transaction((tx) => appendSystemEvent(tx, actor, act, now));
}
