// For controls that stand on a page and not in the action bar, such as 撤销联名 beside a name.
import { decide } from "@/lib/lifecycle/engine";
import { type ProposalEvent, proposalEvents, proposalStates } from "@/lib/lifecycle/proposal";
import type { Refusal } from "@/lib/lifecycle/refusal";
import type { Dossier } from "./open";

/** Why this person may not do `event` on the item now; null when it may be done. */
export function whyNot({ file, actor, today }: Dossier, event: ProposalEvent): Refusal | null {
  const decision = decide(proposalEvents[event], proposalStates, file, { actor, today });
  return decision.ok ? null : decision.refusal;
}

/** True when this person may do `event` on the item now; the transition asks again. */
export function mayAct(dossier: Dossier, event: ProposalEvent): boolean {
  return whyNot(dossier, event) === null;
}
