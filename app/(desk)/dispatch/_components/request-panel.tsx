import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import { TitleLink } from "@/components/ui/text-link";
import type { Source } from "@/lib/lifecycle/facts";
import { itemNumberZh } from "@/lib/lifecycle/labels";

type Asked = {
  proposalId: string;
  source: Source;
  numberText: string | null;
  title: string;
  unitName?: string;
};

/** One request that waits for the desk: the item and the unit that asks, then what is asked and the ways to answer. */
export function RequestPanel({ id, asked, children }: { id: string; asked: Asked; children: ReactNode }) {
  return (
    <Panel id={id}>
      <div className="text-ink-3 text-sm">
        {[itemNumberZh(asked.source, asked.numberText), asked.unitName].filter(Boolean).join(" · ")}
      </div>
      <h2 className="mb-3 text-lg">
        <TitleLink href={`/proposals/${asked.proposalId}/assignment`}>{asked.title}</TitleLink>
      </h2>
      {children}
    </Panel>
  );
}
