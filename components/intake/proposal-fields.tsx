import { CheckboxGroup } from "@/components/form/choice";
import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { TextArea, TextInput } from "@/components/form/text-input";
import { ActFields, type PickerOption } from "@/components/proposal/act-fields";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalFields } from "@/lib/lifecycle/inputs/proposal";
import { AsksEditor } from "./asks-editor";

export type ProposalValues = {
  title: string;
  body: string;
  asks: readonly string[];
  topicId?: string;
  preferredUnits: string;
  referenceOnly: boolean;
  disclosureWish?: string;
  repeatedYears: number;
  researchForm: string;
  isUnnamed: boolean;
};

export const blankValues: ProposalValues = {
  title: "",
  body: "",
  asks: [],
  preferredUnits: "",
  referenceOnly: false,
  repeatedYears: 0,
  researchForm: "",
  isUnnamed: false,
};

const repeated = [
  { value: "0", zh: "否" },
  { value: "2", zh: "两年" },
  { value: "3", zh: "三年" },
  { value: "4", zh: "三年以上" },
];

/** Drawn by hand here, because they have their own controls or their own place. */
const byHand = ["title", "body"];

type Props = {
  values: ProposalValues;
  topics: readonly PickerOption[];
  asksLabel: string;
  /** Papers already on file that may be taken out again (drafts). */
  droppable?: readonly { id: string; name: string }[];
  /** Fields of the form that this writer is not asked for. */
  omit?: readonly string[];
};

/** The fields of 建议专用纸 and 提案表 that the writer fills in; shared by register, edit and amend. */
export function ProposalFields({ values, topics, asksLabel, droppable = [], omit = [] }: Props) {
  const rest = formFields(proposalFields).filter(
    ({ name }) => !byHand.includes(name) && !omit.includes(name),
  );
  const { title, body } = proposalFields.shape;
  return (
    <>
      <Field name="title" label="标题" required hint={hintOf(title)}>
        <TextInput defaultValue={values.title} maxLength={200} />
      </Field>
      <Field name="body" label="正文" required hint="写明情况、问题和具体建议；分点的请用“一、二、三”编号">
        <TextArea className="min-h-64" defaultValue={values.body} maxLength={hasLimit(body)} />
      </Field>
      <AsksEditor initial={values.asks} label={asksLabel} />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <Field name="topicId" label="类别">
          <Combobox options={topics} defaultValue={values.topicId ? [values.topicId] : []} />
        </Field>
        <Field name="repeatedYears" label="多年多次提出尚未解决">
          <Select
            options={repeated}
            defaultValue={String(values.repeatedYears > 3 ? 4 : values.repeatedYears)}
          />
        </Field>
      </div>
      <ActFields fields={rest} values={{ ...values, asks: undefined, repeatedYears: undefined }} />
      {droppable.length > 0 && (
        <Field name="dropFileIds" label="删除已上传的附件" group>
          <CheckboxGroup options={droppable.map(({ id, name }) => ({ value: id, zh: name }))} />
        </Field>
      )}
    </>
  );
}

function hintOf(schema: { meta(): unknown }): string | undefined {
  return (schema.meta() as { hint?: string } | undefined)?.hint;
}

function hasLimit(schema: { maxLength: number | null }): number | undefined {
  return schema.maxLength ?? undefined;
}
