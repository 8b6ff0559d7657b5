import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { ListPager } from "@/components/ui/pager";
import { requirePost } from "@/lib/access/actor";
import { stageZh } from "@/lib/consultation/labels";
import {
  listedRecords,
  recordFiltersOf,
  recordPosts,
  recordStages,
  recordsHref,
  sumOf,
} from "@/lib/consultation/record-list";
import {
  countRecords,
  pageSize,
  type RecordCount,
  type RecordFilters,
  recordPage,
} from "@/lib/consultation/records";
import { sheetHref } from "@/lib/sheet/address";
import { RecordTable } from "./_components/record-table";
import { Recorders } from "./_components/recorders";

export const metadata: Metadata = { title: "面商记录" };

type Query = Record<string, string | string[] | undefined>;

/** 面商记录 of the own unit over all its items: how many there are, how many in person, and whose. */
export default async function ConsultationsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requirePost(...recordPosts);
  const filters = recordFiltersOf(await searchParams);
  const [counts, rows] = await Promise.all([countRecords(actor), recordPage(actor, filters)]);
  const mine = counts.filter(({ byId }) => !filters.by || byId === filters.by);
  return (
    <>
      <PageHeader
        title="面商记录"
        actions={
          <ButtonLink href={sheetHref(recordsHref(filters, { page: 1 }))} download>
            导出 Excel
          </ButtonLink>
        }
        summary={`共 ${sumOf(mine, "total")} 次，其中当面 ${sumOf(mine, "inPerson")} 次`}
      />
      <Facets label="按阶段" items={facetsOf(mine, filters)} />
      {rows.length > 0 ? (
        <RecordTable rows={rows} />
      ) : (
        <EmptyState title="没有面商记录" action={<ButtonLink href="/worklist">查看待办</ButtonLink>}>
          与代表（委员）联系后，在该件的“面商”页记录；待联系的件在待办中。
        </EmptyState>
      )}
      <ListPager
        page={filters.page}
        size={pageSize}
        total={listedRecords(counts, filters)}
        unit="次"
        hrefOf={(page) => recordsHref(filters, { page })}
      />
      {counts.length > 0 && (
        <Recorders
          counts={counts}
          current={filters.by}
          hrefOf={(by) => recordsHref(filters, { by, page: 1 })}
        />
      )}
    </>
  );
}

function facetsOf(counts: readonly RecordCount[], filters: RecordFilters) {
  const all = { stage: undefined, inPerson: undefined, page: 1 };
  const isAll = !filters.stage && !filters.inPerson;
  return [
    { href: recordsHref(filters, all), zh: "全部", count: sumOf(counts, "total"), current: isAll },
    ...recordStages.map((stage) => ({
      href: recordsHref(filters, { ...all, stage }),
      zh: stageZh[stage] ?? stage,
      count: sumOf(
        counts.filter((count) => count.stage === stage),
        "total",
      ),
      current: filters.stage === stage,
    })),
    {
      href: recordsHref(filters, { ...all, inPerson: true }),
      zh: "当面",
      count: sumOf(counts, "inPerson"),
      current: filters.inPerson === true,
    },
  ];
}
