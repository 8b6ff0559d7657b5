import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import type { DossierOffer } from "@/lib/dossier/offers";
import type { Dossier } from "@/lib/dossier/open";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { afterTarget } from "./after-target";

/** 上级反馈, copied from the paper of the upper level. */
export function UpperFeedbackForm({ dossier, offer }: { dossier: Dossier; offer: DossierOffer }) {
  return (
    <ActForm action={act} target={afterTarget(offer, dossier.head.id)} guard aria-label={offer.zh}>
      <ActFields fields={formFields(proposalInputs.recordUpperFeedback)} values={{ on: dossier.today }} />
      <SubmitButton>记录上级反馈</SubmitButton>
    </ActForm>
  );
}
