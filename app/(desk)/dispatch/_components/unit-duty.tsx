import type { Duty } from "@/lib/lifecycle/facts";
import { dutyZh } from "@/lib/lifecycle/labels";

export type PlannerAsk = { id: string; ordinal: number; text: string };
export type PlannerRow = { unitId: string; duty: Duty; askIds: readonly string[]; replyNeeded: boolean };

type Props = {
  unitId: string;
  zh: string;
  duty: Duty;
  asks: readonly PlannerAsk[];
  /** The row as it was saved, if it was. */
  row: PlannerRow | undefined;
  isWaived: boolean;
};

/** Which asks a chosen unit answers and whether in writing. A lead answers all unless told otherwise. */
export function UnitDuty({ unitId, zh, duty, asks, row, isWaived }: Props) {
  const isTicked = (askId: string) =>
    row && row.askIds.length > 0 ? row.askIds.includes(askId) : duty !== "split";
  return (
    <li className="rounded-md border border-line-soft px-3 py-2">
      <fieldset>
        <legend className="float-left mb-1 w-full text-md">
          <b className="font-semibold">{zh}</b> <span className="text-ink-3">{dutyZh[duty]}</span>
        </legend>
        <div className="clear-both flex flex-col">
          {asks.length > 1 &&
            asks.map((ask) => (
              <label key={ask.id} className="choice text-md">
                <input
                  type="checkbox"
                  name={`asks.${unitId}`}
                  value={ask.id}
                  defaultChecked={isTicked(ask.id)}
                  className="tick"
                />
                <span className="line-clamp-2">
                  {ask.ordinal}. {ask.text}
                </span>
              </label>
            ))}
          {(duty === "lead" || duty === "split") && !isWaived && (
            <label className="choice text-md">
              <input
                type="checkbox"
                name="noLetter"
                value={unitId}
                defaultChecked={row?.replyNeeded === false}
                className="tick"
              />
              不需要书面答复，办理情况备案即可
            </label>
          )}
        </div>
      </fieldset>
    </li>
  );
}
