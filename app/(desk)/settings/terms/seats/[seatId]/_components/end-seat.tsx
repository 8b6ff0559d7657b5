import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput } from "@/components/form/text-input";
import { Panel } from "@/components/ui/panel";
import { dayOf } from "@/lib/calendar/day";
import type { SeatSheet } from "@/lib/seats/queries";
import { endReasons } from "@/lib/seats/schema";
import { endSeatAction } from "../../../actions";

/** 提前终止: from then on the holder signs nothing new. */
export function EndSeat({ seat }: { seat: SeatSheet }) {
  return (
    <Panel title="提前终止席位">
      <p className="mb-3 text-ink-2">
        {seat.name}
        此后不能再署名；已提出的件照常办理、评价。
        {seat.hasAccount && "账号的任职由安全管理员另行结束。"}
        补选的人另行增加席位。
      </p>
      <Form action={endSeatAction} aria-label="提前终止席位">
        <HiddenFields values={{ seatId: seat.id }} />
        <div className="flex flex-wrap gap-x-4">
          <Field name="validTo" label="截止日期" required>
            <DateInput defaultValue={dayOf(new Date())} />
          </Field>
          <Field name="reason" label="原因" required>
            <Select options={endReasons.map((zh) => ({ value: zh, zh }))} empty="请选择" defaultValue="" />
          </Field>
        </div>
        <SubmitButton variant="warn" pendingLabel="正在办理">
          终止席位
        </SubmitButton>
      </Form>
    </Panel>
  );
}
