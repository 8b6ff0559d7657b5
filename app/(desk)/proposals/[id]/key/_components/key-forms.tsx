import { act } from "@/app/act";
import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ActDetails } from "@/components/proposal/act-details";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { mayAct } from "@/lib/dossier/may";
import type { Dossier } from "@/lib/dossier/open";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { keyParts } from "@/lib/lifecycle/inputs/key";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { MemberRows } from "./member-rows";

type Event = "designateKey" | "planKey" | "reportKey" | "brief" | "liftKey";
type Props = { dossier: Dossier; event: Event; title: string; open?: boolean; designationId?: string };

const parts = Object.entries(keyParts).map(([value, zh]) => ({ value, zh }));

/** One act on a key item, folded under its button; nothing for who may not take it. */
export function KeyForm({ dossier, event, title, open = false, designationId }: Props) {
  if (!mayAct(dossier, event)) return null;
  const { head, file, today } = dossier;
  const target = {
    machine: "proposal" as const,
    event,
    id: head.id,
    version: file.proposal.version,
    returnTo: `/proposals/${head.id}/key`,
  };
  const fields = formFields(proposalInputs[event]);
  return (
    <ActDetails title={title} open={open}>
      <ActForm action={act} target={target} guard aria-label={title}>
        {designationId && <HiddenFields values={{ designationId }} />}
        <ActFields
          fields={fields.filter((field) => field.control !== "file")}
          values={event === "brief" ? { on: today, kind: "special" } : {}}
        />
        {event === "planKey" && <MemberRows parts={parts} />}
        <ActFields fields={fields.filter((field) => field.control === "file")} />
        <SubmitButton>{`确认${title}`}</SubmitButton>
      </ActForm>
    </ActDetails>
  );
}
