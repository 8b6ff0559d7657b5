import { Combobox } from "@/components/form/combobox";
import type { PickerOption } from "@/components/form/combobox-state";
import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput, TextInput } from "@/components/form/text-input";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { dayOf } from "@/lib/calendar/day";
import { postKinds, posts } from "@/lib/lifecycle/actor";
import type { PersonDetail } from "@/lib/people/person-queries";
import { grantPostAction } from "../../actions";

const kinds = postKinds.map((kind) => ({ value: kind, zh: posts[kind].zh }));

type Props = { person: PersonDetail; units: readonly PickerOption[] };

/** 授予任职, for the security administrator; never to oneself. */
export function GrantPost({ person, units }: Props) {
  return (
    <Dialog title={`授予${person.name}任职`} trigger="授予任职" size="sm">
      <Form action={grantPostAction} aria-label="授予任职">
        <HiddenFields values={{ userId: person.id }} />
        <Field name="kind" label="任职" required>
          <Select options={kinds} empty="请选择" />
        </Field>
        <Field name="unitId" label="单位" required>
          <Combobox options={units} />
        </Field>
        <Field name="title" label="职务" hint="如印在公文上：党组成员、副局长">
          <TextInput maxLength={40} />
        </Field>
        <Field name="validFrom" label="起始日期" required>
          <DateInput defaultValue={dayOf(new Date())} />
        </Field>
        <DialogActions>
          <SubmitButton pendingLabel="正在授予">授予</SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
