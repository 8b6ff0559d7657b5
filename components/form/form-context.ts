"use client";

import { createContext, useContext } from "react";
import { type ActionState, errorsAt, idle, isReturned, typedValues } from "@/lib/action/state";

export type FormContextValue = { id: string; state: ActionState; pending: boolean };

export const FormContext = createContext<FormContextValue>({ id: "form", state: idle, pending: false });

export type FieldContextValue = { name: string; describedBy?: string; required: boolean };

export const FieldContext = createContext<FieldContextValue | null>(null);

/** The id of the input with this name; the error summary links to it. */
export function inputId(formId: string, name: string): string {
  return `${formId}-${name.replace(/[^\w-]/g, "_")}`;
}

/** The sentences at a field of the surrounding form. */
export function useErrors(name: string): string[] {
  return errorsAt(useContext(FormContext).state, name);
}

/** Name, id and accessibility attributes of an input, taken from the Field around it or from its own name. */
export function useInput(ownName?: string) {
  const form = useContext(FormContext);
  const field = useContext(FieldContext);
  const name = ownName ?? field?.name ?? "";
  const inside = field !== null && field.name === name;
  const wrong = errorsAt(form.state, name).length > 0;
  return {
    name,
    id: inputId(form.id, name),
    "aria-invalid": wrong || undefined,
    "aria-describedby": inside ? field.describedBy : undefined,
    "aria-required": (inside && field.required) || undefined,
  };
}

/**
 * What to fill in: the text that came back with a refusal, else the given value. After a refusal a name that
 * did not come back was left empty or unticked.
 */
export function useFilled(name: string, given: readonly string[]): readonly string[] {
  const { state } = useContext(FormContext);
  if (!isReturned(state) || isFault(state)) return typedValues(state, name) ?? given;
  return typedValues(state, name) ?? [];
}

function isFault(state: ActionState): boolean {
  return state.status === "refused" && state.code === "unsent";
}
