import { X } from "lucide-react";
import type { PickerOption } from "./combobox-state";

type Props = { picked: readonly PickerOption[]; onRemove: (value: string) => void };

/** What is chosen, each with a button that takes it back. */
export function ComboboxChips({ picked, onRemove }: Props) {
  if (picked.length === 0) return null;
  return (
    <ul className="mb-1.5 flex flex-wrap gap-1.5" aria-label="已选">
      {picked.map(({ value, zh }) => (
        <li
          key={value}
          className="inline-flex items-center rounded-sm bg-accent-soft pl-2 text-accent text-md"
        >
          {zh}
          <button
            type="button"
            aria-label={`去掉${zh}`}
            className="inline-flex min-h-7 min-w-7 items-center justify-center rounded-sm hover:bg-line-soft max-sm:min-h-9 max-sm:min-w-9"
            onClick={() => onRemove(value)}
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  );
}
