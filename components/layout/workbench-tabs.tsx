"use client";

import { useEffect, useRef } from "react";
import { reveal } from "@/components/ui/reveal";

export type WorkbenchTab = { zh: string; count?: number };

/** The panes of a workbench as tabs on a phone: radio buttons, so that they need no JavaScript. */
export function WorkbenchTabs({ tabs, first }: { tabs: readonly WorkbenchTab[]; first: string | undefined }) {
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => reveal(strip.current, ":has(> :checked)"), []);
  return (
    <div
      ref={strip}
      role="radiogroup"
      aria-label="显示哪一部分"
      className="workbench-tabs overflow-x-auto px-2 [scrollbar-width:none]"
    >
      {tabs.map(({ zh, count }, place) => (
        <label key={zh} className="workbench-tab">
          <input
            type="radio"
            name="workbench-tab"
            data-tab={place + 1}
            defaultChecked={zh === first}
            className="absolute inset-0 opacity-0"
          />
          {zh}
          {count !== undefined && ` ${count}`}
        </label>
      ))}
    </div>
  );
}
