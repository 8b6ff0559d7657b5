import { CosignUntil } from "@/components/intake/cosign-until";
import { ProposalFields } from "@/components/intake/proposal-fields";
import { openOffer } from "@/lib/dossier/offer-of";
import { filesOf } from "@/lib/files/queries";
import { topicOptions } from "@/lib/intake/options";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { ItemForm } from "../_components/item-form";
import { valuesOf } from "../_components/values-of";

type Props = { params: Promise<{ id: string }> };

/** 修改草稿. */
export default async function EditPage({ params }: Props) {
  const { dossier, offer } = await openOffer((await params).id, "edit");
  const { head, actor, file } = dossier;
  const [topics, files] = await Promise.all([topicOptions(), filesOf(actor, head)]);
  return (
    <ItemForm offer={offer} title="修改草稿" submit="保存草稿">
      <ProposalFields
        values={valuesOf(head)}
        topics={topics}
        asksLabel={sourceWords[head.source].asks}
        droppable={files.filter((one) => one.purpose === "proposal_text")}
      />
      <CosignUntil source={head.source} value={file.proposal.cosignUntil ?? ""} />
    </ItemForm>
  );
}
