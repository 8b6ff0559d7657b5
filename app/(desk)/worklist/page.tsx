import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { ListPager } from "@/components/ui/pager";
import { requirePost } from "@/lib/access/actor";
import { dayOf } from "@/lib/calendar/day";
import { currentCalendar } from "@/lib/dossier/calendar";
import { sheetHref } from "@/lib/sheet/address";
import { countQueues, pageSize, type QueueCount, worklistPage } from "@/lib/worklist/queries";
import { doneWords } from "@/lib/worklist/words";
import { WorkTable } from "./_components/work-table";

export const metadata: Metadata = { title: "待办" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What waits for me, soonest first, each with its one main button. */
export default async function WorklistPage({ searchParams }: Props) {
  const actor = await requirePost(
    ...(["registrar", "dispatcher", "coordinator", "handler", "section_head"] as const),
    ...(["deputy_leader", "leader", "proposer"] as const),
  );
  const query = await searchParams;
  const today = dayOf(new Date());
  const counts = await countQueues(actor, today);
  const chosen = counts.find(({ key }) => key === query.queue) ?? null;
  const total = chosen?.total ?? sum(counts, "total");
  const page = pageOf(query.page, total);
  const [items, calendar] = await Promise.all([
    worklistPage(actor, today, chosen?.key ?? null, page),
    currentCalendar(),
  ]);
  return (
    <>
      <DoneNotice done={query.done} words={doneWords} />
      <PageHeader
        title="待办"
        summary={summaryOf(counts)}
        actions={
          total > 0 && (
            <ButtonLink href={sheetHref(hrefOf(chosen, 1))} download>
              导出 Excel
            </ButtonLink>
          )
        }
      />
      <Facets label="待办分类" items={facetsOf(counts, chosen)} />
      {items.length > 0 ? (
        <WorkTable
          items={items}
          today={today}
          calendar={calendar}
          list={hrefOf(chosen, page)}
          before={(page - 1) * pageSize}
        />
      ) : (
        <Nothing
          isFiltered={chosen !== null && sum(counts, "total") > 0}
          isProposer={actor.acting.kind === "proposer"}
        />
      )}
      <ListPager page={page} size={pageSize} total={total} hrefOf={(to) => hrefOf(chosen, to)} />
    </>
  );
}

function sum(counts: readonly QueueCount[], column: "total" | "overdue" | "today"): number {
  return counts.reduce((all, count) => all + count[column], 0);
}

/** 「14 件等您处理，1 件已逾期，1 件今天到期」 over all queues. */
function summaryOf(counts: readonly QueueCount[]): string {
  const [total, overdue, today] = [sum(counts, "total"), sum(counts, "overdue"), sum(counts, "today")];
  const late = overdue > 0 ? `，${overdue} 件已逾期` : "";
  return `${total} 件等您处理${late}${today > 0 ? `，${today} 件今天到期` : ""}`;
}

function facetsOf(counts: readonly QueueCount[], chosen: QueueCount | null) {
  const shown = counts.filter((count) => count.total > 0 || count.key === chosen?.key);
  const all = { href: "/worklist", zh: "全部", count: sum(counts, "total"), current: chosen === null };
  return [
    all,
    ...shown.map((count) => ({
      href: hrefOf(count, 1),
      zh: count.zh,
      count: count.total,
      current: count.key === chosen?.key,
    })),
  ];
}

function hrefOf(queue: QueueCount | null, page: number): string {
  const query = new URLSearchParams(queue ? { queue: queue.key } : {});
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return text ? `/worklist?${text}` : "/worklist";
}

/** A page beyond the last one (its items were done meanwhile) shows the last one. */
function pageOf(value: string | string[] | undefined, total: number): number {
  const wanted = typeof value === "string" && /^\d{1,4}$/.test(value) ? Number(value) : 1;
  return Math.max(1, Math.min(wanted, Math.ceil(total / pageSize)));
}

function Nothing({ isFiltered, isProposer }: { isFiltered: boolean; isProposer: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        title="这一类没有等您处理的事项"
        action={<ButtonLink href="/worklist">查看全部待办</ButtonLink>}
      />
    );
  }
  const [href, zh] = isProposer ? ["/my", "查看我的建议提案"] : ["/proposals", "查看台账"];
  return (
    <EmptyState title="没有等您处理的事项" action={<ButtonLink href={href}>{zh}</ButtonLink>}>
      有新的事项时会出现在这里，按期限先后排列。
    </EmptyState>
  );
}
