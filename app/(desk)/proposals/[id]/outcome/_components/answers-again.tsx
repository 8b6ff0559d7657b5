import { CheckboxGroup } from "@/components/form/choice";
import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { HiddenFields } from "@/components/form/form";
import type { CaseFacts } from "@/lib/lifecycle/facts";
import { type EndedUnit, endedUnits } from "@/lib/outcome/ended-units";
import type { AnswerView } from "@/lib/outcome/queries";
import { type PickerOption, unitOptions } from "@/lib/people/options";

type Props = { file: CaseFacts; answers: readonly AnswerView[]; chosen: readonly AnswerView[] };

/** Which of `answers` are done again, `chosen` ticked at first, and by whom where a unit is no more. */
export async function AnswersAgain({ file, answers, chosen }: Props) {
  const idsOf = (some: readonly AnswerView[]) => some.map((answer) => answer.id);
  const ended = await endedUnits(file, idsOf(answers));
  const options = answers.map(({ id, unit, documentNumber }) => ({
    value: id,
    zh: documentNumber ? `${unit}（${documentNumber}）` : unit,
  }));
  return (
    <>
      <Field name="replyIds" label="需要重办的答复" required group>
        <CheckboxGroup options={options} defaultValue={idsOf(chosen)} />
      </Field>
      {ended.length > 0 && <Replacements ended={ended} units={await unitOptions()} />}
    </>
  );
}

type ReplacementsProps = { ended: readonly EndedUnit[]; units: readonly PickerOption[] };

/** A unit that is no more cannot answer again: the one that has the duty now takes its place. */
function Replacements({ ended, units }: ReplacementsProps) {
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
