"use client";

import { type StageAct, stageActs } from "@/lib/rules/chain/chain";

type Props = { at: number; act: StageAct | ""; onPick: (act: StageAct | "") => void };

/** What is done at a stage; a line left open is no stage. */
export function StageActSelect({ at, act, onPick }: Props) {
  return (
    <select
      name={`stages[${at}].act`}
      aria-label={`第 ${at + 1} 环节`}
      value={act}
      className="input"
      onChange={(event) => onPick(event.target.value as StageAct | "")}
    >
      <option value="">不设</option>
      {(Object.keys(stageActs) as StageAct[]).map((key) => (
        <option key={key} value={key}>
          {stageActs[key].zh}
        </option>
      ))}
    </select>
  );
}
