import { act } from "@/app/act";
import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { unitOptions } from "@/lib/people/options";
import type { DraftWork } from "../work";

/** 承诺事项 of this letter: what, by whom, until when. Classes with a date need at least one. */
export async function Commitments({ work }: { work: DraftWork }) {
  const { reply, dossier } = work;
  const { id, version } = dossier.file.proposal;
  const target = { machine: "proposal" as const, id, version, returnTo: `/draft/${reply.id}#commitments` };
  const units = await unitOptions();
  const nameOf = (unitId: string) =>
    units.find((unit) => unit.value === unitId)?.zh ?? reply.assignment.unitNameThen;
  const needsOne = dossier.file.profile.datedOutcomes.includes(reply.outcome ?? "");
  return (
    <section aria-labelledby="commitments-title" className="border-line border-t pt-4">
      <h2 id="commitments-title" className="mb-2 font-semibold text-md">
        承诺事项
      </h2>
      {reply.commitments.length > 0 && (
        <ul className="mb-3 flex flex-col divide-y divide-line-soft">
          {reply.commitments.map((one) => (
            <li key={one.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
              <span className="min-w-0 flex-1 whitespace-pre-line">
                {one.text}
                <span className="block text-ink-2 text-md">
                  {nameOf(one.unitId)}，{one.dueOn} 前完成
                </span>
              </span>
              <ActForm
                action={act}
                target={{ ...target, event: "dropCommitment" }}
                aria-label={`删除：${one.text.slice(0, 20)}`}
              >
                <HiddenFields values={{ commitmentId: one.id }} />
                <SubmitButton variant="plain" size="sm">
                  删除
                </SubmitButton>
              </ActForm>
            </li>
          ))}
        </ul>
      )}
      <details open={reply.commitments.length === 0 && needsOne}>
        <summary className="w-fit cursor-pointer py-0.5 text-accent">登记一项承诺</summary>
        <ActForm
          action={act}
          target={{ ...target, event: "commit" }}
          aria-label="登记承诺事项"
          className="mt-2"
        >
          <HiddenFields values={{ replyId: reply.id }} />
          <ActFields fields={formFields(proposalInputs.commit)} options={{ unit: units }} />
          <SubmitButton variant="plain">登记</SubmitButton>
        </ActForm>
      </details>
    </section>
  );
}
