import { act } from "@/app/act";
import { RadioGroup } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-input";
import { ActForm } from "@/components/proposal/act-form";
import type { DossierOffer } from "@/lib/dossier/offers";
import type { Dossier } from "@/lib/dossier/open";
import { declineRoutes } from "@/lib/rules/profile";
import { targetOf } from "./target-of";

/** The grounds and the ways out are those of the meeting's rules, each with its clause. */
export function DeclineForm({ dossier, offer }: { dossier: Dossier; offer: DossierOffer }) {
  const { grounds, routes } = dossier.rules.content.decline;
  return (
    <ActForm action={act} target={targetOf(offer, dossier.head.id)} aria-label={offer.zh}>
      <Field name="ground" label="依据" required group>
        <RadioGroup options={grounds.map((one) => ({ value: one.code, zh: one.zh, hint: one.clause.zh }))} />
      </Field>
      <Field name="instead" label="另作处理" required group>
        <RadioGroup options={routes.map((route) => ({ value: route, zh: declineRoutes[route].zh }))} inline />
      </Field>
      <Field name="note" label="说明">
        <TextArea />
      </Field>
      <SubmitButton variant="danger">{`确认${offer.zh}`}</SubmitButton>
    </ActForm>
  );
}
