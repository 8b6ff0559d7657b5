import { notFound } from "next/navigation";
import { act } from "@/app/act";
import { ActFields, type ActOptions } from "@/components/proposal/act-fields";
import { OfferForm } from "@/components/proposal/offer-form";
import { Panel } from "@/components/ui/panel";
import { linkableItems } from "@/lib/dossier/linkable";
import { type DossierOffer, offersOf } from "@/lib/dossier/offers";
import { type Dossier, openDossier } from "@/lib/dossier/open";
import { type FormField, formFields } from "@/lib/lifecycle/inputs/fields";
import { machines } from "@/lib/lifecycle/machines";
import { colleagueOptions, leaderOptions, officeOptions, unitOptions } from "@/lib/people/options";

type Params = { params: Promise<{ id: string; event: string; subject: string }> };

/** The form of any event that has no screen of its own, drawn from its schema. */
export default async function ActPage({ params }: Params) {
  const { id, event, subject } = await params;
  const dossier = await openDossier(id);
  const offer = offersOf(dossier).find(
    (one) => `${one.machine}.${one.event}` === event && one.id === subject,
  );
  if (!offer) notFound();
  const schema = (machines[offer.machine].inputs as Record<string, Parameters<typeof formFields>[0]>)[
    offer.event
  ];
  const fields = schema ? formFields(schema) : [];
  return (
    <Panel title={offer.about ? `${offer.zh} · ${offer.about}` : offer.zh}>
      {offer.hint && <p className="mb-4 text-ink-2">{offer.hint}</p>}
      <OfferForm
        action={act}
        offer={offer}
        submit={`确认${offer.zh}`}
        variant={offer.button === "warn" ? "danger" : "main"}
        cancelHref={`/proposals/${id}`}
      >
        <ActFields fields={fields} options={await optionsFor(fields, dossier, offer)} />
      </OfferForm>
    </Panel>
  );
}

/** Only the pickers that this act's fields ask for are read. */
async function optionsFor(
  fields: readonly FormField[],
  dossier: Dossier,
  offer: DossierOffer,
): Promise<ActOptions> {
  const needs = new Set(fields.map((field) => field.control));
  const row = dossier.file.assignments.find((one) => one.id === offer.id);
  const institution = row?.institutionId ?? dossier.actor.acting.institutionId;
  return {
    ...(needs.has("unit") ? { unit: await unitOptions() } : {}),
    ...(needs.has("office") ? { office: await officeOptions() } : {}),
    ...(needs.has("person") ? { person: await colleagueOptions(institution) } : {}),
    ...(needs.has("leader") ? { leader: await leaderOptions(dossier.actor.acting.institutionId) } : {}),
    ...(needs.has("item") ? { item: await linkableItems(dossier.actor, dossier.head) } : {}),
  };
}
