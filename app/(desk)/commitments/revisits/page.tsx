import type { Metadata } from "next";
import { act } from "@/app/act";
import { PromiseForms } from "@/components/outcome/promise-forms";
import { DueText, ProgressList, PromiseTag, RevisitList } from "@/components/outcome/promises";
import { ActDone } from "@/components/proposal/act-done";
import { doneWords } from "@/components/proposal/done-words";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { ListPager } from "@/components/ui/pager";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { addMonths, type Day, dayOf } from "@/lib/calendar/day";
import { quarterStart, quarterZh } from "@/lib/calendar/quarter";
import { isOfficePost } from "@/lib/lifecycle/actor";
import { pageSize, type RevisitFilter, revisitCounts, revisitPage } from "@/lib/outcome/promises/queries";
import { revisitFilterOf, revisitPosts, revisitsHref } from "@/lib/outcome/promises/revisit-address";
import type { PromiseView } from "@/lib/outcome/promises/words";
import { sheetHref } from "@/lib/sheet/address";
import { ItemCell } from "../_components/item-cell";

export const metadata: Metadata = { title: "季度回头看" };

type Query = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

/** 回头看 of one quarter: which promises are to be looked at, and what was found; each office keeps its own record. */
export default async function RevisitsPage({ searchParams }: Props) {
  const actor = await requirePost(...revisitPosts);
  const today = dayOf(new Date());
  const filter = revisitFilterOf(await searchParams, today);
  if (filter.quarterOn > today) return <NotBegun quarterOn={filter.quarterOn} today={today} />;
  const [counts, rows] = await Promise.all([
    revisitCounts(actor, filter.quarterOn),
    revisitPage(actor, filter, today),
  ]);
  const isOffice = isOfficePost(actor.acting.kind);
  const isNow = filter.quarterOn === quarterStart(today);
  const checks = isOffice && isNow && !filter.isDone;
  return (
    <>
      <PageHeader
        kicker={<TextLink href="/commitments">承诺与回头看</TextLink>}
        title={`${quarterZh(filter.quarterOn)}回头看`}
        summary={`本季度应查看 ${counts.open + counts.done} 项${isOffice ? `，本机构已查看 ${counts.done} 项` : ""}`}
        actions={
          <>
            <Quarters filter={filter} today={today} />
            <ButtonLink
              href={sheetHref(revisitsHref({ ...filter, page: 1 }).replace("/commitments", ""))}
              download
            >
              导出 Excel
            </ButtonLink>
          </>
        }
      />
      <ActDone words={doneWords("congress")} />
      {isOffice && (
        <Facets
          label="是否已查看"
          items={[
            { zh: "待查看", isDone: false, count: counts.open },
            { zh: "已查看", isDone: true, count: counts.done },
          ].map(({ zh, isDone, count }) => ({
            ...{ zh, count, current: filter.isDone === isDone },
            href: revisitsHref({ ...filter, isDone, page: 1 }),
          }))}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState title={filter.isDone ? "本季度还没有查看记录" : "没有需要查看的承诺"}>
          到本季度末尚未完成、或在本季度完成的承诺列在这里，逐项查看后记录结果。
        </EmptyState>
      ) : (
        <Table caption="回头看清单" head={head}>
          {rows.map((row) => (
            <RevisitRow
              key={row.id}
              row={row}
              today={today}
              returnTo={checks ? revisitsHref(filter) : null}
            />
          ))}
        </Table>
      )}
      <ListPager
        page={filter.page}
        size={pageSize}
        total={filter.isDone ? counts.done : counts.open}
        unit="项"
        hrefOf={(page) => revisitsHref({ ...filter, page })}
      />
    </>
  );
}

/** A quarter to come holds nothing to look at: which promises are still open then is not known yet. */
function NotBegun({ quarterOn, today }: { quarterOn: Day; today: Day }) {
  const now = quarterStart(today);
  return (
    <>
      <PageHeader
        kicker={<TextLink href="/commitments">承诺与回头看</TextLink>}
        title={`${quarterZh(quarterOn)}回头看`}
      />
      <div className="mt-4 border-line border-t">
        <EmptyState
          title="这个季度还没有开始"
          action={
            <ButtonLink href={revisitsHref({ quarterOn: now, isDone: false, page: 1 })}>
              看 {quarterZh(now)}
            </ButtonLink>
          }
        >
          {quarterZh(quarterOn)}从 {quarterOn} 起查看，应查看的承诺到时列在这里。
        </EmptyState>
      </div>
    </>
  );
}

const head = (
  <>
    <HeadCell>承诺事项和查看记录</HeadCell>
    <HeadCell width={180}>责任单位</HeadCell>
    <HeadCell width={230}>建议提案</HeadCell>
  </>
);

function Quarters({ filter, today }: { filter: RevisitFilter; today: Day }) {
  const at = (step: number) => addMonths(filter.quarterOn, 3 * step);
  const link = (quarterOn: Day, zh: string) => (
    <TextLink href={revisitsHref({ quarterOn, isDone: false, page: 1 })}>{zh}</TextLink>
  );
  return (
    <nav aria-label="季度" className="flex gap-4">
      {link(at(-1), "上一季度")}
      {filter.quarterOn < quarterStart(today) && link(at(1), "下一季度")}
    </nav>
  );
}

type RowProps = { row: PromiseView; today: Day; returnTo: string | null };

function RevisitRow({ row, today, returnTo }: RowProps) {
  return (
    <Row>
      <Cell>
        <p className="whitespace-pre-line">{row.text}</p>
        <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-ink-2 text-md">
          <PromiseTag facet={row.facet} />
          <DueText promise={row} />
        </p>
        <ProgressList promise={row} />
        <RevisitList promise={row} />
        {returnTo && (
          <PromiseForms
            promise={row}
            action={act}
            events={["revisit"]}
            returnTo={returnTo}
            values={{ on: today }}
          />
        )}
      </Cell>
      <Cell label="责任单位">{row.unit}</Cell>
      <ItemCell item={row} href={`/proposals/${row.proposalId}/outcome#promise-${row.id}`} />
    </Row>
  );
}
