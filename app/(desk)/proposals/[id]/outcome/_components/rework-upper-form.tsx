import { act } from "@/app/act";
import { CheckboxGroup } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput, TextArea } from "@/components/form/text-input";
import { ActForm } from "@/components/proposal/act-form";
import { computeDue } from "@/lib/calendar/compute-due";
import type { DossierOffer } from "@/lib/dossier/offers";
import type { Dossier } from "@/lib/dossier/open";
import { endedUnits } from "@/lib/outcome/ended-units";
import type { AnswerView } from "@/lib/outcome/queries";
import { unitOptions } from "@/lib/people/options";
import { afterTarget } from "./after-target";
import { Replacements } from "./rework-form";

type Props = { dossier: Dossier; answers: readonly AnswerView[]; offer: DossierOffer };

/** 按上级要求重新办理: the answers that the upper office wants done again, and its day. */
export async function ReworkUpperForm({ dossier, answers, offer }: Props) {
  const { head, rules, today } = dossier;
  const current = answers.filter((answer) => answer.isCurrent);
  const ended = await endedUnits(
    dossier.file,
    current.map((answer) => answer.id),
  );
  const byRules = computeDue(rules.content.deadlines.rework, today, rules.calendar);
  const options = current.map((answer) => ({
    value: answer.id,
    zh: `${answer.unit}${answer.documentNumber ? `（${answer.documentNumber}）` : ""}`,
  }));
  const [only] = current;
  return (
    <ActForm action={act} target={afterTarget(offer, head.id)} guard aria-label={offer.zh}>
      <Field name="replyIds" label="需要重办的答复" required group>
        <CheckboxGroup options={options} defaultValue={only && current.length === 1 ? [only.id] : []} />
      </Field>
      {ended.length > 0 && <Replacements ended={ended} units={await unitOptions()} />}
      <Field name="reason" label="上级要求" hint="写明上级对哪一点不满意、要求补办什么" required>
        <TextArea rows={3} />
      </Field>
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
