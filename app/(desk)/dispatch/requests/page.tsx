import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { DoneNotice } from "@/components/ui/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requirePost } from "@/lib/access/actor";
import { type PendingObjection, pendingObjections } from "@/lib/dispatch/objections";
import { type PendingAdjust, pendingAdjusts } from "@/lib/dispatch/requests";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { sheetHref } from "@/lib/sheet/address";
import { RequestPanel } from "../_components/request-panel";

export const metadata = { title: "调整申请" };

const done = {
  "proposal.refuseAdjust": "已答复不同意调整，有关单位会收到通知。",
  "proposal.answerAllocation": "已答复提出人的异议，提出人会收到通知。",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/**
 * What units ask for, and proposers object to, about who does what on an item: 调整 with the form filled as asked, or an
 * answer with the reason.
 */
export default async function RequestsPage({ searchParams }: Props) {
  const actor = await requirePost("dispatcher");
  const [rows, objections] = await Promise.all([pendingAdjusts(actor), pendingObjections(actor)]);
  const total = rows.length + objections.length;
  return (
    <>
      <DoneNotice done={(await searchParams).done} words={done} />
      <PageHeader
        title="调整申请"
        summary={`${total} 份等待答复；答复前各单位照常办理`}
        actions={
          rows.length > 0 && (
            <ButtonLink href={sheetHref("/requests")} download>
              导出 Excel
            </ButtonLink>
          )
        }
      />
      <div className="mt-4 flex flex-col gap-4">
        {total === 0 && (
          <EmptyState title="没有等待答复的调整申请">
            单位申请增减协办、主协办互换、改为分办，提出人对承办单位有异议的，会出现在这里。
          </EmptyState>
        )}
        {rows.map((row) => (
          <RequestPanel key={row.id} id={row.id} asked={row}>
            <DescriptionList items={factsOf(row)} className="mb-5" />
            <Answer row={row} />
          </RequestPanel>
        ))}
        {objections.map((row) => (
          <RequestPanel key={row.id} id={row.id} asked={row}>
            <DescriptionList items={objectionFacts(row)} className="mb-5" />
            <AnswerObjection row={row} />
          </RequestPanel>
        ))}
      </div>
    </>
  );
}

function factsOf(row: PendingAdjust) {
  return [
    { term: "申请事项", value: <b className="font-semibold">{row.ask}</b> },
    { term: "理由", value: <span className="whitespace-pre-line">{row.reason}</span> },
    { term: "申请", value: `${row.on} ${row.unitName} ${row.requestedBy}` },
  ];
}

function Answer({ row }: { row: PendingAdjust }) {
  const target = {
    ...{ machine: "proposal" as const, event: "refuseAdjust" },
    ...{ id: row.proposalId, version: row.version, returnTo: "/dispatch/requests" },
  };
  return (
    <div className="grid items-start gap-x-8 gap-y-5 lg:grid-cols-2">
      <div>
        <p className="mb-3 text-ink-2 text-md">同意的，核对已按申请填好的承办单位，确认调整。</p>
        <ButtonLink href={`/dispatch/${row.proposalId}/adjust?request=${row.id}`}>按申请调整</ButtonLink>
      </div>
      <ActForm action={act} target={target} guard aria-label={`不同意${row.unitName}的调整申请`}>
        <input type="hidden" name="adjustRequestId" value={row.id} />
        <ActFields fields={formFields(proposalInputs.refuseAdjust)} />
        <SubmitButton variant="plain">不同意调整</SubmitButton>
      </ActForm>
    </div>
  );
}

function objectionFacts(row: PendingObjection) {
  return [
    { term: "对承办单位的异议", value: <span className="whitespace-pre-line">{row.text}</span> },
    ...(row.unit ? [{ term: "建议承办单位", value: row.unit }] : []),
    { term: "提出", value: `${row.on} 提出人 ${row.by}` },
  ];
}

function AnswerObjection({ row }: { row: PendingObjection }) {
  const target = {
    ...{ machine: "proposal" as const, event: "answerAllocation" },
    ...{ id: row.proposalId, version: row.version, returnTo: "/dispatch/requests" },
  };
  return (
    <div className="grid items-start gap-x-8 gap-y-5 lg:grid-cols-2">
      <div>
        <p className="mb-3 text-ink-2 text-md">采纳的，调整承办单位，即为答复。</p>
        <ButtonLink href={`/dispatch/${row.proposalId}/adjust`}>调整承办单位</ButtonLink>
      </div>
      <ActForm action={act} target={target} guard aria-label={`答复${row.by}的异议`}>
        <ActFields fields={formFields(proposalInputs.answerAllocation)} />
        <SubmitButton variant="plain">答复，不调整</SubmitButton>
      </ActForm>
    </div>
  );
}
