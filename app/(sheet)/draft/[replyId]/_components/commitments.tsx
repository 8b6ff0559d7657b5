import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput, TextArea } from "@/components/form/text-input";
import { ActForm } from "@/components/proposal/act-form";
import type { DraftSheet } from "../sheet";

/** 承诺事项 of this letter: what, by whom, until when. Classes with a date need at least one. */
export function Commitments({ sheet }: { sheet: DraftSheet }) {
  const { reply, dossier } = sheet;
  const { id, version } = dossier.file.proposal;
  const target = {
    machine: "proposal" as const,
    event: "commit",
    id,
    version,
    returnTo: `/draft/${reply.id}#commitments`,
  };
  return (
    <section aria-labelledby="commitments-title" className="border-line border-t pt-4">
      <h2 id="commitments-title" className="mb-2 font-semibold text-md">
        承诺事项
      </h2>
      {reply.commitments.length > 0 && (
        <ul className="mb-3 list-disc pl-5">
          {reply.commitments.map((one) => (
            <li key={one.id}>
              {one.dueOn} 前：{one.text}
            </li>
          ))}
        </ul>
      )}
      <details
        open={
          reply.commitments.length === 0 && dossier.file.profile.datedOutcomes.includes(reply.outcome ?? "")
        }
      >
        <summary className="w-fit cursor-pointer py-0.5 text-accent">登记一项承诺</summary>
        <ActForm action={act} target={target} aria-label="登记承诺事项" className="mt-2">
          <HiddenFields values={{ replyId: reply.id }} />
          <Field name="text" label="承诺事项" required hint="做什么、谁来做，与正文一致；责任单位为本单位">
            <TextArea rows={2} />
          </Field>
          <Field name="dueOn" label="完成时限" required>
            <DateInput />
          </Field>
          <SubmitButton variant="plain">登记</SubmitButton>
        </ActForm>
      </details>
    </section>
  );
}
