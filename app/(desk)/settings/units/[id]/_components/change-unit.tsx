import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput, TextInput } from "@/components/form/text-input";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { dayOf } from "@/lib/calendar/day";
import type { UnitDetail } from "@/lib/people/unit-queries";
import { endUnitAction, renameUnitAction } from "../../actions";

export function RenameUnit({ unit }: { unit: UnitDetail }) {
  return (
    <Dialog title="单位更名" trigger="更名">
      <Form action={renameUnitAction} aria-label="单位更名">
        <HiddenFields values={{ unitId: unit.id }} />
        <p className="mb-4 text-ink-3 text-md">更名前的承办、签名和已印发的复文仍显示当时的名称。</p>
        <Field name="name" label="新全称" required>
          <TextInput defaultValue={unit.name} maxLength={60} />
        </Field>
        <Field name="shortName" label="新简称" required>
          <TextInput defaultValue={unit.shortName} maxLength={20} />
        </Field>
        <Field name="from" label="更名日期" hint="自这一天起使用新名称" required>
          <DateInput defaultValue={dayOf(new Date())} />
        </Field>
        <DialogActions>
          <SubmitButton pendingLabel="正在保存">更名</SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

export function EndUnit({ unit }: { unit: UnitDetail }) {
  return (
    <Dialog title="撤销单位" trigger="撤销" variant="warn">
      <Form action={endUnitAction} aria-label="撤销单位">
        <HiddenFields values={{ unitId: unit.id }} />
        <p className="mb-4">
          撤销后不能再向「{unit.shortName}」交办，历史记录照常保留。仍有下设单位、任职或在办件的，须先处理。
        </p>
        <Field name="validTo" label="撤销日期" hint="这一天仍有效" required>
          <DateInput defaultValue={dayOf(new Date())} />
        </Field>
        <DialogActions>
          <SubmitButton variant="danger" pendingLabel="正在撤销">
            撤销单位
          </SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
