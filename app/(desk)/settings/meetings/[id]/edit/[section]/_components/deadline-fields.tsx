import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Panel } from "@/components/ui/panel";
import { type DueRule, dueUnits, rollRules, startEvents } from "@/lib/calendar/due-rule";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { granters } from "@/lib/rules/profile-lines";
import { type ProfilePeriod, type ProfileStage, profilePeriods, profileStages } from "@/lib/rules/stages";
import { ClauseFields } from "./clause-fields";
import { optionsOf } from "./options";

const clocks = { ...profileStages, ...profilePeriods };

/** Every deadline: from when, how long, how it rolls, by which clause; then how far an answer may be put off. */
export function DeadlineFields({ content }: { content: RuleProfileContent }) {
  return (
    <>
      <Panel title="期限">
        <div className="divide-y divide-line-soft">
          {(Object.keys(clocks) as (ProfileStage | ProfilePeriod)[]).map((key) => (
            <RuleRow key={key} name={`deadlines.${key}`} zh={clocks[key].zh} rule={content.deadlines[key]} />
          ))}
        </div>
      </Panel>
      <Panel title="答复延期">
        <Extension extension={content.extension} />
      </Panel>
    </>
  );
}

function RuleRow({ name, zh, rule }: { name: string; zh: string; rule: DueRule }) {
  return (
    <fieldset className="grid items-start gap-x-3 gap-y-1 py-2.5 lg:grid-cols-[7rem_8.5rem_5rem_8rem_13rem_1fr]">
      <legend className="sr-only">{zh}期限</legend>
      <p aria-hidden className="pt-1.5 font-semibold">
        {zh}
      </p>
      <Field name={`${name}.from`} label={`${zh}：起算`} hideLabel className="">
        <Select options={fromOptions} defaultValue={rule.from} />
      </Field>
      <Field name={`${name}.amount`} label={`${zh}：数值`} hideLabel className="">
        <TextInput defaultValue={String(rule.amount)} inputMode="numeric" maxLength={3} />
      </Field>
      <Field name={`${name}.unit`} label={`${zh}：单位`} hideLabel className="">
        <Select options={optionsOf(dueUnits)} defaultValue={rule.unit} />
      </Field>
      <Field name={`${name}.roll`} label={`${zh}：遇休息日`} hideLabel className="">
        <Select options={rollOptions} defaultValue={rule.roll} />
      </Field>
      <ClauseFields name={`${name}.clause`} clause={rule.clause} label={`${zh}：依据`} hideLabel />
    </fieldset>
  );
}

const rollOptions = optionsOf({ none: rollRules.none, nextWorkday: "遇休息日顺延" });
const fromOptions = optionsOf(startEvents).map(({ value, zh }) => ({ value, zh: `自${zh}起` }));

const countedFrom = { start: "自交办之日起，至迟", due: "在原期限之后，最多再延" } as const;

function Extension({ extension }: { extension: RuleProfileContent["extension"] }) {
  const name = "extension";
  return (
    <div className="grid gap-x-4 lg:grid-cols-2">
      <div className="grid gap-x-3 sm:grid-cols-[1fr_5rem_8rem]">
        <Field name={`${name}.countedFrom`} label="最长">
          <Select options={optionsOf(countedFrom)} defaultValue={extension.countedFrom} />
        </Field>
        <Field name={`${name}.amount`} label="数值">
          <TextInput defaultValue={String(extension.amount)} inputMode="numeric" maxLength={3} />
        </Field>
        <Field name={`${name}.unit`} label="单位">
          <Select options={optionsOf(dueUnits)} defaultValue={extension.unit} />
        </Field>
      </div>
      <ClauseFields name={`${name}.clause`} clause={extension.clause} label="最长期限的依据" />
      <Field name={`${name}.grantedBy`} label="由谁批准">
        <Select options={optionsOf(granters)} defaultValue={extension.grantedBy} />
      </Field>
      <ClauseFields name={`${name}.grantClause`} clause={extension.grantClause} label="批准的依据" />
    </div>
  );
}
