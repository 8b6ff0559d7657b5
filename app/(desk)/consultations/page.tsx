import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { ListPager } from "@/components/ui/pager";
import { requirePost } from "@/lib/access/actor";
import { isUuid } from "@/lib/access/uuid";
import { stageZh } from "@/lib/consultation/labels";
import {
  countRecords,
  pageSize,
  type RecordCount,
  type RecordFilters,
  recordPage,
} from "@/lib/consultation/records";
import { RecordTable } from "./_components/record-table";
import { Recorders } from "./_components/recorders";

export const metadata: Metadata = { title: "面商记录" };

type Query = Record<string, string | string[] | undefined>;

const stages = ["before", "during", "after"] as const;

/** 面商记录 of the own unit over all its items: how many there are, how many in person, and whose. */
export default async function ConsultationsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requirePost("coordinator", "handler", "section_head", "deputy_leader", "leader");
  const filters = read(await searchParams);
  const [counts, rows] = await Promise.all([countRecords(actor), recordPage(actor, filters)]);
  const mine = counts.filter(({ byId }) => !filters.by || byId === filters.by);
  const shown = mine.filter(({ stage }) => !filters.stage || stage === filters.stage);
  const total = sum(shown, filters.inPerson ? "inPerson" : "total");
  return (
    <>
      <PageHeader
        title="面商记录"
        summary={`共 ${sum(mine, "total")} 次，其中当面 ${sum(mine, "inPerson")} 次`}
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
        total={total}
        unit="次"
        hrefOf={(page) => href(filters, { page })}
      />
      {counts.length > 0 && (
        <Recorders counts={counts} current={filters.by} hrefOf={(by) => href(filters, { by, page: 1 })} />
      )}
    </>
  );
}

function read(query: Query): RecordFilters {
  const stage = stages.find((one) => one === query.stage);
  const page = Number(query.page);
  return {
    ...(stage ? { stage } : {}),
    ...(isUuid(query.by) ? { by: query.by } : {}),
    ...(query.inPerson === "1" ? { inPerson: true } : {}),
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
  };
}

function href(
  filters: RecordFilters,
  change: { [Key in keyof RecordFilters]?: RecordFilters[Key] | undefined },
): string {
  const { stage, by, inPerson, page } = { ...filters, ...change };
  const query = new URLSearchParams();
  if (stage) query.set("stage", stage);
  if (by) query.set("by", by);
  if (inPerson) query.set("inPerson", "1");
  if (page && page > 1) query.set("page", String(page));
  const text = query.toString();
  return text ? `/consultations?${text}` : "/consultations";
}

function sum(counts: readonly RecordCount[], column: "total" | "inPerson"): number {
  return counts.reduce((all, count) => all + count[column], 0);
}

function facetsOf(counts: readonly RecordCount[], filters: RecordFilters) {
  const all = { stage: undefined, inPerson: undefined, page: 1 };
  const isAll = !filters.stage && !filters.inPerson;
  return [
    { href: href(filters, all), zh: "全部", count: sum(counts, "total"), current: isAll },
    ...stages.map((stage) => ({
      href: href(filters, { ...all, stage }),
      zh: stageZh[stage] ?? stage,
      count: sum(
        counts.filter((count) => count.stage === stage),
        "total",
      ),
      current: filters.stage === stage,
    })),
    {
      href: href(filters, { ...all, inPerson: true }),
      zh: "当面",
      count: sum(counts, "inPerson"),
      current: filters.inPerson === true,
    },
  ];
}
