import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import type { Clause } from "@/lib/calendar/due-rule";
import { ClauseFields } from "./clause-fields";

type Props = { title: string; name: string; clause: Clause; children: ReactNode };

/** A rule of its own with the clause it stands on. */
export function ClausePanel({ title, name, clause, children }: Props) {
  return (
    <Panel title={title}>
      {children}
      <ClauseFields name={name} clause={clause} />
    </Panel>
  );
}
