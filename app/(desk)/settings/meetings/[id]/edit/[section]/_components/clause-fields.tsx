import { Checkbox } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import type { Clause } from "@/lib/calendar/due-rule";

type Props = { name: string; clause: Clause | undefined; label?: string; hideLabel?: boolean };

/** Where a value comes from; without a local rule the tick keeps it visible on every page. */
export function ClauseFields({ name, clause, label = "依据", hideLabel }: Props) {
  return (
    <div>
      <Field name={`${name}.zh`} label={label} hideLabel={hideLabel} className="mb-1">
        <TextInput defaultValue={clause?.zh ?? ""} maxLength={200} />
      </Field>
      <Checkbox
        name={`${name}.isFallback`}
        label="地方规定未见，按此执行"
        defaultChecked={clause?.isFallback ?? false}
        className="mb-0"
      />
    </div>
  );
}
