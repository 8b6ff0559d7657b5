import { Checkbox, CheckboxGroup, RadioGroup } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { Panel } from "@/components/ui/panel";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { combinations, ratingLevels } from "@/lib/rules/ratings";
import { ClausePanel } from "./clause-panel";
import { optionsOf } from "./options";

/** Axes, levels, how several signers' ratings are combined, and what a second 不满意 brings. */
export function RatingFields({ content }: { content: RuleProfileContent }) {
  const { rating, secondDissatisfaction, promises } = content;
  const { axes, levels, combination, sendsLinks, clauses } = rating;
  return (
    <div className="grid items-start gap-4 xl:grid-cols-2">
      <ClausePanel title="评价内容" name="rating.clauses.axes" clause={clauses.axes}>
        <div className="grid gap-x-3 sm:grid-cols-2">
          <Field name="rating.axes.attitude" label="第一项">
            <TextInput defaultValue={axes.attitude} maxLength={20} />
          </Field>
          <Field name="rating.axes.result" label="第二项">
            <TextInput defaultValue={axes.result} maxLength={20} />
          </Field>
        </div>
      </ClausePanel>
      <ClausePanel title="档次" name="rating.clauses.levels" clause={clauses.levels}>
        <Field name="rating.levels" label="满意度档次" group>
          <CheckboxGroup options={optionsOf(ratingLevels)} inline defaultValue={levels} />
        </Field>
      </ClausePanel>
      <ClausePanel title="多人提出" name="rating.clauses.combination" clause={clauses.combination}>
        <Field name="rating.combination" label="怎样合并" group>
          <RadioGroup options={optionsOf(combinations)} defaultValue={combination} />
        </Field>
      </ClausePanel>
      <ClausePanel
        title="再次不满意"
        name="secondDissatisfaction.clause"
        clause={secondDissatisfaction.clause}
      >
        <Field name="secondDissatisfaction.zh" label="重新办理后仍不满意的" className="mb-2">
          <TextInput defaultValue={secondDissatisfaction.zh} maxLength={100} />
        </Field>
      </ClausePanel>
      <Panel title="评价链接">
        <Checkbox
          name="rating.sendsLinks"
          label="答复完成时，由系统向每位提出人发送一次性评价链接"
          hint="发给登记了手机的用短信，没有手机而登记了邮箱的用邮件；系统没有配置短信、邮件的不发"
          defaultChecked={sendsLinks}
          className="mb-0"
        />
      </Panel>
      <ClausePanel title="承诺" name="promises.clause" clause={promises.clause}>
        <Checkbox
          name="promises.isRated"
          label="承诺落实情况由提出人另行评价"
          defaultChecked={promises.isRated}
        />
      </ClausePanel>
    </div>
  );
}
