"use client";

import { useState } from "react";
import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import type { Duty } from "@/lib/lifecycle/facts";
import { type PlannerAsk, type PlannerRow, UnitDuty } from "./unit-duty";

export type PlannerUnit = { value: string; zh: string; note?: string; keywords?: string };

type Props = {
  units: readonly PlannerUnit[];
  asks: readonly PlannerAsk[];
  rows: readonly PlannerRow[];
  /** Why these units stand first in the picker. */
  base: string | null;
  /** The proposer waived a written answer for everybody. */
  isWaived: boolean;
};

type Mode = "lead" | "split";

/** Picks the units of an item: one lead or several split, assists, references; then who answers which ask. */
export function Planner({ units, asks, rows, base, isWaived }: Props) {
  const of = (duty: Duty) => rows.filter((row) => row.duty === duty).map((row) => row.unitId);
  const [mode, setMode] = useState<Mode>(of("split").length > 0 ? "split" : "lead");
  const [lead, setLead] = useState<readonly string[]>(of("lead"));
  const [splits, setSplits] = useState<readonly string[]>(of("split"));
  const [assists, setAssists] = useState<readonly string[]>(of("assist"));
  const answering = mode === "split" ? splits : lead;
  const chosen: { unitId: string; duty: Duty }[] = [
    ...answering.map((unitId) => ({ unitId, duty: mode })),
    ...assists
      .filter((unitId) => !answering.includes(unitId))
      .map((unitId) => ({ unitId, duty: "assist" as const })),
  ];
  return (
    <>
      <Modes mode={mode} onChange={setMode} />
      {/* Both stay in the page, so that switching back loses nothing; the server reads the one that is chosen. */}
      <div className={mode === "split" ? "[@media(scripting:enabled)]:hidden" : undefined}>
        <Field name="lead" label="主办单位" hint={base ?? undefined}>
          <Combobox options={units} defaultValue={of("lead")} data-key="u" onPick={setLead} />
        </Field>
      </div>
      <div className={mode === "lead" ? "[@media(scripting:enabled)]:hidden" : undefined}>
        <Field name="splits" label="分办单位" hint={base ?? "两家以上，各自答复所分的诉求"}>
          <Combobox multiple options={units} defaultValue={of("split")} onPick={setSplits} />
        </Field>
      </div>
      <Field name="assists" label="协办单位">
        <Combobox multiple options={units} defaultValue={of("assist")} data-key="i" onPick={setAssists} />
      </Field>
      <Field name="references" label="参阅单位" hint="签收即可，不需办理">
        <Combobox multiple options={units} defaultValue={of("reference")} />
      </Field>
      {chosen.length > 0 && (
        <ul className="mb-4 flex flex-col gap-2.5" aria-label="各单位的诉求">
          {chosen.map(({ unitId, duty }) => (
            <UnitDuty
              key={`${duty}${unitId}`}
              unitId={unitId}
              zh={units.find((unit) => unit.value === unitId)?.zh ?? ""}
              duty={duty}
              asks={asks}
              row={rows.find((row) => row.unitId === unitId && row.duty === duty)}
              isWaived={isWaived}
            />
          ))}
        </ul>
      )}
    </>
  );
}

const modes = [
  { value: "lead", zh: "一家主办" },
  { value: "split", zh: "多家分办，各自答复" },
] as const;

function Modes({ mode, onChange }: { mode: Mode; onChange: (mode: Mode) => void }) {
  return (
    <fieldset className="mb-3">
      <legend className="sr-only">由谁答复</legend>
      <div className="flex flex-wrap gap-x-5">
        {modes.map(({ value, zh }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name="mode"
              value={value}
              checked={mode === value}
              onChange={() => onChange(value)}
              className="tick"
            />
            {zh}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
