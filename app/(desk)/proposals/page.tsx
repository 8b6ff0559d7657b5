import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { requirePost } from "@/lib/access/actor";
import { dayOf } from "@/lib/calendar/day";
import { currentCalendar } from "@/lib/dossier/calendar";
import { isNarrowed, type LedgerFilters, lastPage, ledgerHref, readFilters } from "@/lib/ledger/filters";
import { wholePosts } from "@/lib/ledger/full-queries";
import { meetingOptions } from "@/lib/ledger/options";
import { ledgerCounts, ledgerPage, pageSize, type StateCount } from "@/lib/ledger/queries";
import type { PostKind } from "@/lib/lifecycle/actor";
import { stateZh } from "@/lib/lifecycle/labels";
import { type ProposalState, proposalStates } from "@/lib/lifecycle/proposal";
import { unitOptions } from "@/lib/people/options";
import { sheetHref } from "@/lib/sheet/address";
import { FilterPanel } from "./_components/filter-panel";
import { LedgerTable } from "./_components/ledger-table";

export const metadata: Metadata = { title: "台账" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const titles: Partial<Record<PostKind, string>> = {
  coordinator: "本单位台账",
  handler: "我的承办件",
  section_head: "我的承办件",
  proposer: "我的建议提案",
};

/** Everything this person may see; filters, order and page stand in the address. */
export default async function LedgerPage({ searchParams }: Props) {
  const actor = await requirePost(
    ...(["registrar", "dispatcher", "coordinator", "handler", "section_head"] as const),
    ...(["deputy_leader", "leader", "proposer"] as const),
  );
  const filters = readFilters(await searchParams);
  const today = dayOf(new Date());
  const [counts, rows, calendar, meetings, units] = await Promise.all([
    ledgerCounts(actor, filters, today),
    ledgerPage(actor, filters, today),
    currentCalendar(),
    meetingOptions(actor),
    unitOptions(),
  ]);
  const shown = counts.filter(({ state }) => !filters.state || state === filters.state);
  const overdue = sum(shown, "overdue");
  const total = filters.overdue ? overdue : sum(shown, "total");
  return (
    <>
      <PageHeader
        title={titles[actor.acting.kind] ?? "台账"}
        summary={`共 ${total.toLocaleString("zh-CN")} 件${overdue > 0 ? `，${overdue} 件已逾期` : ""}`}
        actions={total > 0 && <Exports filters={filters} isWhole={wholePosts.includes(actor.acting.kind)} />}
      />
      <Facets label="按办理状态" items={facetsOf(counts, filters)} />
      <FilterPanel filters={filters} meetings={meetings} units={units} />
      {rows.length > 0 ? (
        <LedgerTable rows={rows} filters={filters} today={today} calendar={calendar} />
      ) : (
        <Nothing filters={filters} />
      )}
      <Pages filters={filters} total={total} />
    </>
  );
}

/** The list as it stands; for the offices also with every column of the 完整台账. */
function Exports({ filters, isWhole }: { filters: LedgerFilters; isWhole: boolean }) {
  const href = sheetHref(ledgerHref(filters));
  return (
    <>
      <ButtonLink href={href} download>
        导出 Excel
      </ButtonLink>
      {isWhole && (
        <ButtonLink href={`${href}${href.includes("?") ? "&" : "?"}full=1`} download>
          完整台账
        </ButtonLink>
      )}
    </>
  );
}

function sum(counts: readonly StateCount[], column: "total" | "overdue"): number {
  return counts.reduce((all, count) => all + count[column], 0);
}

/** One tab for each state that occurs, in the order of the process, and one for all. */
function facetsOf(counts: readonly StateCount[], filters: LedgerFilters) {
  const column = filters.overdue ? "overdue" : "total";
  const states = Object.keys(proposalStates) as ProposalState[];
  const shown = states.flatMap((state) => {
    const count = counts.find((one) => one.state === state)?.[column] ?? 0;
    const isCurrent = filters.state === state;
    if (count === 0 && !isCurrent) return [];
    const zh = stateZh("proposal", state, filters.source ?? null);
    return [{ href: ledgerHref(filters, { state }), zh, count, current: isCurrent }];
  });
  const all = { href: ledgerHref(filters, { state: undefined }), zh: "全部", count: sum(counts, column) };
  return [{ ...all, current: filters.state === undefined }, ...shown];
}

function Pages({ filters, total }: { filters: LedgerFilters; total: number }) {
  const { page } = filters;
  if (total <= pageSize && page === 1) return null;
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  const isLast = page === lastPage && last < total;
  const range = first > total ? "" : `第 ${first}–${last} 件，`;
  return (
    <Pager
      summary={`${range}共 ${total.toLocaleString("zh-CN")} 件${isLast ? "；往后请用筛选缩小范围" : ""}`}
      {...(page > 1 ? { prevHref: ledgerHref(filters, { page: page - 1 }) } : {})}
      {...(last < total && !isLast ? { nextHref: ledgerHref(filters, { page: page + 1 }) } : {})}
    />
  );
}

function Nothing({ filters }: { filters: LedgerFilters }) {
  if (!isNarrowed(filters) && !filters.state && filters.page === 1) {
    return (
      <EmptyState title="还没有您可以查看的建议提案">交办、分派给您或由您提出的件会列在这里。</EmptyState>
    );
  }
  return (
    <EmptyState title="没有符合条件的件" action={<ButtonLink href="/proposals">清除全部条件</ButtonLink>}>
      {filters.q
        ? `没有找到“${filters.q}”。可以只输标题中的两三个字、编号中的数字、代表（委员）姓名或单位名称。`
        : "请放宽筛选条件。"}
    </EmptyState>
  );
}
