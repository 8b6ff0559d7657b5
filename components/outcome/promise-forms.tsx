import { Field } from "@/components/form/field";
import { HiddenFields } from "@/components/form/form";
import { type Option, Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { ActDetails } from "@/components/proposal/act-details";
import { ActFields, type ActValues } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import type { Action } from "@/lib/action/state";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import type { PromiseView } from "@/lib/outcome/promises/words";

const forms = {
  progress: "填报进展",
  fulfil: "已完成",
  change: "调整时限",
  revisit: "回头看",
  rateCommitment: "评价落实情况",
} as const;
export type PromiseEvent = keyof typeof forms;

type Props = {
  promise: PromiseView;
  action: Action;
  /** The acts open to this person on this promise, in the order they are shown. */
  events: readonly PromiseEvent[];
  returnTo: string;
  values?: ActValues;
  /** Whose paper form the registrar may enter; nobody's for a signer, who speaks for themselves. */
  signers?: readonly Option[];
};

/** What this person may do about one promise, each form folded under its button. */
export function PromiseForms({ promise, action, events, returnTo, values = {}, signers = [] }: Props) {
  if (events.length === 0) return null;
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {events.map((event) => (
        <ActDetails key={event} title={forms[event]}>
          <ActForm
            action={action}
            target={{
              machine: "proposal",
              event,
              id: promise.proposalId,
              version: promise.version,
              returnTo,
            }}
            aria-label={`${forms[event]}：${promise.text.slice(0, 20)}`}
          >
            <HiddenFields values={{ commitmentId: promise.id }} />
            {event === "rateCommitment" && signers.length > 0 && <Whose signers={signers} />}
            <ActFields fields={fieldsOf(event, signers.length > 0)} values={values} />
            <SubmitButton>{`确认${forms[event]}`}</SubmitButton>
          </ActForm>
        </ActDetails>
      ))}
    </div>
  );
}

function Whose({ signers }: { signers: readonly Option[] }) {
  return (
    <Field name="signerId" label="评价人" required>
      <Select options={signers} empty="请选择" />
    </Field>
  );
}

/** A signer's own word needs no scan of a paper form. */
function fieldsOf(event: PromiseEvent, isPaper: boolean) {
  const fields = formFields(proposalInputs[event]);
  return isPaper
    ? fields
    : fields.filter((field) => field.control !== "file" || field.purpose !== "rating_scan");
}
