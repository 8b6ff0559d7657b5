import type { PromiseActs } from "@/components/outcome/promises";
import { mayAct } from "@/lib/dossier/may";
import type { Dossier } from "@/lib/dossier/open";

/** Which of the three acts on promises this person may take on the item. */
export function promiseActs(dossier: Dossier): PromiseActs {
  return {
    progress: mayAct(dossier, "progress"),
    change: mayAct(dossier, "change"),
    fulfil: mayAct(dossier, "fulfil"),
  };
}
