import { Checkbox, CheckboxGroup } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Panel } from "@/components/ui/panel";
import { stateZh } from "@/lib/lifecycle/labels";
import { type RuleProfileContent, withdrawableStates } from "@/lib/rules/profile";
import { consultationStages, disclosures } from "@/lib/rules/profile-lines";
import { ClauseFields } from "./clause-fields";
import { ClausePanel } from "./clause-panel";
import { optionsOf } from "./options";

/** The conditions of 签收, 退办, 撤回, 沟通 and 公开. */
export function HandlingFields({ content }: { content: RuleProfileContent }) {
  const { source, acknowledgement, contest, allocation, withdrawal, publication } = content;
  const states = withdrawableStates.map((state) => ({
    value: state,
    zh: stateZh("proposal", state, source),
  }));
  return (
    <div className="grid items-start gap-4 xl:grid-cols-2">
      <ClausePanel title="签收" name="acknowledgement.clause" clause={acknowledgement.clause}>
        <Checkbox
          name="acknowledgement.isDeemed"
          label="逾期未签收的，视同签收"
          defaultChecked={acknowledgement.isDeemed}
        />
      </ClausePanel>
      <ClausePanel title="退办" name="contest.clause" clause={contest.clause}>
        <Checkbox
          name="contest.requiresLeader"
          label="由主要领导提出，或附主要领导签字、盖章的申请表"
          hint="不勾选的，联络员可以直接提出"
          defaultChecked={contest.requiresLeader}
        />
        <Checkbox
          name="contest.refusesLate"
          label="逾期申请不予受理"
          hint="不勾选的，逾期也可提出，记为逾期"
          defaultChecked={contest.refusesLate}
        />
      </ClausePanel>
      <ClausePanel title="提出人对承办单位的异议" name="allocation.clause" clause={allocation.clause}>
        <Checkbox
          name="allocation.mayBeObjected"
          label="提出人可以对承办单位提出异议"
          defaultChecked={allocation.mayBeObjected}
        />
      </ClausePanel>
      <ClausePanel title="撤回" name="withdrawal.clause" clause={withdrawal.clause}>
        <Field name="withdrawal.states" label="提出人可以书面要求撤回的环节" group>
          <CheckboxGroup options={states} inline defaultValue={withdrawal.states} />
        </Field>
      </ClausePanel>
      <ClausePanel title="公开" name="publication.clause" clause={publication.clause}>
        <Field
          name="publication.disclosure"
          label="答复的公开"
          hint="以主动公开为原则的，不主动公开须写明理由才能送审"
        >
          <Select options={optionsOf(disclosures)} defaultValue={publication.disclosure} />
        </Field>
        <Checkbox
          name="publication.needsConsent"
          label="遵从提出人对全文公开或仅公开标题的意见（只同意公开标题的，不能公开全文）"
          defaultChecked={publication.needsConsent}
        />
      </ClausePanel>
      <Panel title="沟通" className="xl:col-span-2">
        <Consultations content={content} />
      </Panel>
    </div>
  );
}

function Consultations({ content }: { content: RuleProfileContent }) {
  const rows = [0, 1, 2].map((place) => content.consultations[place]);
  return (
    <>
      <p className="mb-2 text-ink-3 text-sm">
        送审前须有记录的沟通；不作要求的，阶段留空。当面指走访、座谈、面商会、调研、视察。
      </p>
      <div className="divide-y divide-line-soft">
        {rows.map((row, place) => {
          const name = `consultations[${place}]`;
          return (
            <div
              key={row?.stage ?? `spare-${place}`}
              className="grid gap-x-3 py-2 lg:grid-cols-[9rem_8rem_8rem_1fr]"
            >
              <Field name={`${name}.stage`} label="阶段" className="mb-2">
                <Select
                  options={optionsOf(consultationStages)}
                  empty="不作要求"
                  defaultValue={row?.stage ?? ""}
                />
              </Field>
              <Field name={`${name}.atLeast`} label="至少几次" className="mb-2">
                <TextInput defaultValue={row ? String(row.atLeast) : ""} inputMode="numeric" maxLength={2} />
              </Field>
              <Field name={`${name}.inPersonAtLeast`} label="其中当面" className="mb-2">
                <TextInput
                  defaultValue={row ? String(row.inPersonAtLeast) : ""}
                  inputMode="numeric"
                  maxLength={2}
                />
              </Field>
              <ClauseFields name={`${name}.clause`} clause={row?.clause} />
              <Checkbox
                name={`${name}.everySigner`}
                label="须联系到每一位提出人（不只领衔人）"
                defaultChecked={row?.everySigner ?? false}
                className="mb-2 lg:col-span-4"
              />
            </div>
          );
        })}
      </div>
    </>
  );
}
