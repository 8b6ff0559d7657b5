import { Panel } from "@/components/ui/panel";
import type { Dossier } from "@/lib/dossier/open";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import type { DesignationView } from "@/lib/outcome/key-queries";
import { KeyForm } from "./key-forms";

const kinds = formFields(proposalInputs.designateKey).find((field) => field.name === "kind")?.options ?? {};

type Props = { dossier: Dossier; designations: readonly DesignationView[] };

/** Each body that named the item, with its leader; each ends only its own. */
export function Designations({ dossier, designations }: Props) {
  const { unitId } = dossier.actor.acting;
  return (
    <Panel title="列为重点" aside={`${designations.length} 个机构次`}>
      <ul className="flex flex-col divide-y divide-line-soft">
        {designations.map((one) => (
          <li key={one.id} className="py-3 first:pt-0">
            <p>
              <span className="font-semibold">{kinds[one.kind] ?? one.kind}</span>
              <span className="text-ink-3 text-md">
                {" "}
                {one.by}，{one.from} 起
              </span>
            </p>
            <p className="text-ink-2 text-md">
              {[
                one.champion && `领办（督办）领导 ${one.champion}`,
                one.committee && `督办专委会 ${one.committee}`,
                one.reports && `${one.reports}填报进展`,
              ]
                .filter(Boolean)
                .join("，")}
            </p>
            {one.plan && <p className="whitespace-pre-line text-md">{one.plan}</p>}
            {one.byUnitId === unitId && (
              <div className="mt-2">
                <KeyForm dossier={dossier} event="liftKey" title="不再列为重点" designationId={one.id} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <KeyForm dossier={dossier} event="designateKey" title="列为重点" open={designations.length === 0} />
      </div>
    </Panel>
  );
}
