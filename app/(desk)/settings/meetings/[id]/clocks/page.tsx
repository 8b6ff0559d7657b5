import type { Metadata } from "next";
import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { orNotFound } from "@/lib/access/or-not-found";
import { rulePosts } from "@/lib/rules/may";
import { meetingRules } from "@/lib/rules/meeting/queries";
import { clocksBehind } from "@/lib/rules/recount/commands";
import { ChangedClocks } from "../../../_components/changed-clocks";
import { recountMeetingAction } from "../../actions";

export const metadata: Metadata = { title: "按现行规则重新计算期限" };

type Props = { params: Promise<{ id: string }> };

/** Which running clocks the present rules would move, before anybody asks for it. */
export default async function ClocksPage({ params }: Props) {
  const actor = await requirePost(...rulePosts);
  const { id } = await params;
  const profile = await orNotFound(meetingRules(actor, id));
  const { items, shown } = await clocksBehind(actor, id);
  return (
    <>
      <PageHeader
        kicker={<TextLink href={`/settings/meetings/${id}`}>{profile.meeting}</TextLink>}
        title="按现行规则重新计算期限"
        summary={items > 0 ? `${items} 件` : undefined}
      />
      <div className="mt-4 grid gap-4">
        <Panel className="max-w-3xl">
          <p className="mb-4 text-ink-2">
            修改规则不影响正在计算的期限。确需改按现行规则的，核对下表后办理：逐件记入全程，并通知承办单位。
            批准延期、裁定另定的日期不在其内。
          </p>
          <Form action={recountMeetingAction} aria-label="重新计算期限">
            <HiddenFields values={{ meetingId: id }} />
            <Field name="reason" label="原因" required>
              <TextInput maxLength={200} />
            </Field>
            <SubmitButton
              disabled={items === 0}
              pendingLabel="正在逐件重新计算"
            >{`重新计算 ${items} 件`}</SubmitButton>
          </Form>
        </Panel>
        {items === 0 ? (
          <EmptyState title="没有需要重新计算的期限">正在计算的期限都与现行规则一致。</EmptyState>
        ) : (
          <ChangedClocks clocks={shown} />
        )}
      </div>
    </>
  );
}
