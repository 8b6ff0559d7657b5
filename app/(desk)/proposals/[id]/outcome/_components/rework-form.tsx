import { act } from "@/app/act";
import { CheckboxGroup } from "@/components/form/choice";
import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-input";
import { ActForm } from "@/components/proposal/act-form";
import { computeDue } from "@/lib/calendar/compute-due";
import type { DossierOffer } from "@/lib/dossier/offers";
import type { Dossier } from "@/lib/dossier/open";
import { type EndedUnit, endedUnits } from "@/lib/outcome/ended-units";
import type { AnswerView } from "@/lib/outcome/queries";
import { type PickerOption, unitOptions } from "@/lib/people/options";
import { afterTarget } from "./after-target";

type Props = { dossier: Dossier; answers: readonly AnswerView[]; offer: DossierOffer };

/** 重新办理: only the answers that failed; the new due day is shown before it is set. */
export async function ReworkForm({ dossier, answers, offer }: Props) {
  const { head, rules, today } = dossier;
  const failed = answers.filter((answer) => answer.isCurrent && answer.combined === "dissatisfied");
  const ended = await endedUnits(
    dossier.file,
    failed.map((answer) => answer.id),
  );
  const due = computeDue(rules.content.deadlines.rework, today, rules.calendar);
  const options = failed.map((answer) => ({
    value: answer.id,
    zh: `${answer.unit}${answer.documentNumber ? `（${answer.documentNumber}）` : ""}`,
  }));
  return (
    <ActForm action={act} target={afterTarget(offer, head.id)} guard aria-label={offer.zh}>
      <Field name="replyIds" label="需要重办的答复" required group>
        <CheckboxGroup options={options} defaultValue={failed.map((answer) => answer.id)} />
      </Field>
      {ended.length > 0 && <Replacements ended={ended} units={await unitOptions()} />}
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

type ReplacementsProps = { ended: readonly EndedUnit[]; units: readonly PickerOption[] };

/** A unit that is no more cannot answer again: the one that has the duty now takes its place. */
export function Replacements({ ended, units }: ReplacementsProps) {
  return ended.map(({ replyId, name, heirId }, index) => (
    <div key={replyId}>
      <HiddenFields values={{ [`replacements[${index}].replyId`]: replyId }} />
      <Field
        name={`replacements[${index}].unitId`}
        label={`${name}已撤并，改由哪个单位承办`}
        hint="原单位的答复保留不动，新单位签收后从原文起草"
        required
      >
        <Combobox options={units} defaultValue={heirId ? [heirId] : []} />
      </Field>
    </div>
  ));
}
