// A unit says how its letters look, how they end and who receives a copy.
import "server-only";
import { appendSystemEvent } from "@/lib/audit/system-event";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { mustAct } from "@/lib/people/may";
import { type ChainKind, chainKinds } from "@/lib/rules/chain/form";
import { keysOf } from "@/lib/text/keys-of";
import type { TemplateInput } from "./form";

/**
 * Keeps the template of the actor's own unit for one kind of letter, or its look for every kind. Coordinators only.
 * Signed letters stay as they are.
 */
export async function keepTemplate(actor: Actor, input: TemplateInput, now: Date): Promise<void> {
  mustAct(actor, "coordinator");
  const { unitId } = actor.acting;
  const { kind, forAllKinds, contactName, contactPhone, postcode, closing, copies, ...look } = input;
  const keep = (each: ChainKind) => ({
    where: { unitId_kind: { unitId, kind: each } },
    create: { unitId, kind: each, ...look, ...(each === kind ? { closing, copies } : {}) },
    update: { ...look, ...(each === kind ? { closing, copies } : {}) },
  });
  await db.$transaction(async (tx) => {
    for (const each of forAllKinds ? keysOf(chainKinds) : [kind]) await tx.letterTemplate.upsert(keep(each));
    await tx.unit.update({ where: { id: unitId }, data: { contactName, contactPhone, postcode } });
    const act = { event: "templateChanged", subjectKind: "unit", subjectId: unitId } as const;
    await appendSystemEvent(tx, actor, { ...act, data: { kind, forAllKinds, copies: copies.length } }, now);
  });
}
