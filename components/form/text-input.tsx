"use client";

import type { ComponentProps } from "react";
import { cx } from "@/components/ui/cx";
import { useFilled, useInput } from "./form-context";

type InputProps = Omit<ComponentProps<"input">, "value" | "defaultValue" | "id"> & { defaultValue?: string };

/** One line of text; inside a Field it takes the field's name. A password never comes back filled. */
export function TextInput({ name, defaultValue = "", className, type = "text", ...rest }: InputProps) {
  const input = useInput(name);
  const [filled = ""] = useFilled(input.name, [defaultValue]);
  const value = type === "password" ? "" : filled;
  return <input {...rest} {...input} type={type} defaultValue={value} className={cx("input", className)} />;
}

/** A day, by the browser's own picker; the value is `YYYY-MM-DD`. */
export function DateInput({ className, ...rest }: Omit<InputProps, "type">) {
  return <TextInput {...rest} type="date" className={cx("max-w-44 max-sm:max-w-none", className)} />;
}

type AreaProps = Omit<ComponentProps<"textarea">, "value" | "defaultValue" | "id"> & {
  defaultValue?: string;
};

/** Text of several lines that grows with what is written. */
export function TextArea({ name, defaultValue = "", className, rows = 3, ...rest }: AreaProps) {
  const input = useInput(name);
  const [filled = ""] = useFilled(input.name, [defaultValue]);
  return (
    <textarea {...rest} {...input} rows={rows} defaultValue={filled} className={cx("input", className)} />
  );
}
