import { act } from "@/app/act";
import { ActFields } from "@/components/proposal/act-fields";
import { OfferForm } from "@/components/proposal/offer-form";
import { Panel } from "@/components/ui/panel";
import { mayNotAsk } from "@/lib/lifecycle/adjust-kinds";
import { type AssignmentFact, type CaseFacts, openTopRows } from "@/lib/lifecycle/facts";
import { type AdjustKind, assignmentInputs } from "@/lib/lifecycle/inputs/assignment";
import { type FormField, formFields } from "@/lib/lifecycle/inputs/fields";
import { openRow, type RowParams } from "../open-row";
import { otherUnits } from "../units";

/** 申请调整承办单位: only what this unit may ask; an assist unit speaks for itself and names no other. */
export default async function AdjustRequestPage({ params }: RowParams) {
  const { dossier, row, offers, returnTo } = await openRow(params, ["requestAdjust"]);
  const [offer] = offers;
  if (!offer) return null;
  const unit = row.duty === "assist" ? [] : await unitsOf(dossier.file, row);
  return (
    <Panel title={`申请调整承办单位 · ${row.unitName}`} className="mt-4">
      {offer.hint && <p className="mb-4 text-ink-2">{offer.hint}</p>}
      <OfferForm
        action={act}
        offer={offer}
        returnTo={returnTo}
        submit="提出调整申请"
        cancelHref={returnTo}
        className="max-w-2xl"
      >
        <ActFields fields={fieldsFor(dossier.file, row)} options={{ unit }} />
      </OfferForm>
    </Panel>
  );
}

function fieldsFor(file: CaseFacts, row: AssignmentFact): FormField[] {
  const rows = openTopRows(file);
  return formFields(assignmentInputs.requestAdjust)
    .filter((field) => field.name !== "unitId" || row.duty !== "assist")
    .map((field) => {
      if (!field.options) return field;
      const kinds = Object.entries(field.options).filter(
        ([kind]) => !mayNotAsk(kind as AdjustKind, row, rows),
      );
      return { ...field, options: Object.fromEntries(kinds) };
    });
}

/** The units that assist stand first: three of the four requests are about one of them. */
async function unitsOf(file: CaseFacts, row: AssignmentFact) {
  const assisting = openTopRows(file).flatMap((one) => (one.duty === "assist" ? [one.unitId] : []));
  const units = (await otherUnits(file, row)).map((unit) =>
    assisting.includes(unit.value) ? { ...unit, note: "本件协办单位" } : unit,
  );
  return [...units.filter((unit) => unit.note), ...units.filter((unit) => !unit.note)];
}
