import { Checkbox } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Panel } from "@/components/ui/panel";
import { type OutcomeClass, outcomeCodes } from "@/lib/rules/outcomes";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { ClauseFields } from "./clause-fields";
import { optionsOf } from "./options";

/** Rows for classes still to be added. */
const spareRows = 2;

/** The classes of results, from the most to the least favourable. */
export function OutcomeFields({ content }: { content: RuleProfileContent }) {
  const { classes, clause } = content.outcomes;
  const rows = [...classes, ...Array.from({ length: spareRows }, () => undefined)];
  return (
    <Panel title="办理结果类别">
      <p className="mb-2 text-ink-3 text-sm">
        从最有利到最不利排列；不用字母的留空。清空名称和“统计归入”即去掉这一类。已印发的复文保持当时的类别。
      </p>
      <div className="divide-y divide-line-soft">
        {rows.map((row, place) => (
          <ClassRow key={row?.code ?? `spare-${place}`} name={`outcomes.classes[${place}]`} row={row} />
        ))}
      </div>
      <div className="mt-4 max-w-3xl">
        <ClauseFields name="outcomes.clause" clause={clause} />
      </div>
    </Panel>
  );
}

function ClassRow({ name, row }: { name: string; row: OutcomeClass | undefined }) {
  return (
    <div className="grid items-start gap-x-3 py-2 lg:grid-cols-[5rem_1fr_14rem_9rem_9rem]">
      <Field name={`${name}.letter`} label="字母" className="mb-2">
        <TextInput defaultValue={row?.letter ?? ""} maxLength={1} autoCapitalize="characters" />
      </Field>
      <Field name={`${name}.zh`} label="名称" className="mb-2">
        <TextInput defaultValue={row?.zh ?? ""} maxLength={60} />
      </Field>
      <Field name={`${name}.code`} label="统计归入" className="mb-2">
        <Select options={optionsOf(outcomeCodes)} empty="不用这一行" defaultValue={row?.code ?? ""} />
      </Field>
      <Checkbox
        name={`${name}.needsDate`}
        label="须写明时限"
        defaultChecked={row?.needsDate ?? false}
        className="mb-2 lg:pt-6"
      />
      <Checkbox
        name={`${name}.needsReason`}
        label="须说明理由"
        defaultChecked={row?.needsReason ?? false}
        className="mb-2 lg:pt-6"
      />
    </div>
  );
}
