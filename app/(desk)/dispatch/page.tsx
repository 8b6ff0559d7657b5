import { Form } from "@/components/form/form";
import { ButtonLink } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { KeyHints } from "@/components/ui/kbd";
import { PageHeader } from "@/components/ui/page-header";
import { ListPager } from "@/components/ui/pager";
import { HeadCell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { dayOf } from "@/lib/calendar/day";
import { addressOf, type DeskView, pageSizes, type SearchParams, viewOf } from "@/lib/dispatch/address";
import { deskFacetNames, deskFacets } from "@/lib/dispatch/facets";
import {
  type DeskRow,
  deskCounts,
  deskPage,
  deskTopics,
  deskTotal,
  meetingsInHand,
} from "@/lib/dispatch/queries";
import { sheetHref } from "@/lib/sheet/address";
import { BulkButtons, TickAll } from "./_components/bulk-buttons";
import { BulkNote } from "./_components/bulk-note";
import { DeskFilter } from "./_components/desk-filter";
import { DeskTableRow } from "./_components/desk-row";
import { carryMany } from "./actions";

export const metadata = { title: "交办台" };

const formId = "desk-list";
/** A part takes about half a second: often enough to be seen moving. */
const batch = { name: "items", size: 25 };
const done = {
  plan: "拟办已保存。",
  circulatePlan: "已送承办单位征求意见。",
  dispatch: "已交办，承办单位和提出人会收到通知。",
  "proposal.handBack": "已退回移交。",
};
const keys = [
  { key: "J", zh: "下移" },
  { key: "K", zh: "上移" },
  { key: "X", zh: "勾选" },
  { key: "A", zh: "全选" },
  { key: "Enter", zh: "拟办" },
  { key: "D", zh: "交办选中的件" },
];

export default async function DispatchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePost("dispatcher");
  const params = await searchParams;
  const view = viewOf(params);
  const meetings = await meetingsInHand();
  const [counts, rows, topics, total] = await Promise.all([
    deskCounts(actor, meetings),
    deskPage(actor, view, meetings, dayOf(new Date())),
    deskTopics(actor),
    deskTotal(actor, view, meetings),
  ]);
  const ticks = view.facet !== "dispatched";
  const tabs = deskFacetNames.map((facet) => ({
    href: addressOf({ ...view, facet, page: 1 }),
    zh: deskFacets[facet].zh,
    count: counts[facet],
    current: facet === view.facet,
  }));
  return (
    <>
      <DoneNotice done={params.done} words={done} />
      <PageHeader
        title="交办台"
        summary={summaryOf(counts, rows)}
        actions={
          <>
            <ButtonLink href={sheetHref(addressOf({ ...view, page: 1 }))} size="sm" download>
              导出 Excel
            </ButtonLink>
            <ButtonLink href="/dispatch/upper" size="sm">
              登记上级交办件
            </ButtonLink>
            {ticks ? (
              rows.length > 0 && <BulkButtons formId={formId} />
            ) : (
              <ButtonLink href="/dispatch/notice" size="sm">
                交办通知
              </ButtonLink>
            )}
          </>
        }
      />
      <Facets label="交办台" items={tabs} />
      <DeskFilter view={view} topics={topics} />
      {/* The form stays when its last row has gone: it holds the result of the press. */}
      <Form action={carryMany} id={formId} batch={batch} aria-label="待交办的件">
        {ticks && rows.length > 0 && <BulkNote />}
        {rows.length === 0 ? (
          <Empty view={view} />
        ) : (
          <Table caption={deskFacets[view.facet].zh} head={<Head ticks={ticks} />}>
            {rows.map((row) => (
              <DeskTableRow key={row.id} row={row} ticks={ticks} />
            ))}
          </Table>
        )}
      </Form>
      <ListPager
        page={view.page}
        size={view.size}
        total={total}
        hrefOf={(page) => addressOf({ ...view, page })}
      />
      {ticks && <SizeLinks view={view} total={total} />}
      {ticks && <KeyHints keys={keys} />}
    </>
  );
}

function Head({ ticks }: { ticks: boolean }) {
  return (
    <>
      {ticks && (
        <HeadCell width={44}>
          <TickAll formId={formId} />
        </HeadCell>
      )}
      <HeadCell width={92}>编号</HeadCell>
      <HeadCell>建议提案</HeadCell>
      <HeadCell width={260}>主办</HeadCell>
      <HeadCell width={210}>协办</HeadCell>
      <HeadCell width={128}>答复期限</HeadCell>
    </>
  );
}

function summaryOf(counts: { waiting: number; dispatched: number }, rows: readonly DeskRow[]): string {
  const amounts = new Set(rows.flatMap(({ due }) => due?.amount || []));
  const [amount] = amounts;
  const rule = amounts.size === 1 && amount ? `；交办后 ${amount}内答复` : "";
  return `待交办 ${counts.waiting} 件，本次会议已交办 ${counts.dispatched} 件${rule}`;
}

/** A morning's plan is dispatched in one go: the planned items on one page, to be ticked together. */
function SizeLinks({ view, total }: { view: DeskView; total: number }) {
  const other = pageSizes.find((size) => size !== view.size);
  if (!other || total <= pageSizes[0]) return null;
  return (
    <p className="no-print mt-2 text-md">
      <TextLink href={addressOf({ ...view, size: other, page: 1 })}>每页显示 {other} 件</TextLink>
    </p>
  );
}

function Empty({ view }: { view: DeskView }) {
  const isNarrowed = Object.keys(view.filters).length > 0;
  if (isNarrowed) return <EmptyState title="没有符合条件的件">请放宽或清除筛选条件。</EmptyState>;
  if (view.facet === "waiting") {
    return (
      <EmptyState title="没有待交办的件">人大代工委、政协提案委受理、立案并移交后，会出现在这里。</EmptyState>
    );
  }
  return <EmptyState title={`没有“${deskFacets[view.facet].zh}”的件`} />;
}
