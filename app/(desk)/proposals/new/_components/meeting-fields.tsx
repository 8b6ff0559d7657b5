import { RadioGroup } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { LiveNumber } from "@/components/intake/live-number";
import { isInSession, type MeetingOption } from "@/lib/intake/options";
import { routeZh, sessionZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { keysOf } from "@/lib/text/keys-of";

type Props = { meetings: readonly MeetingOption[]; current: MeetingOption; today: string; isOffice: boolean };

/** Which meeting the item belongs to; number, kind and fast track only for the office. */
export function MeetingFields({ meetings, current, today, isOffice }: Props) {
  const times = [
    { value: "on", zh: sessionZh(true) },
    { value: "", zh: sessionZh(false) },
  ];
  return (
    <>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <Field name="meetingId" label="会议" required hint="闭会期间提出的，属于此前最近一次会议">
          <Select
            options={meetings.map((meeting) => ({ value: meeting.id, zh: meeting.name }))}
            defaultValue={current.id}
          />
        </Field>
        <Field name="inSession" label="提出时间" required group>
          <RadioGroup options={times} inline defaultValue={isInSession(current, today) ? "on" : ""} />
        </Field>
      </div>
      {isOffice && (
        <>
          <div className="grid gap-x-6 sm:grid-cols-2">
            <Field name="category" label="来源" required group>
              <RadioGroup
                options={[
                  { value: "body", zh: sourceWords[current.source].form },
                  { value: "hotline", zh: sourceWords.hotline.form },
                ]}
                inline
                defaultValue="body"
              />
            </Field>
            <Field name="route" label="办理途径" required group>
              <RadioGroup
                options={keysOf(routeZh).map((value) => ({ value, zh: routeZh[value] }))}
                inline
                defaultValue="ordinary"
              />
            </Field>
          </div>
          <Field name="numberText" label="编号" hint="已有编号的照录，可在立案（受理）时再编">
            <TextInput className="max-w-56" />
          </Field>
          <LiveNumber />
        </>
      )}
    </>
  );
}
