import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { ActDetails } from "@/components/proposal/act-details";
import { ActFields, type ActOptions } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { OfferForm } from "@/components/proposal/offer-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { linkableItems } from "@/lib/dossier/linkable";
import type { DossierOffer } from "@/lib/dossier/offers";
import type { Dossier } from "@/lib/dossier/open";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { eventZh } from "@/lib/lifecycle/labels";
import { officeOptions } from "@/lib/people/options";
import { AdmitForm } from "./admit-form";
import { DeclineForm } from "./decline-form";
import { targetOf } from "./target-of";

type Props = { dossier: Dossier; offers: readonly DossierOffer[] };

/** Unfold under their names, below the usual next step. */
const rare = ["returnForEdit", "decline", "reconsider", "convert", "withdraw", "void"] as const;

/** The forms of whatever this person may decide now; nothing for readers. */
export async function Decisions({ dossier, offers }: Props) {
  const own = offers.filter((offer) => offer.machine === "proposal");
  const find = (event: string) => own.find((offer) => offer.event === event);
  const admit = find("admit");
  // What was handed over is not handed over again: the decision above says when and to whom.
  const handOver = own.find((offer) => offer.event === "handOver" && offer.refusal === null);
  const others = rare.flatMap((event) => find(event) ?? []);
  const { head } = dossier;
  if (!admit && !handOver && others.length === 0) return waiting(dossier);
  const needsItems = others.some((offer) => offer.event === "void");
  const [offices, items] = await Promise.all([
    handOver ? officeOptions() : [],
    needsItems ? linkableItems(dossier.actor, head) : [],
  ]);
  return (
    <Panel title={admit || handOver ? "审查决定" : "其他处理"}>
      {admit && <AdmitForm dossier={dossier} offer={admit} />}
      {handOver && <HandOver offer={handOver} offices={offices} itemId={head.id} />}
      <div className="flex flex-wrap gap-2 not-first:mt-5">
        {others.map((offer) => (
          <ActDetails
            key={offer.event}
            title={eventZh("proposal", offer.event, head.source)}
            tone={offer.button === "warn" ? "warn" : "plain"}
            hint={offer.hint}
          >
            {offer.event === "decline" ? (
              <DeclineForm dossier={dossier} offer={offer} />
            ) : (
              <Plain offer={offer} itemId={head.id} options={{ item: items }} />
            )}
          </ActDetails>
        ))}
      </div>
    </Panel>
  );
}

function waiting({ head }: Dossier) {
  if (head.state === "draft") {
    return <EmptyState title="尚未提交审查">提交后，由人大代工委、政协提案委审查。</EmptyState>;
  }
  return head.state === "submitted" ? (
    <EmptyState title="正在审查">
      审查有结论后，会在这里写明编号，或者不予立案的依据和另作处理的方式。
    </EmptyState>
  ) : null;
}

type HandOverProps = { offer: DossierOffer; offices: ActOptions["office"]; itemId: string };

function HandOver({ offer, offices = [], itemId }: HandOverProps) {
  const [first] = offices;
  return (
    <>
      {offer.hint && <p className="mb-3 text-ink-2">{offer.hint}</p>}
      <ActForm action={act} target={targetOf(offer, itemId)} aria-label={offer.zh}>
        <ActFields
          fields={formFields(proposalInputs.handOver)}
          options={{ office: offices }}
          values={{ officeId: offices.length === 1 ? first?.value : undefined }}
        />
        <SubmitButton>移交</SubmitButton>
      </ActForm>
    </>
  );
}

type PlainProps = { offer: DossierOffer; itemId: string; options: ActOptions };

/** An act drawn from its schema alone. */
function Plain({ offer, itemId, options }: PlainProps) {
  const inputs: Record<string, Parameters<typeof formFields>[0]> = proposalInputs;
  const schema = inputs[offer.event];
  return (
    <OfferForm
      action={act}
      offer={offer}
      returnTo={targetOf(offer, itemId).returnTo}
      submit={`确认${offer.zh}`}
      variant={offer.button === "warn" ? "danger" : "main"}
    >
      <ActFields fields={schema ? formFields(schema) : []} options={options} />
    </OfferForm>
  );
}
