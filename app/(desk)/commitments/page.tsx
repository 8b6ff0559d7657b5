import type { Metadata } from "next";
import { FormLinks } from "@/components/proposal/form-links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { ListPager } from "@/components/ui/pager";
import { HeadCell, Table } from "@/components/ui/table";
import { requirePost } from "@/lib/access/actor";
import { dayOf } from "@/lib/calendar/day";
import { currentCalendar } from "@/lib/dossier/calendar";
import { meetingOptions } from "@/lib/ledger/options";
import { deskPosts, hasWholeItem } from "@/lib/lifecycle/actor";
import { hrefOf, promiseFilterOf } from "@/lib/outcome/promises/address";
import { listedCount } from "@/lib/outcome/promises/list";
import {
  type PromiseCounts,
  type PromiseFilter,
  pageSize,
  promiseCounts,
  promisePage,
  promisingUnits,
} from "@/lib/outcome/promises/queries";
import { promiseFacetNames, promiseFacets } from "@/lib/outcome/promises/words";
import { sheetHref } from "@/lib/sheet/address";
import { FilterForm, FilterSelect } from "../_components/filter-form";
import { PromiseRow } from "./_components/promise-row";

export const metadata: Metadata = { title: "承诺与回头看" };

type Query = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

/** 承诺事项台账 over the years: what issued letters promised, the soonest due first. */
export default async function CommitmentsPage({ searchParams }: Props) {
  const actor = await requirePost(...deskPosts);
  const filter = promiseFilterOf(await searchParams);
  const today = dayOf(new Date());
  const isUnit = !hasWholeItem(actor.acting.kind);
  const [counts, rows, calendar, meetings, units] = await Promise.all([
    promiseCounts(actor, filter, today),
    promisePage(actor, filter, today),
    currentCalendar(),
    meetingOptions(actor),
    isUnit ? [] : promisingUnits(actor),
  ]);
  return (
    <>
      <PageHeader
        title="承诺与回头看"
        summary={summaryOf(counts)}
        actions={
          <>
            <ButtonLink href={sheetHref(hrefOf(filter))} download>
              导出 Excel
            </ButtonLink>
            <FormLinks href={formHref(hrefOf(filter))} zh="承诺事项台账" of="台账" size="md" />
            <ButtonLink href="/commitments/revisits">季度回头看</ButtonLink>
          </>
        }
      />
      <Facets label="按承诺时限" items={facetsOf(counts, filter)} />
      <FilterForm label="筛选" press="筛选">
        {filter.facet && <input type="hidden" name="tab" value={filter.facet} />}
        <FilterSelect
          name="meeting"
          label="会议"
          options={meetings}
          empty="各次会议"
          value={filter.meetingId}
        />
        {units.length > 0 && (
          <FilterSelect
            name="unit"
            label="责任单位"
            options={units}
            empty="各责任单位"
            value={filter.unitId}
          />
        )}
        <FilterSelect
          name="year"
          label="完成时限年度"
          options={yearsAround(today)}
          empty="各年到期"
          value={filter.year ? String(filter.year) : null}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState
          title={filter.facet ? `没有“${promiseFacets[filter.facet].zh}”的承诺` : "没有待落实的承诺"}
        >
          答复函中承诺解决的事项（如 B 类），印发后自动进入台账，到完成为止。
        </EmptyState>
      ) : (
        <Table caption="承诺事项" head={head}>
          {rows.map((row) => (
            <PromiseRow key={row.id} row={row} today={today} calendar={calendar} fills={isUnit} />
          ))}
        </Table>
      )}
      <ListPager
        page={filter.page}
        size={pageSize}
        total={listedCount(counts, filter)}
        unit="项"
        hrefOf={(page) => hrefOf({ ...filter, page })}
      />
    </>
  );
}

/** The printed ledger under the filter of the list. */
const formHref = (list: string) => list.replace("/commitments", "/api/forms/promises");

/** Promises made in the last years and for the next ones. */
function yearsAround(today: string) {
  const now = Number(today.slice(0, 4));
  return [3, 2, 1, 0, -1, -2, -3, -4].map((step) => ({
    value: String(now + step),
    zh: `${now + step} 年到期`,
  }));
}

const head = (
  <>
    <HeadCell>承诺事项</HeadCell>
    <HeadCell width={170}>责任单位</HeadCell>
    <HeadCell width={230}>建议提案</HeadCell>
    <HeadCell width={150}>时限</HeadCell>
    <HeadCell width={110}>
      <span className="sr-only">办理</span>
    </HeadCell>
  </>
);

/** Numerator and denominator, never a bare percentage. */
function summaryOf(counts: PromiseCounts): string {
  const all = promiseFacetNames.reduce((sum, name) => sum + counts[name], 0);
  if (all === 0) return "";
  return `共 ${all} 项，已完成 ${counts.done} 项${counts.overdue > 0 ? `，逾期 ${counts.overdue} 项` : ""}`;
}

function facetsOf(counts: PromiseCounts, filter: PromiseFilter) {
  const open = counts.overdue + counts.near + counts.later;
  const all = { href: hrefOf({ ...filter, facet: null, page: 1 }), zh: "待落实", count: open };
  return [
    { ...all, current: filter.facet === null },
    ...promiseFacetNames.map((name) => ({
      href: hrefOf({ ...filter, facet: name, page: 1 }),
      zh: promiseFacets[name].zh,
      count: counts[name],
      current: filter.facet === name,
    })),
  ];
}
