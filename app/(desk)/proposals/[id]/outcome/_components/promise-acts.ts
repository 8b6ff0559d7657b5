import type { PromiseActs } from "@/components/outcome/promises";
import { mayAct } from "@/lib/dossier/may";
import type { Dossier } from "@/lib/dossier/open";
import { withCommitment } from "@/lib/lifecycle/facts";

/** Which of the three acts this person may take on one promise of the item. */
export function promiseActs(dossier: Dossier, commitmentId: string): PromiseActs {
  const alone = { ...dossier, file: withCommitment(dossier.file, commitmentId) };
  return {
    progress: mayAct(alone, "progress"),
    change: mayAct(alone, "change"),
    fulfil: mayAct(alone, "fulfil"),
  };
}
