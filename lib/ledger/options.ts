// What the ledger's pickers offer.
import "server-only";
import { cache } from "react";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";

export type MeetingOption = { value: string; zh: string };

/** Meetings, the newest first; a body's registrar chooses among its own. */
export const meetingOptions = cache(async (actor: Actor): Promise<MeetingOption[]> => {
  const { kind, unitId } = actor.acting;
  const rows = await db.meeting.findMany({
    where: kind === "registrar" ? { bodyId: unitId } : {},
    select: { id: true, name: true },
    orderBy: { opensOn: "desc" },
  });
  return rows.map(({ id, name }) => ({ value: id, zh: name }));
});
