import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput } from "@/components/form/text-input";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Panel } from "@/components/ui/panel";
import { dayOf } from "@/lib/calendar/day";
import type { UnitDetail } from "@/lib/people/unit-queries";
import { addChargeAction, endChargeAction } from "../../actions";

type Props = { unit: UnitDetail; mayChange: boolean };

/** 分管关系: which deputy leader is in charge of which section. */
export function Charges({ unit, mayChange }: Props) {
  const deputies = unit.posts.filter((post) => post.kind === "deputy_leader");
  if (deputies.length === 0 && unit.charges.length === 0) return null;
  return (
    <Panel title="分管关系" aside={mayChange && deputies.length > 0 && <AddCharge unit={unit} />}>
      {unit.charges.length === 0 ? (
        <p className="text-ink-3">
          尚未设定。请由安全管理员逐位设定所分管的科室，复文送审时据此找到分管领导。
        </p>
      ) : (
        <ul className="divide-y divide-line-soft">
          {unit.charges.map((charge) => (
            <li key={charge.id} className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
              <span>
                {charge.leader}分管{charge.unit}
                <span className="ml-2 text-ink-3 text-sm">{charge.validFrom} 起</span>
              </span>
              {mayChange && <EndCharge charge={charge} />}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function AddCharge({ unit }: { unit: UnitDetail }) {
  const deputies = unit.posts.filter((post) => post.kind === "deputy_leader");
  const units = [{ id: unit.id, name: `${unit.name}（全部）` }, ...unit.children];
  return (
    <Dialog title="设定分管关系" trigger="设定" size="sm">
      <Form action={addChargeAction} aria-label="设定分管关系">
        <Field name="postId" label="分管领导" required>
          <Select
            options={deputies.map((post) => ({ value: post.id, zh: `${post.name} ${post.title}` }))}
            empty="请选择"
          />
        </Field>
        <Field name="unitId" label="分管的科室或单位" required>
          <Select options={units.map(({ id, name }) => ({ value: id, zh: name }))} empty="请选择" />
        </Field>
        <Field name="validFrom" label="起始日期" required>
          <DateInput defaultValue={dayOf(new Date())} />
        </Field>
        <DialogActions>
          <SubmitButton pendingLabel="正在保存">设定</SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function EndCharge({ charge }: { charge: UnitDetail["charges"][number] }) {
  return (
    <Dialog title="结束分管关系" trigger="结束" variant="warn" size="sm">
      <Form action={endChargeAction} aria-label="结束分管关系">
        <HiddenFields values={{ chargeId: charge.id }} />
        <p className="mb-4">
          {charge.leader}分管{charge.unit}
        </p>
        <Field name="validTo" label="截止日期" hint="这一天仍有效" required>
          <DateInput defaultValue={dayOf(new Date())} />
        </Field>
        <DialogActions>
          <SubmitButton variant="danger">结束分管</SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
