import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Explain } from "@/components/ui/explain";
import { Notice } from "@/components/ui/notice";
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
  const { machine, event, id, version, refusal } = offer;
  return (
    <Panel title={`申请延期 · ${row.unitName}`} className="mt-4">
      {answer && <Days rules={dossier.rules} answer={answer} />}
      {refusal && (
        <Notice tone="warning" className="mb-4">
          {refusal.zh}
        </Notice>
      )}
      <ActForm
        action={act}
        target={{ machine, event, id, version, returnTo }}
        guard
        aria-label="申请延期"
        className="max-w-2xl"
      >
        <ActFields fields={formFields(assignmentInputs.requestExtension)} />
        <div className="flex gap-2">
          <SubmitButton disabled={refusal !== null}>提出延期申请</SubmitButton>
          <ButtonLink href={returnTo}>取消</ButtonLink>
        </div>
      </ActForm>
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
