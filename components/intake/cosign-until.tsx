import { Field } from "@/components/form/field";
import { DateInput } from "@/components/form/text-input";
import type { Source } from "@/lib/lifecycle/facts";
import { sourceWords } from "@/lib/lifecycle/source-words";

/** Until when those who were invited may still sign (附议期限). */
export function CosignUntil({ source, value = "" }: { source: Source; value?: string }) {
  return (
    <Field
      name="cosignUntil"
      label={`${sourceWords[source].cosigns}截止日期`}
      hint="到期前受邀人未全部答复的，暂不能提交"
    >
      <DateInput defaultValue={value} />
    </Field>
  );
}
