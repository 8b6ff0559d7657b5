import { act } from "@/app/act";
import { ActFields } from "@/components/proposal/act-fields";
import { FormLinks } from "@/components/proposal/form-links";
import { OfferForm } from "@/components/proposal/offer-form";
import { Explain } from "@/components/ui/explain";
import { Panel } from "@/components/ui/panel";
import { type RowClocks, rowClocks } from "@/lib/assignment/queries";
import type { Dossier } from "@/lib/dossier/open";
import { assignmentInputs } from "@/lib/lifecycle/inputs/assignment";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { latestExtended } from "@/lib/rules/extension";
import { openRow, type RowParams } from "../open-row";

/** 申请延期, beside the day due now and the latest the rules allow. */
export default async function ExtensionPage({ params }: RowParams) {
  const { dossier, row, offers, returnTo } = await openRow(params, ["requestExtension"]);
  const { answer } = await rowClocks(row.id);
  const [offer] = offers;
  if (!offer) return null;
  return (
    <Panel title={`申请延期 · ${row.unitName}`} className="mt-4">
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <span className="text-ink-2">需要书面报批的，可下载延期申请表。</span>
        <FormLinks href={`/api/forms/items/${dossier.head.id}/extension/${row.id}`} zh="延期申请表" />
      </div>
      {answer && <Days rules={dossier.rules} answer={answer} />}
      <OfferForm
        action={act}
        offer={offer}
        returnTo={returnTo}
        submit="提出延期申请"
        cancelHref={returnTo}
        className="max-w-2xl"
      >
        <ActFields fields={formFields(assignmentInputs.requestExtension)} />
      </OfferForm>
    </Panel>
  );
}

type DaysProps = { rules: Dossier["rules"]; answer: NonNullable<RowClocks["answer"]> };

function Days({ rules, answer }: DaysProps) {
  const latest = latestExtended(rules.content, answer.startOn, answer.firstDueOn, rules.calendar);
  return (
    <p className="mb-4 text-ink-2">
      现在的答复期限是 <Explain note={answer.explanation}>{answer.dueOn}</Explain>，按规则最迟可延至{" "}
      <Explain note={latest.explanation}>{latest.dueOn}</Explain>。
    </p>
  );
}
