"use client";

import { useState } from "react";
import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { HiddenFields } from "@/components/form/form";
import { StagesToday } from "@/components/letter/stages-today";
import { Button } from "@/components/ui/button";
import { type ChainStage, chainFaults, type StageAct } from "@/lib/rules/chain/chain";
import { commonChains } from "@/lib/rules/chain/common-chains";
import { holderKey, holderOf } from "@/lib/rules/chain/form";
import type { PlaceOption } from "@/lib/rules/chain/queries";
import { StageActSelect } from "./stage-act-select";

type Row = { key: number; act: StageAct | ""; holders: string[] };
type Props = { kind: string; initial: readonly ChainStage[]; places: readonly PlaceOption[] };

const atMost = 12;
const spareRows = 1;

let lastKey = 0;
const rowOf = (stage?: ChainStage): Row => ({
  key: ++lastKey,
  act: stage?.act ?? "",
  holders: stage?.holders.map(holderKey) ?? [],
});
const rowsOf = (stages: readonly ChainStage[]): Row[] => [
  ...stages.map(rowOf),
  ...Array.from({ length: spareRows }, () => rowOf()),
];

/**
 * The stages of a chain, one line each, with what they come to: who would stand there today and what is still wrong.
 * Without JavaScript the spare line takes one more stage at a time.
 */
export function ChainEditor({ kind, initial, places }: Props) {
  const [rows, setRows] = useState<Row[]>(() => rowsOf(initial));
  const stages = rows.flatMap(({ act, holders }) => (act ? [{ act, holders: holders.map(holderOf) }] : []));
  const faults = stages.length > 0 ? chainFaults(stages) : [];
  const change = (key: number, to: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...to } : row)));
  const up = (at: number) => {
    const next = [...rows];
    next.splice(at - 1, 0, ...next.splice(at, 1));
    setRows(next);
  };
  return (
    <>
      <HiddenFields values={{ kind }} />
      <Beginnings onPick={(chosen) => setRows(rowsOf(chosen))} />
      <Field
        name="stages"
        label="审核环节"
        hint="自上而下逐环节办理；同一环节可选几处，同时办理"
        required
        group
      >
        <ol className="flex flex-col gap-3">
          {rows.map((row, at) => (
            <li key={row.key} className="grid items-start gap-2 sm:grid-cols-[8rem_minmax(0,1fr)_7.5rem]">
              <StageActSelect at={at} act={row.act} onPick={(act) => change(row.key, { act })} />
              <Combobox
                name={`stages[${at}].holders[]`}
                multiple
                options={places}
                defaultValue={row.holders}
                placeholder="选择职务"
                aria-label={`第 ${at + 1} 环节由谁办理`}
                onPick={(holders) => change(row.key, { holders })}
              />
              <span className="needs-script flex justify-end gap-1">
                {at > 0 && (
                  <Button
                    variant="quiet"
                    size="sm"
                    aria-label={`第 ${at + 1} 环节上移`}
                    onClick={() => up(at)}
                  >
                    上移
                  </Button>
                )}
                <Button
                  variant="quiet"
                  size="sm"
                  aria-label={`删除第 ${at + 1} 环节`}
                  onClick={() => setRows(rows.filter((one) => one.key !== row.key))}
                >
                  删除
                </Button>
              </span>
            </li>
          ))}
        </ol>
        {rows.length < atMost && (
          <Button size="sm" className="needs-script mt-2" onClick={() => setRows([...rows, rowOf()])}>
            增加环节
          </Button>
        )}
      </Field>
      <div aria-live="polite" className="mb-4 rounded-md bg-line-soft/50 px-4 py-2">
        <p className="text-ink-3 text-sm">照此审核，今天各环节由：</p>
        <StagesToday stages={stages} places={places} />
        {faults.map((fault) => (
          <p key={fault} className="text-amber">
            {fault}
          </p>
        ))}
      </div>
    </>
  );
}

/** Chains that many units use, to begin from. */
function Beginnings({ onPick }: { onPick: (stages: readonly ChainStage[]) => void }) {
  return (
    <div className="needs-script mb-4 flex flex-wrap items-center gap-2">
      <span className="text-ink-3 text-sm">按常用的填：</span>
      {commonChains.map(({ key, zh, stages }) => (
        <Button key={key} size="sm" onClick={() => onPick(stages)}>
          {zh}
        </Button>
      ))}
    </div>
  );
}
