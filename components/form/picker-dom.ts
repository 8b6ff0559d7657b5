"use client";

import { type RefObject, useEffect } from "react";

/** Marks what is chosen in the select, and tells the form that something changed. */
export function writeSelect(select: HTMLSelectElement | null, values: readonly string[]): void {
  if (!select) return;
  for (const option of select.options) option.selected = values.includes(option.value);
  if (!select.multiple && values.length === 0) select.value = "";
  select.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A form's reset puts the select back; the shown choice follows it one tick later. */
export function useResetWithForm(
  select: RefObject<HTMLSelectElement | null>,
  follow: (values: string[]) => void,
): void {
  useEffect(() => {
    const element = select.current;
    const form = element?.form;
    if (!element || !form) return;
    const chosen = () => [...element.selectedOptions].map(({ value }) => value).filter(Boolean);
    const onReset = () => setTimeout(() => follow(chosen()));
    form.addEventListener("reset", onReset);
    return () => form.removeEventListener("reset", onReset);
  }, [select, follow]);
}

/** Keeps the active line of the open list in sight. */
export function useActiveInView(root: RefObject<HTMLElement | null>, open: boolean, active: number): void {
  useEffect(() => {
    if (!open || active < 0) return;
    root.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: "nearest" });
  }, [root, open, active]);
}
