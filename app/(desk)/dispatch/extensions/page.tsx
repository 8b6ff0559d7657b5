import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { FormLinks } from "@/components/proposal/form-links";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { DoneNotice } from "@/components/ui/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Explain } from "@/components/ui/explain";
import { PageHeader } from "@/components/ui/page-header";
import { requirePost } from "@/lib/access/actor";
import { type PendingExtension, pendingExtensions } from "@/lib/dispatch/extensions";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { sheetHref } from "@/lib/sheet/address";
import { RequestPanel } from "../_components/request-panel";

export const metadata = { title: "延期申请" };

const done = {
  "proposal.extend": "已同意延期，承办单位和提出人会收到通知。",
  "proposal.refuseExtension": "已答复不同意延期，承办单位会收到通知。",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Requests for more time, beside the day due now and the latest the rules allow. */
export default async function ExtensionsPage({ searchParams }: Props) {
  const actor = await requirePost("dispatcher", "registrar");
  const rows = await pendingExtensions(actor);
  return (
    <>
      <DoneNotice done={(await searchParams).done} words={done} />
      <PageHeader
        title="延期申请"
        summary={`${rows.length} 件等待批复`}
        actions={
          rows.length > 0 && (
            <ButtonLink href={sheetHref("/extensions")} download>
              导出 Excel
            </ButtonLink>
          )
        }
      />
      <div className="mt-4 flex flex-col gap-4">
        {rows.length === 0 && (
          <EmptyState title="没有等待批复的延期申请">单位在答复期限前申请延期后，会出现在这里。</EmptyState>
        )}
        {rows.map((row) => (
          <RequestPanel key={row.id} id={row.proposalId} asked={row}>
            <DescriptionList items={factsOf(row)} className="mb-5" />
            <Decision row={row} />
          </RequestPanel>
        ))}
      </div>
    </>
  );
}

function factsOf(row: PendingExtension) {
  return [
    {
      term: "现在期限",
      value: row.current ? (
        <Explain note={row.current.explanation}>{row.current.dueOn}</Explain>
      ) : (
        "已完成答复"
      ),
    },
    { term: "申请延至", value: <b className="font-semibold">{row.requestedTo}</b> },
    ...(row.latest
      ? [{ term: "最迟可至", value: <Explain note={row.latest.explanation}>{row.latest.dueOn}</Explain> }]
      : []),
    { term: "理由", value: <span className="whitespace-pre-line">{row.reason}</span> },
    { term: "申请", value: `${row.requestedOn} ${row.requestedBy}` },
    {
      term: "下载",
      value: (
        <FormLinks
          href={`/api/forms/items/${row.proposalId}/extension/${row.id}`}
          zh={`${row.unitName}的延期申请表`}
          of="申请表"
        />
      ),
    },
  ];
}

function Decision({ row }: { row: PendingExtension }) {
  const target = {
    machine: "proposal" as const,
    id: row.proposalId,
    version: row.version,
    returnTo: "/dispatch/extensions",
  };
  const carried = <input type="hidden" name="extensionId" value={row.id} />;
  return (
    <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
      <ActForm
        action={act}
        target={{ ...target, event: "extend" }}
        guard
        aria-label={`同意${row.unitName}延期`}
      >
        {carried}
        <ActFields fields={formFields(proposalInputs.extend)} values={{ dueOn: row.requestedTo }} />
        <SubmitButton>同意延期</SubmitButton>
      </ActForm>
      <ActForm
        action={act}
        target={{ ...target, event: "refuseExtension" }}
        guard
        aria-label={`不同意${row.unitName}延期`}
      >
        {carried}
        <ActFields fields={formFields(proposalInputs.refuseExtension)} />
        <SubmitButton variant="plain">不同意延期</SubmitButton>
      </ActForm>
    </div>
  );
}
