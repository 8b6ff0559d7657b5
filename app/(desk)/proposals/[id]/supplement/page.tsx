import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { HiddenFields } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { mayAct } from "@/lib/dossier/may";
import { openOffer } from "@/lib/dossier/offer-of";
import { answeringRows, withAssignment } from "@/lib/lifecycle/facts";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";

type Props = { params: Promise<{ id: string }> };

/** 补充答复: a letter of its own beside the answer, with its own review; also after 归档. */
export default async function SupplementPage({ params }: Props) {
  const { dossier, offer } = await openOffer((await params).id, "supplement");
  const { file, head } = dossier;
  const rows = answeringRows(file)
    .filter((row) => mayAct({ ...dossier, file: withAssignment(file, row.id) }, "supplement"))
    .map((row) => ({ value: row.id, zh: row.unitName }));
  const target = {
    machine: "proposal" as const,
    event: "supplement",
    id: head.id,
    version: offer.version,
    returnTo: `/proposals/${head.id}/reply`,
  };
  const [only] = rows;
  return (
    <Panel title="补充答复">
      <p className="mb-4 text-ink-2">
        原答复不改动。承办人起草补充答复函，经同样的审核、签发后印发；归档以后也可以补充。
      </p>
      {rows.length === 0 ? (
        <Notice tone="warning">{offer.refusal?.zh ?? "现在没有可以补充的答复。"}</Notice>
      ) : (
        <ActForm action={act} target={target} guard aria-label="补充答复">
          {rows.length === 1 && only ? (
            <HiddenFields values={{ assignmentId: only.value }} />
          ) : (
            <Field name="assignmentId" label="补充答复的单位" required>
              <Select options={rows} empty="请选择" />
            </Field>
          )}
          <ActFields fields={formFields(proposalInputs.supplement)} />
          <div className="flex gap-2">
            <SubmitButton>开始补充答复</SubmitButton>
            <ButtonLink href={`/proposals/${head.id}/reply`}>取消</ButtonLink>
          </div>
        </ActForm>
      )}
    </Panel>
  );
}
