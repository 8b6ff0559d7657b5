import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-input";
import { ActForm } from "@/components/proposal/act-form";
import { computeDue } from "@/lib/calendar/compute-due";
import type { DossierOffer } from "@/lib/dossier/offers";
import type { Dossier } from "@/lib/dossier/open";
import type { AnswerView } from "@/lib/outcome/queries";
import { afterTarget } from "./after-target";
import { AnswersAgain } from "./answers-again";

type Props = { dossier: Dossier; answers: readonly AnswerView[]; offer: DossierOffer };

/** 重新办理: only the answers that failed; the new due day is shown before it is set. */
export function ReworkForm({ dossier, answers, offer }: Props) {
  const { head, rules, today } = dossier;
  const failed = answers.filter((answer) => answer.isCurrent && answer.combined === "dissatisfied");
  const due = computeDue(rules.content.deadlines.rework, today, rules.calendar);
  return (
    <ActForm action={act} target={afterTarget(offer, head.id)} guard aria-label={offer.zh}>
      <AnswersAgain file={dossier.file} answers={failed} chosen={failed} />
      <Field name="reason" label="理由" hint="写明提出人对哪一点不满意、要求补办什么" required>
        <TextArea rows={3} />
      </Field>
      <p className="mb-3 text-md">
        重新答复期限 <b className="font-semibold">{due.dueOn}</b>
        <span className="block text-ink-3 text-sm">{due.explanation}</span>
      </p>
      <SubmitButton variant="danger">确认重新办理</SubmitButton>
    </ActForm>
  );
}
