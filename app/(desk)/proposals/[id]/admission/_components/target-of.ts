import type { DossierOffer } from "@/lib/dossier/offers";

/** An offer as the target of its form; afterwards this page itself shows what was decided. */
export function targetOf(offer: DossierOffer, itemId: string) {
  const { machine, event, id, version } = offer;
  return { machine, event, id, version, returnTo: `/proposals/${itemId}/admission` };
}
