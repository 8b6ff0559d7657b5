import { StateTag } from "@/components/proposal/state-tag";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import type { UnitView } from "@/lib/dossier/overview";
import { sinceDispatch } from "@/lib/lifecycle/spans";

type Props = { units: readonly UnitView[]; state: string; outcome: string };

const handedOut: readonly string[] = sinceDispatch;

/** The units at work, and the outcome class of what they have answered. */
export function UnitList({ units, state, outcome }: Props) {
  if (units.length === 0 && !handedOut.includes(state)) return null;
  return (
    <Panel title="承办单位" aside={outcome ? <Tag tone="green">办理结果 {outcome}</Tag> : undefined}>
      {units.length === 0 && <p className="text-ink-3">当前没有承办单位。</p>}
      <ul className="flex flex-col gap-2">
        {units.map((unit) => (
          <li key={unit.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
            <span className="w-10 shrink-0 text-ink-3 text-sm">{unit.duty}</span>
            <span className="min-w-0 flex-1 font-semibold">{unit.unit}</span>
            <StateTag machine="assignment" state={unit.state} source={null} />
            <span className="w-full pl-13 text-ink-3 text-sm">
              {[unit.since, unit.note].filter(Boolean).join("，")}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
