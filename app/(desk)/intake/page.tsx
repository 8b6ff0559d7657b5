import type { ReactNode } from "react";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { ListPager } from "@/components/ui/pager";
import { requirePost } from "@/lib/access/actor";
import { dayOf } from "@/lib/calendar/day";
import { currentCalendar } from "@/lib/dossier/calendar";
import { type Facet, type FacetKey, facetOf, facets } from "@/lib/intake/facets";
import { meetingsOf } from "@/lib/intake/options";
import { type IntakeFilter, intakePage, pageSize } from "@/lib/intake/queries";
import { stateZh } from "@/lib/lifecycle/labels";
import { officeOptions } from "@/lib/people/options";
import { sheetHref } from "@/lib/sheet/address";
import { FilterBar } from "./_components/filter-bar";
import { addressOf, readFilter } from "./_components/intake-address";
import { IntakeTable } from "./_components/intake-table";
import { carryOverAction, handOverAction } from "./actions";

export const metadata = { title: "收件与审查" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** 收件与审查: what came in and waits for the body's decision. */
export default async function IntakePage({ searchParams }: Props) {
  const actor = await requirePost("registrar");
  const today = dayOf(new Date());
  const { queue, ...filter } = readFilter(await searchParams);
  const facet = facetOf(queue);
  const [{ rows, counts }, meetings, calendar] = await Promise.all([
    intakePage(actor, facet, filter, today),
    meetingsOf(actor.acting.unitId),
    currentCalendar(),
  ]);
  const source = meetings[0]?.source ?? null;
  const nameOf = (one: Facet) => (one.key === "declined" ? stateZh("proposal", "declined", source) : one.zh);
  const items = facets.map((one) => ({
    href: addressOf(one.key, filter),
    zh: nameOf(one),
    count: counts[one.key],
    current: one.key === facet.key,
  }));
  const list =
    rows.length === 0 ? (
      <Empty facet={facet} filter={filter} />
    ) : (
      <IntakeTable facet={facet} rows={rows} today={today} calendar={calendar} selects={isTicked(facet)} />
    );
  const isEmpty = rows.length === 0;
  return (
    <>
      <PageHeader
        title="收件与审查"
        summary={filter.q || filter.meetingId ? undefined : summaryOf(counts)}
        actions={
          <>
            <ButtonLink href={sheetHref(addressOf(facet.key, filter))} download>
              导出 Excel
            </ButtonLink>
            <ButtonLink href="/proposals/new/excel">从 Excel 导入</ButtonLink>
            <ButtonLink href="/proposals/new/word">从 Word 读入</ButtonLink>
            <ButtonLink href="/proposals/new" variant="main">
              登记
            </ButtonLink>
          </>
        }
      />
      <Facets label="环节" items={items} />
      <FilterBar queue={facet.key} filter={filter} meetings={meetings} />
      {facet.key === "admitted" && (
        <HandOver offices={await officeOptions()} isEmpty={isEmpty}>
          {list}
        </HandOver>
      )}
      {facet.isLeftOver && <CarryOver isEmpty={isEmpty}>{list}</CarryOver>}
      {!isTicked(facet) && list}
      <ListPager
        page={filter.page}
        size={pageSize}
        total={counts[facet.key]}
        hrefOf={(page) => addressOf(facet.key, filter, page)}
      />
    </>
  );
}

function summaryOf(counts: Record<FacetKey, number>): string {
  const parts = [
    counts.submitted > 0 ? `${counts.submitted} 件待审查` : "",
    counts.admitted > 0 ? `${counts.admitted} 件待移交` : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join("，") : "没有等待您处理的件";
}

/** Rows of these lists can be ticked. */
const isTicked = (facet: Facet) => facet.key === "admitted" || facet.isLeftOver === true;

function CarryOver({ isEmpty, children }: { isEmpty: boolean; children: ReactNode }) {
  return (
    <Form action={carryOverAction} aria-label="批量结转">
      {children}
      {!isEmpty && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <SubmitButton pendingLabel="正在结转……">结转选中的件</SubmitButton>
          <span className="text-ink-3 text-sm">
            转入最近一次会议继续办理；所属会议、编号、规则方案和期限都不变。
          </span>
        </div>
      )}
    </Form>
  );
}

type HandOverProps = {
  offices: readonly { value: string; zh: string }[];
  isEmpty: boolean;
  children: ReactNode;
};

/** Stands also around an empty list: it tells what came of the rows that have just left it. */
function HandOver({ offices, isEmpty, children }: HandOverProps) {
  return (
    <Form action={handOverAction} aria-label="批量移交">
      {children}
      {!isEmpty && (
        <div className="mt-3 flex flex-wrap items-end gap-3">
          <Field name="officeId" label="交办机构" required className="w-72 max-w-full">
            <Select
              options={offices}
              {...(offices.length === 1 ? { defaultValue: offices[0]?.value } : { empty: "请选择" })}
            />
          </Field>
          <SubmitButton pendingLabel="正在移交……">移交选中的件</SubmitButton>
        </div>
      )}
    </Form>
  );
}

function Empty({ facet, filter }: { facet: Facet; filter: IntakeFilter }) {
  if (filter.q || filter.meetingId) {
    return (
      <EmptyState
        title="没有符合条件的件"
        action={<ButtonLink href={`/intake?queue=${facet.key}`}>清除条件</ButtonLink>}
      />
    );
  }
  return (
    <EmptyState title={facet.empty} action={<ButtonLink href="/proposals/new">登记一件</ButtonLink>}>
      代表、委员在线提交的会自动出现在这里；纸质的请代为登记。
    </EmptyState>
  );
}
