// The one offer a form is drawn from: a page without it does not exist for this person.
import "server-only";
import { notFound } from "next/navigation";
import { type DossierOffer, offersOf } from "./offers";
import { type Dossier, openDossier } from "./open";

/** The dossier and the offer of a proposal's event to this person; 404 when they have none. */
export async function openOffer(
  id: string,
  event: string,
): Promise<{ dossier: Dossier; offer: DossierOffer }> {
  const dossier = await openDossier(id);
  const offer = offersOf(dossier).find((one) => one.machine === "proposal" && one.event === event);
  return offer ? { dossier, offer } : notFound();
}
