import { Checkbox, RadioGroup } from "@/components/form/choice";
import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { DateInput, TextArea, TextInput } from "@/components/form/text-input";
import { AttachmentInput } from "@/components/proposal/attachment-input";
import type { AttachmentPurpose } from "@/lib/db/generated/enums";
import { uploadHint } from "@/lib/files/kinds";
import type { FormField } from "@/lib/lifecycle/inputs/fields";

export type PickerOption = { value: string; zh: string; note?: string; keywords?: string };

/** What the pickers of an act offer, by the kind of field; read by the page. */
export type ActOptions = Partial<
  Record<"unit" | "office" | "person" | "leader" | "item", readonly PickerOption[]>
>;

const fewChoices = 6;

/** What stands in the fields at first, by their names. */
export type ActValues = Readonly<Record<string, string | boolean | undefined>>;

type Props = { fields: readonly FormField[]; options?: ActOptions; values?: ActValues };

/** The fields of an act, drawn from what its schema says of them. */
export function ActFields({ fields, options = {}, values = {} }: Props) {
  return fields.map((field) => (
    <ActField key={field.name} field={field} options={options} value={values[field.name]} />
  ));
}

type FieldProps = { field: FormField; options: ActOptions; value: string | boolean | undefined };

function ActField({ field, options, value }: FieldProps) {
  const { name, zh, isRequired, control } = field;
  const hint = hintOf(field);
  if (control === "own") return null;
  if (control === "check") {
    return <Checkbox name={name} label={zh} hint={hint} defaultChecked={value === true} />;
  }
  return (
    <Field name={name} label={zh} hint={hint} required={isRequired} group={isShort(field)}>
      <Control field={field} options={options} text={typeof value === "string" ? value : ""} />
    </Field>
  );
}

/** What a field takes of files is said by what the server accepts. */
function hintOf(field: FormField): string | undefined {
  if (!isUpload(field)) return field.hint;
  return [field.hint, uploadHint(purposeOf(field))].filter(Boolean).join("；");
}

const isUpload = ({ control }: FormField) => control === "file" || control === "files";

const purposeOf = ({ purpose }: FormField) => (purpose ?? "other") as AttachmentPurpose;

/** A few choices are all seen at once. */
function isShort({ control, options }: FormField): boolean {
  return control === "choice" && Object.keys(options ?? {}).length <= fewChoices;
}

function Control({ field, options, text }: { field: FormField; options: ActOptions; text: string }) {
  const choices = Object.entries(field.options ?? {}).map(([value, zh]) => ({ value, zh }));
  switch (field.control) {
    case "long":
      return <TextArea rows={4} defaultValue={text} />;
    case "text":
      return <TextInput defaultValue={text} />;
    case "day":
      return <DateInput defaultValue={text} />;
    case "file":
    case "files":
      return <AttachmentInput purpose={purposeOf(field)} multiple={field.control === "files"} />;
    case "choice":
      return isShort(field) ? (
        <RadioGroup options={choices} inline defaultValue={text || undefined} />
      ) : (
        <Select options={choices} empty="请选择" defaultValue={text} />
      );
    case "unit":
    case "office":
    case "person":
    case "leader":
    case "item":
      return <Combobox options={options[field.control] ?? []} defaultValue={text ? [text] : []} />;
    default:
      return null;
  }
}
