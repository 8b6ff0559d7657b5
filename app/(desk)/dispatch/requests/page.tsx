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
import { type PendingAdjust, pendingAdjusts } from "@/lib/dispatch/requests";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { sheetHref } from "@/lib/sheet/address";
import { RequestPanel } from "../_components/request-panel";

export const metadata = { title: "调整申请" };

const done = { "proposal.refuseAdjust": "已答复不同意调整，有关单位会收到通知。" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What units ask for about who does what on an item: 调整 with the form filled as asked, or a refusal with its reason. */
export default async function RequestsPage({ searchParams }: Props) {
  const actor = await requirePost("dispatcher");
  const rows = await pendingAdjusts(actor);
  return (
    <>
      <DoneNotice done={(await searchParams).done} words={done} />
      <PageHeader
        title="调整申请"
        summary={`${rows.length} 份等待答复；答复前各单位照常办理`}
        actions={
          rows.length > 0 && (
            <ButtonLink href={sheetHref("/requests")} download>
              导出 Excel
            </ButtonLink>
          )
        }
      />
      <div className="mt-4 flex flex-col gap-4">
        {rows.length === 0 && (
          <EmptyState title="没有等待答复的调整申请">
            单位申请增减协办、主协办互换、改为分办后，会出现在这里。
          </EmptyState>
        )}
        {rows.map((row) => (
          <RequestPanel key={row.id} id={row.id} asked={row}>
            <DescriptionList items={factsOf(row)} className="mb-5" />
            <Answer row={row} />
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
