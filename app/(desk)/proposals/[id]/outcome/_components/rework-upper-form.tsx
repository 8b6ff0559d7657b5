import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput } from "@/components/form/text-input";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { computeDue } from "@/lib/calendar/compute-due";
import type { DossierOffer } from "@/lib/dossier/offers";
import type { Dossier } from "@/lib/dossier/open";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import type { AnswerView } from "@/lib/outcome/queries";
import { afterTarget } from "./after-target";
import { AnswersAgain } from "./answers-again";

type Props = { dossier: Dossier; answers: readonly AnswerView[]; offer: DossierOffer };

/** 按上级要求重新办理: the answers that the upper office wants done again, and its day. */
export function ReworkUpperForm({ dossier, answers, offer }: Props) {
  const { head, rules, today } = dossier;
  const current = answers.filter((answer) => answer.isCurrent);
  const byRules = computeDue(rules.content.deadlines.rework, today, rules.calendar);
  const reason = formFields(proposalInputs.reworkUpper).filter((field) => field.name === "reason");
  return (
    <ActForm action={act} target={afterTarget(offer, head.id)} guard aria-label={offer.zh}>
      <AnswersAgain file={dossier.file} answers={current} chosen={current.length === 1 ? current : []} />
      <ActFields fields={reason} />
      <Field
        name="dueOn"
        label="上级要求的答复日期"
        hint={`来文写明日期的照录；没有写明的按本级规则为 ${byRules.dueOn}`}
      >
        <DateInput />
      </Field>
      <SubmitButton variant="danger">确认重新办理</SubmitButton>
    </ActForm>
  );
}
