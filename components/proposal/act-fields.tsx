import { Checkbox, RadioGroup } from "@/components/form/choice";
import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { FileInput } from "@/components/form/file-input";
import { Select } from "@/components/form/select";
import { DateInput, TextArea, TextInput } from "@/components/form/text-input";
import type { FormField } from "@/lib/lifecycle/inputs/fields";

export type PickerOption = { value: string; zh: string; note?: string; keywords?: string };

/** What the pickers of an act offer, by the kind of field; read by the page. */
export type ActOptions = Partial<Record<"unit" | "office" | "person" | "item", readonly PickerOption[]>>;

const maxBytes = 20 * 1024 * 1024;
const accepted = ".pdf,.jpg,.jpeg,.png,.docx";
const fewChoices = 6;

/** The fields of an act, drawn from what its schema says of them. */
export function ActFields({ fields, options = {} }: { fields: readonly FormField[]; options?: ActOptions }) {
  return fields.map((field) => <ActField key={field.name} field={field} options={options} />);
}

function ActField({ field, options }: { field: FormField; options: ActOptions }) {
  const { name, zh, hint, isRequired, control } = field;
  if (control === "own") return null;
  if (control === "check") return <Checkbox name={name} label={zh} hint={hint} />;
  const choices = Object.entries(field.options ?? {}).map(([value, label]) => ({ value, zh: label }));
  const isGroup = control === "choice" && choices.length <= fewChoices;
  return (
    <Field name={name} label={zh} hint={hint} required={isRequired} group={isGroup}>
      {control === "long" && <TextArea rows={4} />}
      {control === "text" && <TextInput />}
      {control === "number" && <TextInput inputMode="numeric" className="max-w-32" />}
      {control === "day" && <DateInput />}
      {control === "file" && <FileInput maxBytes={maxBytes} accept={accepted} />}
      {control === "files" && <FileInput maxBytes={maxBytes} accept={accepted} multiple />}
      {control === "choice" && isGroup && <RadioGroup options={choices} inline />}
      {control === "choice" && !isGroup && <Select options={choices} empty="请选择" />}
      {(control === "unit" || control === "office" || control === "person" || control === "item") && (
        <Combobox options={options[control] ?? []} />
      )}
    </Field>
  );
}
