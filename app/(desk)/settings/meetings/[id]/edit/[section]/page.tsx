import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ComponentType } from "react";
import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { orNotFound } from "@/lib/access/or-not-found";
import { rulePosts } from "@/lib/rules/may";
import { meetingRules } from "@/lib/rules/meeting/queries";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { type ProfileSection, profileSectionNames, profileSections } from "@/lib/rules/sections";
import { changeRulesAction } from "../../../actions";
import { ChainFields } from "./_components/chain-fields";
import { DeadlineFields } from "./_components/deadline-fields";
import { DeclineFields } from "./_components/decline-fields";
import { HandlingFields } from "./_components/handling-fields";
import { LetterFields } from "./_components/letter-fields";
import { OutcomeFields } from "./_components/outcome-fields";
import { RatingFields } from "./_components/rating-fields";

export const metadata: Metadata = { title: "修改规则" };

type Props = { params: Promise<{ id: string; section: string }> };

const fields: Record<ProfileSection, ComponentType<{ content: RuleProfileContent }>> = {
  deadlines: DeadlineFields,
  handling: HandlingFields,
  outcomes: OutcomeFields,
  rating: RatingFields,
  letter: LetterFields,
  chain: ChainFields,
  decline: DeclineFields,
};

/** One part of a meeting's rules as a form; saving writes a new version. */
export default async function EditRulesPage({ params }: Props) {
  const actor = await requirePost(...rulePosts);
  const { id, section: asked } = await params;
  const section = profileSectionNames.find((one) => one === asked);
  if (!section) notFound();
  const profile = await orNotFound(meetingRules(actor, id));
  const Fields = fields[section];
  return (
    <>
      <PageHeader
        kicker={<TextLink href={`/settings/meetings/${id}`}>{profile.meeting}</TextLink>}
        title={`修改规则：${profileSections[section].zh}`}
        summary="保存为新的一版；正在计算的期限不变"
      />
      <Form action={changeRulesAction} aria-label="修改规则" guard className="mt-4 grid gap-4">
        <HiddenFields values={{ meetingId: id, section, version: profile.version }} />
        <Fields content={profile.content} />
        <div className="max-w-3xl">
          <Field name="reason" label="修改原因" hint="如依据文件的名称和文号，列入修改记录" required>
            <TextInput maxLength={200} />
          </Field>
          <div className="flex gap-2">
            <SubmitButton pendingLabel="正在保存">保存为新的一版</SubmitButton>
            <ButtonLink href={`/settings/meetings/${id}`}>取消</ButtonLink>
          </div>
        </div>
      </Form>
    </>
  );
}
