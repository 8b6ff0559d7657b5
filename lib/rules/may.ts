// Who keeps the rules of the office: registrars and dispatchers the calendar and the rules of their own.
import type { Actor, PostKind } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";

/** Posts that keep calendar, meetings and rule profiles. */
export const rulePosts = ["registrar", "dispatcher"] as const satisfies readonly PostKind[];

/** The calendar is one for all: any registrar or dispatcher keeps it. For everyone else the page does not exist. */
export function mustKeepRules(actor: Actor): void {
  if (!keepsRules(actor)) throw new NotVisible();
}

/** A registrar keeps the rules of the own body's meetings; a dispatcher, whose office every body hands to, of all. */
export function mustKeepRulesOf(actor: Actor, bodyId: string): void {
  mustKeepRules(actor);
  if (actor.acting.kind === "registrar" && actor.acting.unitId !== bodyId) throw new NotVisible();
}

function keepsRules(actor: Actor): boolean {
  return !actor.isSystem && rulePosts.some((kind) => kind === actor.acting.kind);
}
