// A unit says how its letters end and who receives a copy.
import "server-only";
import { appendSystemEvent } from "@/lib/audit/system-event";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { mustAct } from "@/lib/people/may";
import type { TemplateInput } from "./template-form";

/** Keeps the template of the actor's own unit for one kind of letter. Coordinators only. Signed letters stay as they are. */
export async function keepTemplate(
  actor: Actor,
  { kind, closing, copies }: TemplateInput,
  now: Date,
): Promise<void> {
  mustAct(actor, "coordinator");
  const { unitId } = actor.acting;
  await db.$transaction(async (tx) => {
    const where = { unitId_kind: { unitId, kind } };
    const data = { closing, copies };
    await tx.letterTemplate.upsert({ where, create: { unitId, kind, ...data }, update: data });
    const act = { event: "templateChanged", subjectKind: "unit", subjectId: unitId } as const;
    await appendSystemEvent(tx, actor, { ...act, data: { kind, copies: copies.length } }, now);
  });
}
