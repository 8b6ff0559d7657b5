import { notFound } from "next/navigation";
import { CheckboxGroup } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ActFields } from "@/components/proposal/act-fields";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { otherItemsOf } from "@/lib/consultation/other-items";
import { mayAct } from "@/lib/dossier/may";
import { openDossier } from "@/lib/dossier/open";
import { type SignerView, signersOf } from "@/lib/dossier/overview";
import { posts } from "@/lib/lifecycle/actor";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { OtherItems } from "./_components/other-items";
import { PeopleRows } from "./_components/people-rows";
import { record } from "./actions";

type Props = { params: Promise<{ id: string }> };

const fields = formFields(proposalInputs.consult);
const named = (...names: string[]) => fields.filter((field) => names.includes(field.name));

/** 记录面商: when and how, who was there on both sides, what was said and agreed. */
export default async function NewConsultationPage({ params }: Props) {
  const dossier = await openDossier((await params).id);
  if (!mayAct(dossier, "consult")) notFound();
  const { actor, today } = dossier;
  const { id } = dossier.file.proposal;
  const [all, others] = await Promise.all([signersOf(dossier), otherItemsOf(dossier)]);
  const signers = all.filter((one) => one.consent === "agreed");
  const returnTo = `/proposals/${id}/consultation`;
  return (
    <Panel title="记录面商" className="max-w-3xl">
      <Form action={record} guard aria-label="记录面商">
        <HiddenFields values={{ id }} />
        <ActFields fields={named("stage", "channel")} />
        <ActFields fields={named("on", "place")} values={{ on: today }} />
        <Field name="signerIds" label="联系到的代表（委员）" required group>
          <CheckboxGroup
            name="signerIds"
            options={signers.map(choiceOf)}
            defaultValue={signers.length === 1 ? signers.map((one) => one.id) : []}
          />
        </Field>
        <OtherItems items={others} />
        <Field name="people" label="我方参加人" group hint="写明职务，面商由谁出面将计入统计">
          <PeopleRows first={{ name: actor.name, rank: posts[actor.acting.kind].zh }} />
        </Field>
        <ActFields fields={named("said", "explained", "agreed", "fileId")} />
        <div className="flex gap-2">
          <SubmitButton>保存记录</SubmitButton>
          <ButtonLink href={returnTo}>取消</ButtonLink>
        </div>
      </Form>
    </Panel>
  );
}

function choiceOf(signer: SignerView) {
  const words = signer.contact.filter((line) => line.includes("电话") || line.startsWith("联系人"));
  return {
    value: signer.id,
    zh: `${signer.name || "未具名提出人"}${signer.isLead ? "（领衔）" : ""}`,
    ...(words.length > 0 ? { hint: words.join("，") } : {}),
  };
}
