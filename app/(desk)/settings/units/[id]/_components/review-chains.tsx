import { StagesToday } from "@/components/letter/stages-today";
import { Panel } from "@/components/ui/panel";
import { dayOf } from "@/lib/calendar/day";
import { chainKinds } from "@/lib/rules/chain/form";
import { unitChains } from "@/lib/rules/chain/queries";

/** 审核链 as it stands: the security administrator sees here where nobody is in post and a letter would wait for ever. */
export async function ReviewChains({ unitId }: { unitId: string }) {
  const found = await unitChains(unitId, dayOf(new Date()));
  if (!found) return null;
  const own = found.chains.filter((chain) => chain.since !== null);
  const usual = found.defaults[0]?.stages ?? [];
  return (
    <Panel title="审核链" aside={own.length > 0 ? "本单位自定" : "按规则方案"}>
      {own.length === 0 && <StagesToday stages={usual} places={found.places} />}
      {own.map((chain) => (
        <div key={chain.kind} className="mb-3 last:mb-0">
          <h3 className="text-ink-3 text-sm">
            {chainKinds[chain.kind].zh}，{chain.since} 起
          </h3>
          <StagesToday stages={chain.stages} places={found.places} />
        </div>
      ))}
    </Panel>
  );
}
