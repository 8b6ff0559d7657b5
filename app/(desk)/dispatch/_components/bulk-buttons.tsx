"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";

const ticks = (form: HTMLElement) => [
  ...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name="items"]'),
];

/** How many rows of the form are ticked. */
function useTicked(formId: string): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!form) return;
    const listening = new AbortController();
    const read = () => setCount(ticks(form).filter((tick) => tick.checked).length);
    form.addEventListener("change", read, { signal: listening.signal });
    // The reset event comes before the boxes are cleared.
    form.addEventListener("reset", () => setTimeout(read), { signal: listening.signal });
    read();
    return () => listening.abort();
  }, [formId]);
  return count;
}

/** The buttons over the list; they send the form that holds the ticks. */
export function BulkButtons({ formId }: { formId: string }) {
  const count = useTicked(formId);
  const chosen = count > 0 ? `选中的 ${count} 件` : "选中的件";
  return (
    <>
      <button
        type="submit"
        form={formId}
        name="press"
        value="circulatePlan"
        data-key="y"
        className={buttonClass("plain", "sm")}
      >
        预交办，征求意见
      </button>
      <button
        type="submit"
        form={formId}
        name="press"
        value="dispatch"
        data-key="d"
        className={buttonClass("main", "sm")}
      >
        交办{chosen}
      </button>
    </>
  );
}

/** The tick in the head of the table: all rows of this page or none. */
export function TickAll({ formId }: { formId: string }) {
  return (
    <input
      type="checkbox"
      aria-label="选中本页全部"
      data-key="a"
      className="tick needs-script align-middle"
      onChange={(event) => {
        const form = document.getElementById(formId);
        for (const tick of form ? ticks(form) : []) tick.checked = event.target.checked;
        form?.dispatchEvent(new Event("change"));
      }}
    />
  );
}
