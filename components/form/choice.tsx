"use client";

import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { FieldErrors } from "./field-errors";
import { useErrors, useFilled, useInput } from "./form-context";
import { RequiredMark } from "./required-mark";

export type Choice = { value: string; zh: ReactNode; hint?: ReactNode; disabled?: boolean };

type TickProps = {
  type: "checkbox" | "radio";
  name: string;
  id?: string;
  choice: Choice;
  checked: boolean;
  invalid?: boolean;
  required?: boolean;
};

function Tick({ type, name, id, choice, checked, invalid, required }: TickProps) {
  return (
    <label className={cx("choice", choice.disabled && "text-ink-3")}>
      <input
        type={type}
        name={name}
        id={id}
        value={choice.value}
        defaultChecked={checked}
        disabled={choice.disabled}
        aria-required={required || undefined}
        aria-invalid={(type === "checkbox" && invalid) || undefined}
        className="tick"
      />
      <span>
        <span id={id && `${id}-name`}>{choice.zh}</span>
        {required && <RequiredMark />}
        {choice.hint && <span className="block text-ink-3 text-sm">{choice.hint}</span>}
      </span>
    </label>
  );
}

type CheckboxProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  value?: string;
  defaultChecked?: boolean;
  disabled?: boolean;
  /** The form is refused without the tick. */
  required?: boolean;
  className?: string;
};

/** A single tick, with its words as the label; read it with `ticked`. */
export function Checkbox(props: CheckboxProps) {
  const { name, label, hint, value = "on", defaultChecked = false, disabled, className = "mb-4" } = props;
  const input = useInput(name);
  const filled = useFilled(name, defaultChecked ? [value] : []);
  return (
    <div className={className}>
      <Tick
        type="checkbox"
        name={name}
        id={input.id}
        choice={{ value, zh: label, hint, disabled }}
        checked={filled.includes(value)}
        invalid={input["aria-invalid"]}
        required={props.required}
      />
      <FieldErrors id={`${input.id}-error`} errors={useErrors(name)} />
    </div>
  );
}

type GroupProps = { name?: string; options: readonly Choice[]; inline?: boolean };

/** Any number of a list; inside `<Field group>`. Read it with `listOf`. */
export function CheckboxGroup({
  name,
  options,
  inline,
  defaultValue = [],
}: GroupProps & { defaultValue?: readonly string[] }) {
  const input = useInput(name);
  const filled = useFilled(input.name, defaultValue);
  return (
    <div className={inline ? "flex flex-wrap gap-x-5" : undefined}>
      {options.map((choice) => (
        <Tick
          key={choice.value}
          type="checkbox"
          name={input.name}
          choice={choice}
          checked={filled.includes(choice.value)}
          invalid={input["aria-invalid"]}
        />
      ))}
    </div>
  );
}

/** Exactly one of a few, all seen at once; inside `<Field group>`. */
export function RadioGroup({ name, options, inline, defaultValue }: GroupProps & { defaultValue?: string }) {
  const input = useInput(name);
  const filled = useFilled(input.name, defaultValue === undefined ? [] : [defaultValue]);
  return (
    <div className={inline ? "flex flex-wrap gap-x-5" : undefined}>
      {options.map((choice) => (
        <Tick
          key={choice.value}
          type="radio"
          name={input.name}
          choice={choice}
          checked={filled.includes(choice.value)}
        />
      ))}
    </div>
  );
}
