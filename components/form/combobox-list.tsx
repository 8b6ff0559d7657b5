import { Check } from "lucide-react";
import { shownAtMost } from "./combobox-state";
import type { Picker } from "./use-picker";

type Props = {
  id: string;
  picker: Picker;
  multiple: boolean;
  labelled: { "aria-label": string } | { "aria-labelledby": string };
};

/** The open list under a picker; the focus stays in the input, which names the active line. */
export function ComboboxList({ id, picker, multiple, labelled }: Props) {
  const { shown, active, isPicked } = picker;
  return (
    <div className="combobox-list" hidden={!picker.open}>
      <div {...labelled} id={id} role="listbox" aria-multiselectable={multiple || undefined}>
        {shown.map((option, place) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input (aria-activedescendant)
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are read by the input
          <div
            key={option.value}
            id={`${id}-${option.value}`}
            role="option"
            aria-selected={isPicked(option.value)}
            data-active={place === active}
            className="combobox-option"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => picker.choose(option.value)}
          >
            <Check
              aria-hidden
              className={isPicked(option.value) ? "size-3.5 shrink-0" : "invisible size-3.5 shrink-0"}
            />
            <span>{option.zh}</span>
            {option.note && <span className="font-normal text-ink-3 text-sm">{option.note}</span>}
          </div>
        ))}
      </div>
      <p role="status" className="px-2 py-1 text-ink-3 text-sm empty:hidden">
        {picker.open && shown.length === 0 && "没有找到，请换个说法或输入拼音首字母"}
        {picker.open && shown.length === shownAtMost && "还有更多，请继续输入"}
      </p>
    </div>
  );
}
