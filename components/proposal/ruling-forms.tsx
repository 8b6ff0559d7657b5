import { SubmitButton } from "@/components/form/submit-button";
import type { Action } from "@/lib/action/state";
import { assignmentInputs } from "@/lib/lifecycle/inputs/assignment";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { ActFields, type PickerOption } from "./act-fields";
import { ActForm } from "./act-form";

type Props = {
  action: Action;
  row: { id: string; version: number; unitName: string };
  units: readonly PickerOption[];
  suggestedUnitId: string | null;
  /** The running answer clock's day, which a new unit takes over. */
  answerDueOn: string | null;
  returnTo: string;
  uphold: boolean;
  reassign: boolean;
};

/** 维持交办 beside 改办: the two rulings on a unit's wish to give an item back. */
export function RulingForms({ action, row, units, suggestedUnitId, ...rest }: Props) {
  const { answerDueOn, returnTo, uphold, reassign } = rest;
  const target = { machine: "assignment" as const, id: row.id, version: row.version, returnTo };
  const kept = answerDueOn ? `不填则仍为 ${answerDueOn}` : undefined;
  const fields = formFields(assignmentInputs.reassign).map((field) =>
    field.name === "dueOn" && kept ? { ...field, zh: "另定答复期限", hint: kept } : field,
  );
  return (
    <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
      {uphold && (
        <ActForm
          action={action}
          target={{ ...target, event: "uphold" }}
          guard
          aria-label={`${row.unitName}维持交办`}
        >
          <ActFields fields={formFields(assignmentInputs.uphold)} />
          <SubmitButton variant="plain">维持交办</SubmitButton>
        </ActForm>
      )}
      {reassign && (
        <ActForm
          action={action}
          target={{ ...target, event: "reassign" }}
          guard
          aria-label={`${row.unitName}改办`}
        >
          <ActFields
            fields={fields}
            options={{ unit: units }}
            values={suggestedUnitId ? { newUnitId: suggestedUnitId } : {}}
          />
          <SubmitButton>改办</SubmitButton>
        </ActForm>
      )}
    </div>
  );
}
