import { RadioGroup } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput, TextInput } from "@/components/form/text-input";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { changeDayAction } from "../actions";

const natures = [
  { value: "rest", zh: "休息" },
  { value: "work", zh: "上班" },
  { value: "ordinary", zh: "按平常星期", hint: "周一至周五上班，周六、周日休息" },
];

/** One day that the office arranges otherwise than the notice or the week. */
export function ChangeDay({ year }: { year: number }) {
  return (
    <Dialog title="调整一天" trigger="调整一天">
      <Form action={changeDayAction} aria-label="调整一天">
        <p className="mb-4 text-ink-3 text-md">
          正在计算、受这一天影响的期限随即重新计算，逐件记入全程。批准延期定下的日期不变。
        </p>
        <Field name="day" label="日期" required>
          <DateInput min={`${year}-01-01`} max={`${year}-12-31`} />
        </Field>
        <Field name="nature" label="安排" group required>
          <RadioGroup options={natures} />
        </Field>
        <Field name="name" label="名称或原因" hint="如“防汛值班”；改回平常星期的不必填">
          <TextInput maxLength={20} />
        </Field>
        <DialogActions>
          <SubmitButton pendingLabel="正在保存">保存并重新计算</SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
