import type { DossierOffer } from "@/lib/dossier/offers";

/** The form comes back to this page, which then shows what was done. */
export function afterTarget({ machine, event, id, version }: DossierOffer, itemId: string) {
  return { machine, event, id, version, returnTo: `/proposals/${itemId}/outcome` };
}
