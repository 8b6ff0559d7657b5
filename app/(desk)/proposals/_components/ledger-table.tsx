import Link from "next/link";
import { Due } from "@/components/proposal/due";
import { StateTag } from "@/components/proposal/state-tag";
import { KeyHints } from "@/components/ui/kbd";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TitleLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/calendar/day";
import type { CalendarTable } from "@/lib/calendar/working-days";
import { type LedgerFilters, ledgerHref, orderOf, sorts } from "@/lib/ledger/filters";
import { keyText, proposersText, unitsText } from "@/lib/ledger/item-words";
import { itemHref } from "@/lib/ledger/list-context";
import { type LedgerRow, pageSize } from "@/lib/ledger/queries";
import { itemNumberZh } from "@/lib/lifecycle/labels";

type Props = {
  rows: readonly LedgerRow[];
  filters: LedgerFilters;
  today: Day;
  calendar: CalendarTable;
};

const keys = [
  { key: "J", zh: "下一件" },
  { key: "K", zh: "上一件" },
  { key: "Enter", zh: "打开" },
];

/** The lines of the ledger as they were asked for. */
export function LedgerTable({ rows, filters, today, calendar }: Props) {
  const list = ledgerHref(filters, { page: filters.page });
  const before = (filters.page - 1) * pageSize;
  return (
    <>
      <Table caption="建议提案台账" head={<Head filters={filters} />}>
        {rows.map((row, index) => (
          <Row key={row.id}>
            <Cell className="whitespace-nowrap max-md:text-ink-3 max-md:text-sm">
              {itemNumberZh(row.source, row.numberText)}
            </Cell>
            <Cell>
              <TitleLink data-key="enter" href={itemHref(row.id, list, before + index + 1)}>
                {row.title}
              </TitleLink>
              <div className="text-ink-3 text-sm">{noteOf(row)}</div>
            </Cell>
            <Cell label="承办">{unitsOf(row)}</Cell>
            <Cell label="状态">
              <StateTag machine="proposal" state={row.state} source={row.source} />
              {row.outcomes.length > 0 && (
                <Tag tone="green" className="ml-1.5">
                  {outcomeWords(row.outcomes)}
                </Tag>
              )}
            </Cell>
            <Cell label="期限">
              {row.dueOn && row.stage && (
                <Due
                  stage={row.stage}
                  dueOn={row.dueOn}
                  today={today}
                  calendar={calendar}
                  isEstimated={row.isEstimated}
                  {...(row.explanation ? { explanation: row.explanation } : {})}
                />
              )}
            </Cell>
          </Row>
        ))}
      </Table>
      <div className="mt-2.5">
        <KeyHints keys={keys} />
      </div>
    </>
  );
}

function noteOf(row: LedgerRow): string {
  return [proposersText(row), row.meeting, keyText(row)].filter((part) => part !== "").join(" · ");
}

/** 「主办区文旅局，协办区教体局」, and who does it inside the own unit. */
function unitsOf({ units, sections, handler }: LedgerRow) {
  const inner = [...sections, ...(handler ? [`承办人 ${handler}`] : [])].join("、");
  if (units.length === 0) return null;
  return (
    <>
      {unitsText(units)}
      {inner && <div className="text-ink-3 text-sm">{inner}</div>}
    </>
  );
}

/** 「A类」, for split units 「A / C 类」 with each class once per unit. */
function outcomeWords(outcomes: readonly string[]): string {
  const isLettered = outcomes.every((word) => /^[A-Z]$/.test(word));
  return `${outcomes.join(" / ")}${isLettered ? " 类" : ""}`;
}

function Head({ filters }: { filters: LedgerFilters }) {
  return (
    <>
      <SortHead filters={filters} by="number" width={120} />
      <HeadCell>建议提案</HeadCell>
      <HeadCell width={250}>承办单位</HeadCell>
      <HeadCell width={150}>状态</HeadCell>
      <SortHead filters={filters} by="due" width={160} />
    </>
  );
}

/** A head that sorts: pressed again it turns the order round. */
function SortHead({ filters, by, width }: { filters: LedgerFilters; by: keyof typeof sorts; width: number }) {
  const order = orderOf(filters);
  const isCurrent = order.sort === by;
  const dir = isCurrent && order.dir === "asc" ? "desc" : "asc";
  const direction = order.dir === "asc" ? "ascending" : "descending";
  return (
    <HeadCell width={width} {...(isCurrent ? { sort: direction } : {})}>
      <Link
        href={ledgerHref(filters, { sort: by, dir })}
        prefetch={false}
        scroll={false}
        className="hover:text-accent hover:underline"
      >
        {sorts[by]}
        {isCurrent && <span aria-hidden> {order.dir === "asc" ? "↑" : "↓"}</span>}
      </Link>
    </HeadCell>
  );
}
