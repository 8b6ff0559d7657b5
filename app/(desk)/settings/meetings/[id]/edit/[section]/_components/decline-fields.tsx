import { CheckboxGroup } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { Panel } from "@/components/ui/panel";
import { declineRoutes, type RuleProfileContent } from "@/lib/rules/profile";
import { ClauseFields } from "./clause-fields";
import { optionsOf } from "./options";

/** Grounds on which an item is not taken up, and what can happen instead. A code names a ground for good: it is kept. */
export function DeclineFields({ content }: { content: RuleProfileContent }) {
  const { grounds, routes, clause } = content.decline;
  return (
    <Panel title="不予立案（不作为建议处理）">
      <p className="mb-2 text-ink-3 text-sm">
        清空情形、代码和依据即去掉这一条。代码用小写字母，写进每件的记录，沿用的情形请勿改代码。
      </p>
      <div className="divide-y divide-line-soft">
        {[...grounds, undefined].map((ground, place) => {
          const name = `decline.grounds[${place}]`;
          return (
            <div
              key={ground?.code ?? "spare"}
              className="grid items-start gap-x-3 py-2 lg:grid-cols-[1fr_13rem_1fr]"
            >
              <Field name={`${name}.zh`} label="情形" className="mb-2">
                <TextInput defaultValue={ground?.zh ?? ""} maxLength={100} />
              </Field>
              <Field name={`${name}.code`} label="代码" className="mb-2">
                <TextInput defaultValue={ground?.code ?? ""} maxLength={40} spellCheck={false} />
              </Field>
              <ClauseFields name={`${name}.clause`} clause={ground?.clause} />
            </div>
          );
        })}
      </div>
      <div className="mt-4 grid max-w-3xl gap-1">
        <Field name="decline.routes" label="另作处理" group>
          <CheckboxGroup options={optionsOf(declineRoutes)} defaultValue={routes} />
        </Field>
        <ClauseFields name="decline.clause" clause={clause} label="总的依据" />
      </div>
    </Panel>
  );
}
