"use client";

import type { ComponentProps } from "react";
import { cx } from "@/components/ui/cx";
import { useFilled, useInput } from "./form-context";

export type Option = { value: string; zh: string; disabled?: boolean };

type Props = Omit<ComponentProps<"select">, "value" | "defaultValue" | "id" | "multiple"> & {
  options: readonly Option[];
  /** The first, empty line; leave out when there is always a value. */
  empty?: string;
  defaultValue?: string;
};

/** One of a short list; for long ones see Combobox. */
export function Select({ name, options, empty, defaultValue = "", className, ...rest }: Props) {
  const input = useInput(name);
  const [filled = ""] = useFilled(input.name, [defaultValue]);
  return (
    // The key makes a value that came back with a refusal take effect: React sets it only at the start.
    <select key={filled} {...rest} {...input} defaultValue={filled} className={cx("input", className)}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map(({ value, zh, disabled }) => (
        <option key={value} value={value} disabled={disabled}>
          {zh}
        </option>
      ))}
    </select>
  );
}
