import { Tag } from "@/components/ui/tag";
import { type ChainStage, stageActs } from "@/lib/rules/chain/chain";
import { holderKey } from "@/lib/rules/chain/form";
import type { PlaceOption } from "@/lib/rules/chain/queries";

type Props = { stages: readonly ChainStage[]; places: readonly PlaceOption[] };

/** A chain stage by stage, with who stands at each place today; a place nobody holds says so. */
export function StagesToday({ stages, places }: Props) {
  return (
    <ol className="flex flex-col divide-y divide-line-soft">
      {stages.map((stage, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the chain is what a stage is
        <li key={at} className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[7rem_minmax(0,1fr)]">
          <b className={stage.act === "approve" ? "font-semibold text-accent" : "font-semibold"}>
            {at + 1}　{stageActs[stage.act].zh}
          </b>
          <div className="flex flex-col gap-1">
            {stage.holders.map((holder) => (
              <Place
                key={holderKey(holder)}
                place={places.find((one) => one.value === holderKey(holder))}
                isApprove={stage.act === "approve"}
              />
            ))}
            {stage.holders.length > 1 && (
              <p className="text-ink-3 text-sm">以上各处同时办理，先后不限，都通过后送下一环节。</p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** 「该环节暂无人任职」 is read by the coordinator here, before a letter waits there for ever. */
function Place({ place, isApprove }: { place: PlaceOption | undefined; isApprove: boolean }) {
  if (!place) return <p className="text-amber">所选职务已不在列表中，请重新选择</p>;
  return (
    <div>
      {place.zh}
      {isApprove && <span className="text-ink-3 text-sm">（签发人）</span>}
      <ul className="flex flex-wrap gap-x-4 text-ink-2 text-sm">
        {place.today.map(({ where, names }) => (
          <li key={where}>
            {where && <span className="text-ink-3">{where} </span>}
            {names.length > 0 ? (
              names.join("、")
            ) : (
              <Tag tone="amber" glyph="alert">
                该环节暂无人任职
              </Tag>
            )}
          </li>
        ))}
        {place.today.length === 0 && (
          <li>
            <Tag tone="amber" glyph="alert">
              该环节暂无人任职
            </Tag>
          </li>
        )}
      </ul>
    </div>
  );
}
