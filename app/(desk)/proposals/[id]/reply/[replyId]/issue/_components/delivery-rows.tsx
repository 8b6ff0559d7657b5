"use client";

import { useState } from "react";
import { Field } from "@/components/form/field";
import { HiddenFields } from "@/components/form/form";
import { deliveryMethodZh } from "@/lib/lifecycle/labels";

export type Receiver = { signerId: string | null; name: string; role: string };

type Row = { method: string; on: string };

/** How and when each receiver gets the letter; the first line fills all of them at once. */
export function DeliveryRows({ receivers }: { receivers: readonly Receiver[] }) {
  const [rows, setRows] = useState<Row[]>(() => receivers.map(() => ({ method: "", on: "" })));
  const setAll = (part: Partial<Row>) => setRows(rows.map((row) => ({ ...row, ...part })));
  const setOne = (at: number, part: Partial<Row>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <div className="max-w-3xl">
      {receivers.length > 1 && (
        <div className="needs-script grid grid-cols-[1fr_10rem_10rem] items-center gap-2 border-line border-b py-2 max-sm:grid-cols-2">
          <span className="text-ink-2 max-sm:col-span-2">全部</span>
          <Method label="全部按此方式送达" value="" onChange={(method) => setAll({ method })} />
          <Day label="全部按此日期送达" value="" onChange={(on) => setAll({ on })} />
        </div>
      )}
      {receivers.map((one, index) => {
        const name = `deliveries[${index}]`;
        const row = rows[index] ?? { method: "", on: "" };
        const signer: Record<string, string> = one.signerId ? { [`${name}.signerId`]: one.signerId } : {};
        return (
          <div
            key={one.signerId ?? one.name}
            className="grid grid-cols-[1fr_10rem_10rem] items-start gap-2 border-line-soft border-b py-2 max-sm:grid-cols-2"
          >
            <HiddenFields values={{ ...signer, [`${name}.toName`]: one.name }} />
            <span className="self-center max-sm:col-span-2">
              {one.name} <span className="text-ink-3 text-sm">{one.role}</span>
            </span>
            <Field name={`${name}.method`} label={`${one.name}的送达方式`} hideLabel className="mb-0">
              <Method
                name={`${name}.method`}
                label={`${one.name}的送达方式`}
                value={row.method}
                onChange={(method) => setOne(index, { method })}
              />
            </Field>
            <Day
              name={`${name}.deliveredOn`}
              label={`${one.name}的送达日期，未送达可以不填`}
              value={row.on}
              onChange={(on) => setOne(index, { on })}
            />
          </div>
        );
      })}
    </div>
  );
}

type InputProps = { name?: string; label: string; value: string; onChange: (value: string) => void };

function Method({ name, label, value, onChange }: InputProps) {
  return (
    <select
      name={name}
      aria-label={label}
      value={value}
      className="input"
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">送达方式</option>
      {Object.entries(deliveryMethodZh).map(([key, zh]) => (
        <option key={key} value={key}>
          {zh}
        </option>
      ))}
    </select>
  );
}

function Day({ name, label, value, onChange }: InputProps) {
  return (
    <input
      type="date"
      name={name}
      aria-label={label}
      value={value}
      className="input"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
