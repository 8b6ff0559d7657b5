import type { ReactNode } from "react";
import { Due } from "@/components/proposal/due";
import { StateTag } from "@/components/proposal/state-tag";
import { ButtonLink } from "@/components/ui/button";
import { Cell, HeadCell, Row, Table, TitleCell } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TitleLink } from "@/components/ui/text-link";
import type { CalendarTable } from "@/lib/calendar/working-days";
import type { Facet } from "@/lib/intake/facets";
import type { IntakeRow } from "@/lib/intake/queries";
import { itemNumberZh, routeZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { SelectAll } from "./select-all";

type Props = {
  facet: Facet;
  rows: readonly IntakeRow[];
  today: string;
  calendar: CalendarTable;
  /** Rows can be ticked for handing over. */
  selects: boolean;
};

const verbs: Partial<Record<Facet["key"], string>> = { submitted: "审查", admitted: "移交", draft: "打开" };

export function IntakeTable({ facet, rows, today, calendar, selects }: Props) {
  const isWaiting = facet.since !== null;
  return (
    <Table
      caption={facet.zh}
      head={
        <>
          {selects && (
            <HeadCell width={44}>
              <SelectAll name="rows" />
            </HeadCell>
          )}
          <HeadCell width={150}>编号</HeadCell>
          <HeadCell>建议提案</HeadCell>
          <HeadCell width={110}>{isWaiting ? "已等" : "状态"}</HeadCell>
          <HeadCell width={150}>期限</HeadCell>
          <HeadCell width={90}>
            <span className="sr-only">办理</span>
          </HeadCell>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          {selects && (
            <Cell>
              <input
                type="checkbox"
                name="rows"
                value={`${row.id}:${row.version}`}
                aria-label={`选中 ${row.title}`}
                className="tick"
              />
            </Cell>
          )}
          <Cell label="编号">{itemNumberZh(row.source, row.number)}</Cell>
          <TitleCell
            title={<TitleLink href={hrefOf(facet, row)}>{row.title}</TitleLink>}
            note={<Note row={row} />}
          />
          <Cell label={isWaiting ? "已等" : "状态"}>
            {row.waiting === null ? (
              <StateTag machine="proposal" state={row.state} source={row.source} />
            ) : (
              waitingText(row.waiting)
            )}
          </Cell>
          <Cell label="期限">
            {row.nextDueOn && row.nextDueStage ? (
              <Due stage={row.nextDueStage} dueOn={row.nextDueOn} today={today} calendar={calendar} />
            ) : (
              <span className="text-ink-3">—</span>
            )}
          </Cell>
          <Cell actions>
            <ButtonLink href={hrefOf(facet, row)} size="sm" variant={verbs[facet.key] ? "main" : "plain"}>
              {verbs[facet.key] ?? "查看"}
            </ButtonLink>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Where the next step is taken. */
function hrefOf(facet: Facet, row: IntakeRow): string {
  return facet.key === "draft" ? `/proposals/${row.id}` : `/proposals/${row.id}/admission`;
}

const waitingText = (days: number) => (days === 0 ? "今天" : `${days} 天`);

function Note({ row }: { row: IntakeRow }): ReactNode {
  const lead = [row.lead, row.group && `（${row.group}）`, "领衔"].join("");
  const parts = [
    row.lead ? lead : "",
    row.cosigners > 0 ? `${sourceWords[row.source].cosigns} ${row.cosigners} 人` : "",
    row.meeting,
  ];
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      {parts.filter(Boolean).join(" · ")}
      {row.isFast && <Tag tone="blue">{routeZh.fast}</Tag>}
      {row.isKey && <Tag tone="amber">重点</Tag>}
    </span>
  );
}
