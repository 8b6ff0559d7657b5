import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput, TextInput } from "@/components/form/text-input";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Panel } from "@/components/ui/panel";
import { dayOf } from "@/lib/calendar/day";
import { posts } from "@/lib/lifecycle/actor";
import type { LeaderPost, UnitDetail } from "@/lib/people/unit-queries";
import { addStandinAction, endStandinAction } from "../../actions";

type Props = { unit: UnitDetail; mayChange: boolean };

/** 代行: who acts for an absent leader, from and to which day. */
export function Standins({ unit, mayChange }: Props) {
  const leaders = unit.posts.filter((post) => post.kind === "leader" || post.kind === "deputy_leader");
  if (leaders.length === 0 && unit.standins.length === 0) return null;
  return (
    <Panel title="代行" aside={mayChange && leaders.length > 1 && <AddStandin leaders={leaders} />}>
      {unit.standins.length === 0 ? (
        <p className="text-ink-3">
          目前没有代行。领导外出、学习期间，可指定同单位的另一位领导代为审核、签发。
        </p>
      ) : (
        <ul className="divide-y divide-line-soft">
          {unit.standins.map((standin) => (
            <li key={standin.id} className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
              <span>
                {standin.acting}代行{standin.absent}职责
                <span className="block text-ink-3 text-sm">
                  {standin.validFrom} 至 {standin.validTo ?? "另行通知"}，{standin.reason}
                </span>
              </span>
              {mayChange && <EndStandin standin={standin} />}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function AddStandin({ leaders }: { leaders: readonly LeaderPost[] }) {
  const options = leaders.map((post) => ({ value: post.id, zh: `${post.name}（${posts[post.kind].zh}）` }));
  const today = dayOf(new Date());
  return (
    <Dialog title="设定代行" trigger="设定" size="sm">
      <Form action={addStandinAction} aria-label="设定代行">
        <Field name="absentPostId" label="不在岗的领导" required>
          <Select options={options} empty="请选择" />
        </Field>
        <Field name="actingPostId" label="代行人" required>
          <Select options={options} empty="请选择" />
        </Field>
        <div className="grid grid-cols-2 gap-x-4">
          <Field name="validFrom" label="起始日期" required>
            <DateInput defaultValue={today} />
          </Field>
          <Field name="validTo" label="截止日期" required>
            <DateInput defaultValue={today} />
          </Field>
        </div>
        <Field name="reason" label="事由" required>
          <TextInput maxLength={100} />
        </Field>
        <DialogActions>
          <SubmitButton pendingLabel="正在保存">设定代行</SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function EndStandin({ standin }: { standin: UnitDetail["standins"][number] }) {
  return (
    <Dialog title="结束代行" trigger="结束" variant="warn" size="sm">
      <Form action={endStandinAction} aria-label="结束代行">
        <HiddenFields values={{ standinId: standin.id }} />
        <p className="mb-4">
          {standin.acting}代行{standin.absent}职责
        </p>
        <Field name="validTo" label="截止日期" hint="这一天仍有效" required>
          <DateInput defaultValue={dayOf(new Date())} />
        </Field>
        <DialogActions>
          <SubmitButton variant="danger">结束代行</SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
