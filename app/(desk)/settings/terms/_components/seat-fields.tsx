import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import type { SeatRow } from "@/lib/seats/queries";

type Values = Pick<SeatRow, "number" | "group" | "workUnit" | "phone" | "email" | "address">;
const blank: Values = { number: "", group: "", workUnit: "", phone: "", email: "", address: "" };

/** The seat and how its holder is reached; the same for a new seat and an old one. */
export function SeatFields({ values = blank }: { values?: Values }) {
  return (
    <>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name="number" label="代表证号（委员证号）">
          <TextInput maxLength={20} defaultValue={values.number} />
        </Field>
        <Field name="group" label="代表团（界别）">
          <TextInput maxLength={40} defaultValue={values.group} />
        </Field>
      </div>
      <Field name="workUnit" label="工作单位">
        <TextInput maxLength={60} defaultValue={values.workUnit} />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name="phone" label="手机" hint="发送评价链接、核对后四位用">
          <TextInput inputMode="tel" maxLength={30} defaultValue={values.phone} />
        </Field>
        <Field name="email" label="电子邮箱" hint="发送评价链接用">
          <TextInput inputMode="email" maxLength={100} defaultValue={values.email} />
        </Field>
      </div>
      <Field name="address" label="通信地址">
        <TextInput maxLength={100} defaultValue={values.address} />
      </Field>
    </>
  );
}
