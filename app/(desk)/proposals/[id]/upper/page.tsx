import { act } from "@/app/act";
import { ActFields } from "@/components/proposal/act-fields";
import { OfferForm } from "@/components/proposal/offer-form";
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
  const returnTo = `/proposals/${offer.id}`;
  return (
    <Panel title={offer.zh} className="max-w-3xl">
      <Notice className="mb-4">
        更正前后的内容都会记入全程。改了答复日期的，正在计算的答复期限随之改到那一天。
      </Notice>
      <OfferForm action={act} offer={offer} returnTo={returnTo} submit="确认更正" cancelHref={returnTo}>
        <ActFields fields={formFields(proposalInputs.amendUpper)} values={values} />
      </OfferForm>
    </Panel>
  );
}
