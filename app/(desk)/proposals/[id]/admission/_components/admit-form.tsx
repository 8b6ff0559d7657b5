import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { LiveNumber } from "@/components/intake/live-number";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { Notice } from "@/components/ui/notice";
import type { DossierOffer } from "@/lib/dossier/offers";
import type { Dossier } from "@/lib/dossier/open";
import { nextNumber } from "@/lib/intake/numbers";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { targetOf } from "./target-of";

/** 立案（受理）: the number is suggested or, where the item has one, kept; a taken one is said while it is typed. */
export async function AdmitForm({ dossier: { head }, offer }: { dossier: Dossier; offer: DossierOffer }) {
  const { id, bodyId, meetingId, kind, inSession, numberText } = head;
  const next = await nextNumber({ bodyId, meetingId, kind, inSession });
  const fixed = { meetingId, kind, except: id, ...(inSession ? { inSession: "on" } : {}) };
  return (
    <ActForm action={act} target={targetOf(offer, id)} aria-label={offer.zh}>
      {offer.refusal && (
        <Notice tone="warning" className="mb-3">
          {offer.refusal.zh}
        </Notice>
      )}
      <div className="max-w-72">
        <ActFields
          fields={formFields(proposalInputs.admit).map(({ hint: _, ...field }) => field)}
          values={{ numberText: numberText ?? "" }}
        />
      </div>
      <LiveNumber fixed={fixed} next={next} kept={numberText} />
      <SubmitButton disabled={offer.refusal !== null && offer.refusal.code !== "twin_number"}>
        {offer.zh}
      </SubmitButton>
    </ActForm>
  );
}
