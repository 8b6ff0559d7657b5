import { notFound } from "next/navigation";
import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-input";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requirePost } from "@/lib/access/actor";
import { askedRows } from "@/lib/dispatch/asked-rows";
import { openObjections } from "@/lib/dispatch/objections";
import { currentRows, unitsFor } from "@/lib/dispatch/planning";
import { adjustsOf } from "@/lib/dispatch/requests";
import { whyNot } from "@/lib/dossier/may";
import { openDossier } from "@/lib/dossier/open";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { ItemPanel } from "../../_components/item-panel";
import { Planner } from "../../_components/planner";
import { Requests } from "../../_components/requests";
import { carry } from "../../actions";

export const metadata = { title: "调整承办单位" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ request?: string | string[] }> };

/**
 * The units of an item that is already with them: add, drop, swap lead and assist, or turn a lead into a split set. From
 * a unit's request (`?request=`) the form begins as asked.
 */
export default async function AdjustPage({ params, searchParams }: Props) {
  const actor = await requirePost("dispatcher");
  const { id } = await params;
  const { request } = await searchParams;
  const dossier = await openDossier(id);
  const { head, file, today } = dossier;
  if (head.state !== "dispatched" && head.state !== "handling") notFound();
  const refusal = whyNot(dossier, "adjust");
  const [current, adjusts, objections, units] = await Promise.all([
    currentRows(id),
    adjustsOf(actor, id),
    openObjections(actor, id),
    unitsFor(
      actor,
      head,
      head.topics.map(({ topic }) => topic.id),
      today,
    ),
  ]);
  const asked = adjusts.find((one) => one.id === request);
  const askIds = head.asks.map((ask) => ask.id);
  const rows = asked ? askedRows(current, asked, askIds) : current;
  return (
    <>
      <PageHeader
        kicker={itemNumberZh(head.source, head.numberText)}
        title="调整承办单位"
        summary={head.title}
      />
      <div className="mt-4 grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_34rem]">
        <ItemPanel head={head} />
        <Panel title="承办单位">
          <Requests adjusts={adjusts} objections={objections} />
          {refusal && (
            <Notice tone="warning" className="mb-4">
              {refusal.zh}
            </Notice>
          )}
          <Notice className="mb-4">
            去掉的单位任务收回，正在起草的复文作废（文字保留）；新增的单位即时交办，签收、退办、沟通的期限从今天起算，答复期限不变。主办改分办（或相反）的单位接着办，不必重新签收。已有复文印发的单位不能去掉。
          </Notice>
          <Form action={carry} guard aria-label="调整承办单位">
            <HiddenFields values={{ id, version: file.proposal.version, press: "adjust" }} />
            <Planner
              units={units.options}
              asks={head.asks}
              rows={rows}
              base={units.recommendation.base}
              isWaived={head.referenceOnly}
            />
            <Field name="reason" label="调整理由" required>
              <TextArea rows={3} />
            </Field>
            <div className="flex flex-wrap justify-end gap-2">
              <ButtonLink href={`/proposals/${id}/assignment`}>取消</ButtonLink>
              <SubmitButton disabled={refusal !== null}>确认调整</SubmitButton>
            </div>
          </Form>
        </Panel>
      </div>
    </>
  );
}
