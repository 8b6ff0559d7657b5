import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput } from "@/components/form/text-input";
import { LiveNear } from "@/components/intake/live-near";
import { ProposalFields } from "@/components/intake/proposal-fields";
import { ActForm } from "@/components/proposal/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { openOffer } from "@/lib/dossier/offer-of";
import { filesOf } from "@/lib/files/queries";
import { topicOptions } from "@/lib/intake/options";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { valuesOf } from "../_components/values-of";

type Props = { params: Promise<{ id: string }> };

/** 修改草稿. */
export default async function EditPage({ params }: Props) {
  const { dossier, offer } = await openOffer((await params).id, "edit");
  const { head, actor, file } = dossier;
  const [topics, files] = await Promise.all([topicOptions(), filesOf(actor, head)]);
  const { machine, event, id, version } = offer;
  return (
    <ActForm action={act} target={{ machine, event, id, version }} guard>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.9fr)_minmax(17rem,1fr)]">
        <Panel title="修改草稿">
          <ProposalFields
            values={valuesOf(head)}
            topics={topics}
            asksLabel={sourceWords[head.source].asks}
            droppable={files.filter((one) => one.purpose === "proposal_text")}
          />
          <Field name="cosignUntil" label="联名截止日期" hint="到期前受邀人未全部答复的，暂不能提交">
            <DateInput defaultValue={file.proposal.cosignUntil ?? ""} />
          </Field>
          <div className="flex flex-wrap gap-2">
            <SubmitButton>保存草稿</SubmitButton>
            <ButtonLink href={`/proposals/${id}`}>取消</ButtonLink>
          </div>
        </Panel>
        <Panel title="近似件" className="lg:sticky lg:top-4">
          <LiveNear except={id} />
        </Panel>
      </div>
    </ActForm>
  );
}
