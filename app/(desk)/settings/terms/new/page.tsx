import type { Metadata } from "next";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput, TextInput } from "@/components/form/text-input";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { createTermAction } from "../actions";

export const metadata: Metadata = { title: "新建一届" };

/** The next term of the own body; its seats and meetings are entered afterwards. */
export default async function NewTermPage() {
  await requirePost("registrar");
  return (
    <>
      <PageHeader
        kicker={<TextLink href="/settings/terms">届与席位</TextLink>}
        title="新建一届"
        summary="换届时建立；上一届到届期开始的前一天为止"
      />
      <Form action={createTermAction} aria-label="新建一届" guard className="mt-4 max-w-3xl">
        <Panel className="mb-4">
          <div className="grid gap-x-4 sm:grid-cols-[6rem_1fr_11rem]">
            <Field name="ordinal" label="届数" required>
              <TextInput inputMode="numeric" maxLength={2} />
            </Field>
            <Field name="name" label="届的名称" required>
              <TextInput maxLength={40} placeholder="区二十届人大" />
            </Field>
            <Field name="startsOn" label="届期开始" required>
              <DateInput />
            </Field>
          </div>
        </Panel>
        <div className="flex gap-2">
          <SubmitButton pendingLabel="正在建立">建立</SubmitButton>
          <ButtonLink href="/settings/terms">取消</ButtonLink>
        </div>
      </Form>
    </>
  );
}
