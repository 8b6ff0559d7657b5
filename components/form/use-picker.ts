"use client";

import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { matching, type PickerOption, step } from "./combobox-state";
import { useActiveInView, useResetWithForm, writeSelect } from "./picker-dom";

type Settings = {
  select: RefObject<HTMLSelectElement | null>;
  options: readonly PickerOption[];
  multiple: boolean;
  initial: readonly string[];
  onPick?: (values: string[]) => void;
};

export type Picker = ReturnType<typeof usePicker>;

type View = { open: boolean; active: number; typed: string | null };

const closed: View = { open: false, active: -1, typed: null };

/** What a picker shows and does; what is chosen is written into the select, where the form reads it. */
export function usePicker({ select, options, multiple, initial, onPick }: Settings) {
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [values, setValues] = useState<readonly string[]>(initial);
  const [view, setView] = useState<View>(closed);
  const picked = options.filter(({ value }) => values.includes(value));
  const shown = matching(options, view.typed ?? "");
  useResetWithForm(select, setValues);
  useActiveInView(root, view.open, view.active);

  const write = (next: string[]) => {
    setValues(next);
    writeSelect(select.current, next);
    onPick?.(next);
  };
  const toggle = (value: string) =>
    write(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  const choose = (value: string) => {
    if (multiple) toggle(value);
    else write([value]);
    setView(multiple ? { ...view, typed: null } : closed);
  };
  const type = (text: string) => {
    setView({ open: true, typed: text, active: text.trim() === "" ? -1 : 0 });
    // Emptying the field of a single picker takes the choice back.
    if (!multiple && text === "") write([]);
  };
  const onKeyDown = keyReader({ view, shown, setView, choose, takeBack: () => write(values.slice(0, -1)) });
  const onBlur = (event: FocusEvent) => {
    if (!root.current?.contains(event.relatedTarget)) setView(closed);
  };
  const remove = (value: string) => {
    toggle(value);
    input.current?.focus();
  };
  const text = view.typed ?? (multiple ? "" : (picked[0]?.zh ?? ""));
  const isPicked = (value: string) => values.includes(value);
  const show = () => setView({ ...view, open: true });
  const parts = { root, input, shown, picked, text, show, type, choose, remove, isPicked };
  return {
    ...parts,
    open: view.open,
    active: view.active,
    onKeyDown: multiple ? onKeyDown : single(onKeyDown),
    onBlur,
  };
}

type Hands = {
  view: View;
  shown: readonly PickerOption[];
  setView: (view: View) => void;
  choose: (value: string) => void;
  takeBack: () => void;
};

function keyReader({ view, shown, setView, choose, takeBack }: Hands) {
  return (event: KeyboardEvent<HTMLInputElement>) => {
    // While an input method composes, Enter and the arrows belong to it.
    if (event.nativeEvent.isComposing) return;
    const at = view.open ? view.active : -1;
    const move = (by: 1 | -1) => setView({ ...view, open: true, active: step(at, by, shown.length) });
    switch (event.key) {
      case "ArrowDown":
        move(1);
        break;
      case "ArrowUp":
        move(-1);
        break;
      case "Enter":
        if (!shown[at]) return;
        choose(shown[at].value);
        break;
      case "Escape":
        if (!view.open) return;
        setView(closed);
        break;
      case "Backspace":
        if (event.currentTarget.value !== "") return;
        takeBack();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}

/** In a single picker Backspace only edits the text. */
function single(reader: (event: KeyboardEvent<HTMLInputElement>) => void) {
  return (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Backspace") reader(event);
  };
}
