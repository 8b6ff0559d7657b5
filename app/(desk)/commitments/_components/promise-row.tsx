import { DueText, ProgressList, PromiseTag, RevisitList } from "@/components/outcome/promises";
import { Due } from "@/components/proposal/due";
import { ButtonLink } from "@/components/ui/button";
import { Cell, Row } from "@/components/ui/table";
import type { CalendarTable } from "@/lib/calendar/working-days";
import type { PromiseView } from "@/lib/outcome/promises/words";
import { ItemCell } from "./item-cell";

type Props = { row: PromiseView; today: string; calendar: CalendarTable; fills: boolean };

/** A promise: what, who, by when, how far; units go on to fill it in, the others to read it. */
export function PromiseRow({ row, today, calendar, fills }: Props) {
  const href = `/proposals/${row.proposalId}/outcome#promise-${row.id}`;
  const isOpen = row.facet !== "done";
  return (
    <Row>
      <Cell>
        <p className="whitespace-pre-line">{row.text}</p>
        <ProgressList promise={row} />
        <RevisitList promise={row} />
      </Cell>
      <Cell label="责任单位">{row.unit}</Cell>
      <ItemCell item={row} href={`/proposals/${row.proposalId}`} />
      <Cell label="时限">
        {isOpen ? (
          <Due stage="commitment" dueOn={row.dueOn} today={today} calendar={calendar} />
        ) : (
          <PromiseTag facet="done" />
        )}
        {(row.firstDueOn || !isOpen) && (
          <span className="block text-ink-3 text-sm">
            <DueText promise={row} />
          </span>
        )}
      </Cell>
      <Cell actions>
        <ButtonLink
          href={href}
          size="sm"
          aria-label={`${fills && isOpen ? "填报进展" : "查看"}：${row.text}`}
        >
          {fills && isOpen ? "填报进展" : "查看"}
        </ButtonLink>
      </Cell>
    </Row>
  );
}
