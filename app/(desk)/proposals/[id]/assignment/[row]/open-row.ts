import { notFound } from "next/navigation";
import { type DossierOffer, offersOf } from "@/lib/dossier/offers";
import { type Dossier, openDossier } from "@/lib/dossier/open";
import type { AssignmentFact } from "@/lib/lifecycle/facts";

export type RowParams = { params: Promise<{ id: string; row: string }> };

export type OpenRow = {
  dossier: Dossier;
  row: AssignmentFact;
  /** The offers among `events` this person has on the row, ready or with the reason why not yet. */
  offers: DossierOffer[];
  /** Where the forms lead back to. */
  returnTo: string;
};

/** The row of a form's page; a person whose post can never send one of `events` finds no such page. */
export async function openRow(params: RowParams["params"], events: readonly string[]): Promise<OpenRow> {
  const { id, row: rowId } = await params;
  const dossier = await openDossier(id);
  const row = dossier.file.assignments.find((one) => one.id === rowId);
  const offers = offersOf(dossier).filter(
    (offer) => offer.machine === "assignment" && offer.id === rowId && events.includes(offer.event),
  );
  if (!row || offers.length === 0) notFound();
  return { dossier, row, offers, returnTo: `/proposals/${id}/assignment` };
}
