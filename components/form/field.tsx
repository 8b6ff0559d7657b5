"use client";

import { type ReactNode, useContext } from "react";
import { cx } from "@/components/ui/cx";
import { FieldErrors } from "./field-errors";
import { FieldContext, FormContext, inputId, useErrors } from "./form-context";
import { RequiredMark } from "./required-mark";

type Props = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  /** For several inputs under one question (radios, ticks): a fieldset with a legend. */
  group?: boolean;
  /** Keeps the label for screen readers only, where the place already says what it is. */
  hideLabel?: boolean;
  children: ReactNode;
  className?: string;
};

/** A label, its hint, one input (or a group of them) and what is wrong with it. */
export function Field({ name, label, hint, required = false, group, hideLabel, children, className }: Props) {
  const { id: formId } = useContext(FormContext);
  const errors = useErrors(name);
  const id = inputId(formId, name);
  const parts = [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean);
  const describedBy = parts.length > 0 ? parts.join(" ") : undefined;
  const look = cx("min-w-0", className ?? "mb-4");
  const words = (
    <>
      <span id={`${id}-name`}>{label}</span>
      {required && <RequiredMark />}
    </>
  );
  const labelLook = hideLabel ? "sr-only" : "mb-1 block font-semibold text-md";
  const body = (
    <FieldContext value={{ name, describedBy, required }}>
      {hint && (
        <div id={`${id}-hint`} className="mb-1 text-ink-3 text-sm">
          {hint}
        </div>
      )}
      {children}
      <FieldErrors id={`${id}-error`} errors={errors} />
    </FieldContext>
  );
  if (group) {
    return (
      <fieldset id={id} tabIndex={-1} aria-describedby={describedBy} className={look}>
        <legend className={labelLook}>{words}</legend>
        {body}
      </fieldset>
    );
  }
  return (
    <div className={look}>
      <label id={`${id}-label`} htmlFor={id} className={labelLook}>
        {words}
      </label>
      {body}
    </div>
  );
}
