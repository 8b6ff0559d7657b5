"use client";

import { useRef } from "react";

/** Ticks every row of the list, or none; without JavaScript it does nothing and is not shown. */
export function SelectAll({ name }: { name: string }) {
  const box = useRef<HTMLInputElement>(null);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label="全选本页"
      className="tick needs-script"
      onChange={(event) => {
        const rows = event.currentTarget.form?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`);
        for (const row of rows ?? []) row.checked = event.currentTarget.checked;
      }}
    />
  );
}
