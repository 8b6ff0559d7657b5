import type { Metadata } from "next";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput, TextInput } from "@/components/form/text-input";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { type MeetingForm, meetingForm } from "@/lib/rules/meeting/queries";
import { createMeetingAction } from "../actions";

export const metadata: Metadata = { title: "新建会议" };

/** A new meeting, of a term that exists or of a new one, with a copy of earlier rules. */
export default async function NewMeetingPage() {
  const offered = await meetingForm(await requirePost("registrar"));
  return (
    <>
      <PageHeader
        kicker={<TextLink href="/settings/meetings">会议与规则</TextLink>}
        title="新建会议"
        summary="建立后即可登记该次会议的件；规则是复制的一份，以后各改各的"
      />
      <Form action={createMeetingAction} aria-label="新建会议" guard className="mt-4 grid max-w-3xl gap-4">
        <TermPanel terms={offered.terms} />
        <MeetingPanel sources={offered.sources} />
        <div className="flex gap-2">
          <SubmitButton pendingLabel="正在建立">建立会议</SubmitButton>
          <ButtonLink href="/settings/meetings">取消</ButtonLink>
        </div>
      </Form>
    </>
  );
}

function TermPanel({ terms }: { terms: MeetingForm["terms"] }) {
  return (
    <Panel title="届">
      {terms.length > 0 && (
        <Field name="termId" label="已有的届" hint="换届的选“新的一届”，并填写下面三项">
          <Select options={terms} empty="新的一届" defaultValue={terms[0]?.value ?? ""} />
        </Field>
      )}
      <div className="grid gap-x-4 sm:grid-cols-[6rem_1fr_11rem]">
        <Field name="termOrdinal" label="届数">
          <TextInput inputMode="numeric" maxLength={2} />
        </Field>
        <Field name="termName" label="届的名称">
          <TextInput maxLength={40} placeholder="区二十届人大" />
        </Field>
        <Field name="termStartsOn" label="届期开始">
          <DateInput />
        </Field>
      </div>
    </Panel>
  );
}

function MeetingPanel({ sources }: { sources: MeetingForm["sources"] }) {
  return (
    <Panel title="会议">
      <div className="grid gap-x-4 sm:grid-cols-[6rem_1fr]">
        <Field name="ordinal" label="次数" required>
          <TextInput inputMode="numeric" maxLength={2} />
        </Field>
        <Field name="name" label="会议名称" required>
          <TextInput maxLength={40} placeholder="区二十届人大一次会议" />
        </Field>
      </div>
      <div className="flex flex-wrap gap-x-4">
        <Field name="opensOn" label="开幕日期" required>
          <DateInput />
        </Field>
        <Field name="closesOn" label="闭幕日期" required>
          <DateInput />
        </Field>
      </div>
      <Field name="from" label="规则复制自" hint="上次会议的规则，或各地的预设方案；建立后可再修改" required>
        <Select options={sources} defaultValue={sources[0]?.value ?? ""} />
      </Field>
    </Panel>
  );
}
