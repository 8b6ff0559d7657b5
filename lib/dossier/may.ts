// For controls that stand on a page and not in the action bar, such as 撤销联名 beside a name.
import { decide } from "@/lib/lifecycle/engine";
import { type ProposalEvent, proposalEvents, proposalStates } from "@/lib/lifecycle/proposal";
import type { Dossier } from "./open";

/** True when this person may do `event` on the item now; the transition asks again. */
export function mayAct({ file, actor, today }: Dossier, event: ProposalEvent): boolean {
  return decide(proposalEvents[event], proposalStates, file, { actor, today }).ok;
}
