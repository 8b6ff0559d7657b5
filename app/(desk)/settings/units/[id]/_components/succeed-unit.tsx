import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput, TextInput } from "@/components/form/text-input";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { dayOf } from "@/lib/calendar/day";
import type { UnitDetail } from "@/lib/people/unit-queries";
import { succeedUnitAction } from "../../actions";

type Props = { unit: UnitDetail; options: { value: string; zh: string; keywords: string }[] };

/** 撤并: merged into one unit, or divided among several of which one takes over the open work. */
export function SucceedUnit({ unit, options }: Props) {
  const others = options.filter((one) => one.value !== unit.id);
  return (
    <Dialog title="单位撤并" trigger="撤并" variant="warn" wide>
      <Form action={succeedUnitAction} aria-label="单位撤并">
        <HiddenFields values={{ unitId: unit.id }} />
        <p className="mb-4 text-ink-3 text-md">
          在办件、下设科室和未完成的承诺由承接单位接着办，期限不变，逐件记入全程；已印发的复文仍是原单位的名称。
          原单位的任职由安全管理员另行调整。新设的承接单位请先新建。
        </p>
        <Field name="toId" label="承接在办件和承诺的单位" required>
          <Combobox options={others} />
        </Field>
        <Field name="otherIds" label="另有职责划入的单位" hint="分设时填写；其中的在办件可由交办机构再行改办">
          <Combobox options={others} multiple />
        </Field>
        <Field name="on" label="撤并日期" hint="自这一天起由承接单位办理，不晚于今天" required>
          <DateInput defaultValue={dayOf(new Date())} />
        </Field>
        <Field name="note" label="依据" hint="如机构改革方案的文号">
          <TextInput maxLength={100} />
        </Field>
        <DialogActions>
          <SubmitButton variant="danger" pendingLabel="正在办理">
            撤并
          </SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
