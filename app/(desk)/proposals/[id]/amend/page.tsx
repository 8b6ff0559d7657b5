import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextInput } from "@/components/form/text-input";
import { LiveNear } from "@/components/intake/live-near";
import { LiveNumber } from "@/components/intake/live-number";
import { ProposalFields } from "@/components/intake/proposal-fields";
import { ActForm } from "@/components/proposal/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { openOffer } from "@/lib/dossier/offer-of";
import { topicOptions } from "@/lib/intake/options";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { valuesOf } from "../_components/values-of";

type Props = { params: Promise<{ id: string }> };

/** 更正登记信息: what stood there before stays in the record. */
export default async function AmendPage({ params }: Props) {
  const { dossier, offer } = await openOffer((await params).id, "amend");
  const { head } = dossier;
  const { machine, event, id, version } = offer;
  const { meetingId, kind, inSession } = head;
  const fixed = { meetingId, kind, except: id, ...(inSession ? { inSession: "on" } : {}) };
  return (
    <ActForm action={act} target={{ machine, event, id, version }} guard>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.9fr)_minmax(17rem,1fr)]">
        <Panel title="更正登记信息">
          <Notice className="mb-4">更正前后的内容都会记入全程。</Notice>
          <Field name="numberText" label="编号" hint="留空则不变">
            <TextInput className="max-w-56" defaultValue={head.numberText ?? ""} />
          </Field>
          <LiveNumber fixed={fixed} />
          <ProposalFields
            values={valuesOf(head)}
            topics={await topicOptions()}
            asksLabel={sourceWords[head.source].asks}
          />
          <Field name="reason" label="理由" required>
            <TextArea />
          </Field>
          <div className="flex flex-wrap gap-2">
            <SubmitButton>确认更正</SubmitButton>
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
