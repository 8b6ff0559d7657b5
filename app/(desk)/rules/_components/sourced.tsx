import type { ReactNode } from "react";
import { type Clause, clauseText } from "@/lib/calendar/due-rule";

/** A value of the profile with the clause it comes from under it. */
export function Sourced({ clause, children }: { clause: Clause; children: ReactNode }) {
  return (
    <>
      {children}
      <div className="text-ink-3 text-sm">{clauseText(clause)}</div>
    </>
  );
}
