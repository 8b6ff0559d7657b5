"use client";

import { useContext } from "react";
import { Notice } from "@/components/ui/notice";
import { FormContext } from "./form-context";

/** What came of it when the action did not redirect: done, or the result of a bulk action item by item. */
export function Outcome() {
  const { state } = useContext(FormContext);
  if (state.status === "done") {
    return (
      <div tabIndex={-1} data-answer="" className="mb-4 rounded-md">
        <Notice tone="success">{state.zh}</Notice>
      </div>
    );
  }
  if (state.status !== "batch") return null;
  const refused = state.refused.length;
  return (
    <div tabIndex={-1} data-answer="" className="mb-4 rounded-md" role="status">
      <Notice
        tone={refused === 0 ? "success" : "warning"}
        title={`已办理 ${state.done.length} 件${refused > 0 ? `，${refused} 件没有办理` : ""}`}
      >
        {refused > 0 && (
          <ul className="space-y-0.5">
            {state.refused.map(({ id, zh }) => (
              <li key={id}>{zh}</li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
