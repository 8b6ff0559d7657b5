"use client";

import { useSyncExternalStore } from "react";
import { keysAreOn, onKeysChange, setKeys } from "./keys-setting";

/** Switches the single-key shortcuts of this browser on and off. */
export function KeysSwitch() {
  const on = useSyncExternalStore(onKeysChange, keysAreOn, () => true);
  return (
    <label className="needs-script hidden items-center gap-1.5 py-1 text-ink-3 text-xs pointer-fine:flex">
      <input
        type="checkbox"
        className="tick size-3.5!"
        checked={on}
        onChange={(event) => setKeys(event.target.checked)}
      />
      单键快捷键
    </label>
  );
}
