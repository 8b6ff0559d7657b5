import { Checkbox } from "@/components/form/choice";
import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput, TextInput } from "@/components/form/text-input";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { dayOf } from "@/lib/calendar/day";
import { unitKinds } from "@/lib/people/labels";
import type { UnitRow } from "@/lib/people/unit-queries";
import { createUnitAction } from "../actions";

const kinds = Object.entries(unitKinds).map(([value, zh]) => ({ value, zh }));

/** 新建单位, for the system administrator. */
export function CreateUnit({ units }: { units: readonly UnitRow[] }) {
  const parents = units
    .filter((unit) => unit.validTo === null && unit.kind !== "section")
    .map((unit) => ({ value: unit.id, zh: unit.name, keywords: `${unit.code} ${unit.shortName}` }));
  return (
    <Dialog title="新建单位" trigger="新建单位" variant="main" wide>
      <Form action={createUnitAction} aria-label="新建单位">
        <div className="grid gap-x-5 sm:grid-cols-2">
          <Field name="name" label="全称" hint="与公章一致，例如：某某区文化和旅游局" required>
            <TextInput maxLength={60} />
          </Field>
          <Field name="shortName" label="简称" hint="列表中用，例如：区文旅局" required>
            <TextInput maxLength={20} />
          </Field>
          <Field name="kind" label="类别" required>
            <Select options={kinds} empty="请选择" />
          </Field>
          <Field name="parentId" label="上级单位">
            <Combobox options={parents} placeholder="输入名称查找" empty="无上级" />
          </Field>
          <Field name="code" label="编码" hint="全系统唯一，例如：wlj-2" required>
            <TextInput maxLength={20} spellCheck={false} />
          </Field>
          <Field name="initials" label="拼音首字母" hint="选单位时可按它查找，例如：qwlj">
            <TextInput maxLength={20} spellCheck={false} />
          </Field>
          <Field name="validFrom" label="成立日期" required>
            <DateInput defaultValue={dayOf(new Date())} />
          </Field>
        </div>
        <Checkbox name="isExternal" label="系统外单位" hint="上级交办单位、省直单位等，无人在本系统登录" />
        <DialogActions>
          <SubmitButton pendingLabel="正在建立">建立</SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
