import { RadioGroup } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput, TextArea } from "@/components/form/text-input";
import { ActForm, type ActTarget } from "@/components/proposal/act-form";
import { AttachmentInput } from "@/components/proposal/attachment-input";
import type { Action } from "@/lib/action/state";
import { uploadHint } from "@/lib/files/kinds";
import type { Source } from "@/lib/lifecycle/facts";
import { receivedBy } from "@/lib/outcome/rating-link/words";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { ratingLevels } from "@/lib/rules/ratings";

type Props = {
  action: Action;
  target: ActTarget;
  ratingId: string;
  scheme: RuleProfileContent["rating"];
  source: Source;
  /** Entered by the office from the signed form: then its scan is asked for. */
  isPaper?: boolean;
  label: string;
};

/** 征询意见表 as one event's form. */
export function RatingForm({ action, target, ratingId, scheme, source, isPaper = false, label }: Props) {
  return (
    <ActForm action={action} target={target} guard aria-label={label}>
      <HiddenFields values={{ ratingId }} />
      <RatingFields scheme={scheme} source={source} isPaper={isPaper} />
    </ActForm>
  );
}

/** Two axes with the levels of the meeting's rules, whether the letter arrived, two remarks, and the button. */
export function RatingFields({ scheme, source, isPaper }: Pick<Props, "scheme" | "source" | "isPaper">) {
  const levels = scheme.levels.map((level) => ({ value: level, zh: ratingLevels[level].zh }));
  const received = [
    { value: "yes", zh: "已收到" },
    { value: "no", zh: "未收到" },
  ];
  return (
    <>
      <div className="flex flex-wrap gap-x-10">
        <Field name="received" label="是否收到答复函" required group>
          <RadioGroup options={received} inline />
        </Field>
        <Field name="receivedOn" label="收到日期">
          <DateInput />
        </Field>
      </div>
      <div className="flex flex-wrap gap-x-10">
        <Field name="attitude" label={scheme.axes.attitude} required group>
          <RadioGroup options={levels} inline />
        </Field>
        <Field name="result" label={scheme.axes.result} required group>
          <RadioGroup options={levels} inline />
        </Field>
      </div>
      <Field name="remarkToUnit" label="意见（转承办单位）">
        <TextArea rows={3} />
      </Field>
      <Field name="remarkPrivate" label="意见（仅人大、政协可见）">
        <TextArea rows={2} />
      </Field>
      {isPaper && (
        <Field name="scanId" label="纸质征询意见表扫描件" hint={uploadHint("rating_scan")} required>
          <AttachmentInput purpose="rating_scan" />
        </Field>
      )}
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2">
        <SubmitButton pendingLabel="正在提交…" className="max-sm:w-full">
          {isPaper ? "录入评价" : "提交评价"}
        </SubmitButton>
        <span className="text-ink-3 text-sm">{receivedBy(source)}</span>
      </div>
    </>
  );
}
