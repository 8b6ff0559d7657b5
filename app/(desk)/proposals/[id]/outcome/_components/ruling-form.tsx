import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import type { DossierOffer } from "@/lib/dossier/offers";
import type { Dossier } from "@/lib/dossier/open";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { afterTarget } from "./after-target";

/** 专题会裁定, with what the meeting's rules say of a second 不满意. */
export function RulingForm({ dossier, offer }: { dossier: Dossier; offer: DossierOffer }) {
  const { zh, clause } = dossier.rules.content.secondDissatisfaction;
  return (
    <ActForm action={act} target={afterTarget(offer, dossier.head.id)} guard aria-label={offer.zh}>
      <p className="mb-3 text-ink-2 text-md">
        {zh}（{clause.zh}）
      </p>
      <ActFields fields={formFields(proposalInputs.ruleRating)} values={{ on: dossier.today }} />
      <SubmitButton>记录裁定</SubmitButton>
    </ActForm>
  );
}
