import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { openOffer } from "@/lib/dossier/offer-of";
import { dayText } from "@/lib/dossier/overview";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";

type Props = { params: Promise<{ id: string }> };

/** 更正上级交办信息: the order as it stands, to be corrected; what stood there before stays in the record. */
export default async function AmendUpperPage({ params }: Props) {
  const { dossier, offer } = await openOffer((await params).id, "amendUpper");
  const { upperOrder, numberText } = dossier.head;
  const values = {
    ...{ office: upperOrder?.office ?? "", duty: upperOrder?.duty ?? "", numberText: numberText ?? "" },
    ...{ dueOn: dayText(upperOrder?.dueOn ?? null), issuer: upperOrder?.issuer ?? "bureau" },
  };
  const { machine, event, id, version, zh } = offer;
  const returnTo = `/proposals/${id}`;
  return (
    <Panel title={zh} className="max-w-3xl">
      <Notice className="mb-4">
        更正前后的内容都会记入全程。改了答复日期的，正在计算的答复期限随之改到那一天。
      </Notice>
      <ActForm action={act} target={{ machine, event, id, version, returnTo }} guard aria-label={zh}>
        <ActFields fields={formFields(proposalInputs.amendUpper)} values={values} />
        <div className="flex gap-2">
          <SubmitButton>确认更正</SubmitButton>
          <ButtonLink href={returnTo}>取消</ButtonLink>
        </div>
      </ActForm>
    </Panel>
  );
}
