import { Field } from "@/components/form/field";
import { TextArea, TextInput } from "@/components/form/text-input";
import { LiveNumber } from "@/components/intake/live-number";
import { ProposalFields } from "@/components/intake/proposal-fields";
import { Notice } from "@/components/ui/notice";
import { openOffer } from "@/lib/dossier/offer-of";
import { topicOptions } from "@/lib/intake/options";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { ItemForm } from "../_components/item-form";
import { valuesOf } from "../_components/values-of";

type Props = { params: Promise<{ id: string }> };

/** 更正登记信息: what stood there before stays in the record. */
export default async function AmendPage({ params }: Props) {
  const { dossier, offer } = await openOffer((await params).id, "amend");
  const { head } = dossier;
  const { meetingId, kind, inSession } = head;
  const fixed = { meetingId, kind, except: offer.id, ...(inSession ? { inSession: "on" } : {}) };
  return (
    <ItemForm offer={offer} title="更正登记信息" submit="确认更正">
      <Notice className="mb-4">更正前后的内容都会记入全程。</Notice>
      <Field name="numberText" label="编号">
        <TextInput className="max-w-56" defaultValue={head.numberText ?? ""} />
      </Field>
      <LiveNumber fixed={fixed} kept={head.numberText} />
      <ProposalFields
        values={valuesOf(head)}
        topics={await topicOptions()}
        asksLabel={sourceWords[head.source].asks}
      />
      <Field name="reason" label="理由" required>
        <TextArea />
      </Field>
    </ItemForm>
  );
}
