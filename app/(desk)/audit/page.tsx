import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { requirePost } from "@/lib/access/actor";
import { listCaseTrail, listSystemTrail, trailFilter } from "@/lib/audit/trail-queries";
import { TrailFilterForm } from "./_components/trail-filter";
import { TrailTable } from "./_components/trail-table";
import { VerifyPanel } from "./_components/verify-panel";

export const metadata: Metadata = { title: "审计" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requirePost("auditor");
  const query = await searchParams;
  const isSystem = query.kind === "system";
  const filter = trailFilter(query);
  const page = await (isSystem ? listSystemTrail(actor, filter) : listCaseTrail(actor, filter));
  return (
    <>
      <PageHeader title="审计" summary="谁在什么时候办了什么；业务内容不在这里显示" />
      <VerifyPanel />
      <Facets
        label="记录种类"
        items={[
          { href: "/audit", zh: "办理经过", current: !isSystem },
          { href: "/audit?kind=system", zh: "系统记录", current: isSystem },
        ]}
      />
      <TrailFilterForm filter={filter} isSystem={isSystem} />
      {page.rows.length === 0 ? (
        <EmptyState title="没有符合条件的记录">请放宽日期或去掉人员、事项条件。</EmptyState>
      ) : (
        <TrailTable rows={page.rows} isSystem={isSystem} />
      )}
      <Pager
        summary="按时间从新到旧，每页 50 条"
        {...(filter.before ? { prevHref: hrefWith(query, null) } : {})}
        {...(page.next ? { nextHref: hrefWith(query, page.next) } : {})}
      />
    </>
  );
}

/** The same filter at another place of the list; null is the newest page. */
function hrefWith(query: Record<string, string | string[] | undefined>, before: string | null): string {
  const kept = Object.entries(query).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string" && pair[1] !== "" && pair[0] !== "before",
  );
  const search = new URLSearchParams(kept);
  if (before) search.set("before", before);
  return search.size > 0 ? `/audit?${search}` : "/audit";
}
