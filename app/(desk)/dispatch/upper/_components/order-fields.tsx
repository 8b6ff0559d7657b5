import { RadioGroup } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { DateInput, TextInput } from "@/components/form/text-input";
import { ActFields } from "@/components/proposal/act-fields";
import type { MeetingOption } from "@/lib/intake/options";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { registerUpper } from "@/lib/lifecycle/inputs/upper-register";
import { sessionZh } from "@/lib/lifecycle/labels";

const named = (...names: string[]) => formFields(registerUpper).filter(({ name }) => names.includes(name));

/** The upper office, what the own government does, by when, and the number as printed. */
export function OrderFields() {
  return (
    <>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <ActFields fields={named("office", "numberText", "duty", "level")} values={{ level: "city" }} />
      </div>
      <ActFields fields={named("dueOn", "issuer")} values={{ issuer: "bureau" }} />
    </>
  );
}

type MeetingProps = { meetings: readonly MeetingOption[]; source: string };

/** A meeting on record, or one to be put on record with this item. */
export function UpperMeetingFields({ meetings, source }: MeetingProps) {
  const times = [
    { value: "on", zh: sessionZh(true) },
    { value: "", zh: sessionZh(false) },
  ];
  const [newest] = meetings;
  return (
    <>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <ActFields fields={named("source")} values={{ source }} />
        <Field name="inSession" label="提出时间" required group>
          <RadioGroup options={times} inline defaultValue="on" />
        </Field>
      </div>
      {newest && (
        <Field name="meetingId" label="会议">
          <Select
            options={meetings.map(({ id, name }) => ({ value: id, zh: name }))}
            empty="另填一次会议"
            defaultValue={newest.id}
          />
        </Field>
      )}
      <NewMeeting isOpen={!newest} />
    </>
  );
}

function NewMeeting({ isOpen }: { isOpen: boolean }) {
  return (
    <details open={isOpen} className="mb-4">
      <summary className="cursor-pointer text-accent">会议还没有登记过的，在此填写</summary>
      <div className="mt-3 grid gap-x-6 sm:grid-cols-2">
        <Field name="meetingName" label="会议名称" hint="如“市十六届人大五次会议”">
          <TextInput />
        </Field>
        <div className="grid grid-cols-2 gap-x-4">
          <Field name="termOrdinal" label="第几届">
            <TextInput inputMode="numeric" />
          </Field>
          <Field name="meetingOrdinal" label="第几次会议">
            <TextInput inputMode="numeric" />
          </Field>
        </div>
        <Field name="opensOn" label="开幕日期">
          <DateInput />
        </Field>
        <Field name="closesOn" label="闭幕日期">
          <DateInput />
        </Field>
      </div>
    </details>
  );
}

/** Who leads it at the upper level: to be reached by the units, never to sign in or to rate here. */
export function LeadFields() {
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      <ActFields
        fields={named("leadName", "leadPhone", "leadNumber", "leadGroup", "leadWorkUnit", "leadAddress")}
      />
    </div>
  );
}
