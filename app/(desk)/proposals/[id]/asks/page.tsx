import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { AsksEditor } from "@/components/intake/asks-editor";
import { ActForm } from "@/components/proposal/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { openOffer } from "@/lib/dossier/offer-of";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { BodyText } from "../_components/body-text";

type Props = { params: Promise<{ id: string }> };

/** 拆分诉求: the text stays as it is; what the answer goes by is put in order. */
export default async function AsksPage({ params }: Props) {
  const { dossier, offer } = await openOffer((await params).id, "editAsks");
  const { head } = dossier;
  const { machine, event, id, version } = offer;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Panel title="正文">
        <BodyText text={head.body} />
      </Panel>
      <Panel title="拆分诉求">
        <ActForm action={act} target={{ machine, event, id, version }} guard>
          <AsksEditor
            initial={head.asks.map((ask) => ask.text)}
            label={sourceWords[head.source].asks}
            body={head.body}
          />
          <div className="flex flex-wrap gap-2">
            <SubmitButton>保存诉求</SubmitButton>
            <ButtonLink href={`/proposals/${id}`}>取消</ButtonLink>
          </div>
        </ActForm>
      </Panel>
    </div>
  );
}
