"use client";

import { useRef } from "react";
import { ComboboxChips } from "./combobox-chips";
import { ComboboxList } from "./combobox-list";
import type { PickerOption } from "./combobox-state";
import { useFilled, useInput } from "./form-context";
import { usePicker } from "./use-picker";

type Props = {
  name?: string;
  options: readonly PickerOption[];
  multiple?: boolean;
  defaultValue?: readonly string[];
  placeholder?: string;
  /** The empty line of the plain select that stands in without JavaScript. */
  empty?: string;
  /** Needed where no Field names it. */
  "aria-label"?: string;
  "data-key"?: string;
  /** Told what is chosen, for pages that show something beside it. */
  onPick?: (values: string[]) => void;
};

/**
 * A picker for long lists: type part of a name (or its pinyin initials, where the data holds them), arrows
 * and Enter to choose, Escape to close, Backspace to take the last one back. The value lives in a real
 * select, so forms, resets and browsers without JavaScript need nothing else. Read many with `listOf`.
 */
export function Combobox(props: Props) {
  const { name, options, multiple = false, placeholder = "输入名称查找", empty = "请选择" } = props;
  const { id, name: formName, ...aria } = useInput(name);
  const filled = useFilled(formName, props.defaultValue ?? []);
  const select = useRef<HTMLSelectElement>(null);
  const picker = usePicker({ select, options, multiple, initial: filled, onPick: props.onPick });
  const labelled = props["aria-label"]
    ? { "aria-label": props["aria-label"] }
    : { "aria-labelledby": `${id}-label` };
  const listId = `${id}-list`;
  const active = picker.shown[picker.active];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches the focus leave its parts
    <div className="relative" ref={picker.root} onBlur={picker.onBlur}>
      <select
        {...labelled}
        ref={select}
        name={formName}
        multiple={multiple}
        defaultValue={multiple ? [...filled] : (filled[0] ?? "")}
        className="combobox-select input"
      >
        {!multiple && <option value="">{empty}</option>}
        {options.map(({ value, zh }) => (
          <option key={value} value={value}>
            {zh}
          </option>
        ))}
      </select>
      <div className="needs-script">
        {multiple && <ComboboxChips picked={picker.picked} onRemove={picker.remove} />}
        <input
          {...aria}
          {...labelled}
          id={id}
          ref={picker.input}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          data-key={props["data-key"]}
          aria-autocomplete="list"
          aria-expanded={picker.open}
          aria-controls={listId}
          aria-activedescendant={picker.open && active ? `${listId}-${active.value}` : undefined}
          placeholder={placeholder}
          value={picker.text}
          className="input"
          onChange={(event) => picker.type(event.target.value)}
          onClick={picker.show}
          onKeyDown={picker.onKeyDown}
        />
        <ComboboxList id={listId} picker={picker} multiple={multiple} labelled={labelled} />
      </div>
    </div>
  );
}
