import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Panel } from "@/components/ui/panel";
import { openLink } from "../actions";

type Props = { params: Promise<{ token: string }> };

/**
 * The question after the last digits. It looks the same for a link that lives, is used up or never was, and reading it
 * changes nothing: messengers fetch a link before the person does.
 */
export default async function KnockPage({ params }: Props) {
  const { token } = await params;
  return (
    <Panel title="核对本人" className="mx-auto w-full max-w-md">
      <Form action={openLink} aria-label="核对本人">
        <HiddenFields values={{ token }} />
        <Field
          name="digits"
          label="手机号后四位"
          hint="您在人大、政协登记的手机号；也可以填代表证号、委员证号的后四位"
          required
        >
          <TextInput
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            className="text-lg tracking-[0.4em]"
          />
        </Field>
        <SubmitButton size="lg" className="w-full" pendingLabel="正在核对…">
          打开
        </SubmitButton>
      </Form>
      <p className="mt-4 text-ink-3 text-sm">连续五次不对，链接失效。打不开的，请联系发送链接的机构。</p>
    </Panel>
  );
}
