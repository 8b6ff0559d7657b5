import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { ListPager } from "@/components/ui/pager";
import { requirePost } from "@/lib/access/actor";
import { dayOf } from "@/lib/calendar/day";
import { currentCalendar } from "@/lib/dossier/calendar";
import { type OwnFacet, ownFacetNames, ownFacetOf, ownFacets } from "@/lib/outcome/own/facets";
import { ownCounts, ownPage, pageSize } from "@/lib/outcome/own/queries";
import { ItemCard } from "./_components/item-card";

export const metadata: Metadata = { title: "我的建议提案" };

type Props = { searchParams: Promise<{ tab?: string | string[]; page?: string | string[] }> };

const empty: Record<OwnFacet, string> = {
  all: "您领衔或参与提出的建议、提案会列在这里。",
  rate: "收到答复后，会提醒您在这里评价。",
  invited: "有人邀请您共同提出时，会列在这里。",
  work: "提交后的建议、提案，办理到哪一步都可以在这里看到。",
  draft: "新写的建议、提案先存为草稿，提交前可以随时修改。",
  done: "办结的建议、提案会列在这里。",
};

const hrefOf = (facet: OwnFacet, page = 1) => {
  const query = new URLSearchParams({
    ...(facet === "all" ? {} : { tab: facet }),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return query.size > 0 ? `/my?${query}` : "/my";
};

/** A proposer's own and co-signed items: what waits for them first. */
export default async function MyPage({ searchParams }: Props) {
  const actor = await requirePost("proposer");
  const query = await searchParams;
  const facet = ownFacetOf(query.tab);
  const page = Math.min(Math.max(Number(query.page) || 1, 1), 1000);
  const [counts, items, calendar] = await Promise.all([
    ownCounts(actor),
    ownPage(actor, facet, Math.trunc(page)),
    currentCalendar(),
  ]);
  const shown = ownFacetNames.filter((name) => name === "all" || name === facet || counts[name] > 0);
  return (
    <div className="max-w-4xl">
      <PageHeader
        title="我的建议提案"
        summary={counts.rate > 0 ? `共 ${counts.all} 件，${counts.rate} 件等您评价` : `共 ${counts.all} 件`}
        actions={
          <ButtonLink href="/proposals/new" variant="main">
            写建议提案
          </ButtonLink>
        }
      />
      <Facets
        label="我的建议提案"
        items={shown.map((name) => ({
          href: hrefOf(name),
          zh: ownFacets[name].zh,
          count: counts[name],
          current: name === facet,
        }))}
      />
      {items.length === 0 ? (
        <EmptyState title={`没有${facet === "all" ? "建议提案" : `“${ownFacets[facet].zh}”的件`}`}>
          {empty[facet]}
        </EmptyState>
      ) : (
        <ul className="mt-4 flex flex-col gap-3">
          {items.map((item) => (
            <ItemCard key={item.id} item={item} today={dayOf(new Date())} calendar={calendar} />
          ))}
        </ul>
      )}
      <ListPager page={page} size={pageSize} total={counts[facet]} hrefOf={(to) => hrefOf(facet, to)} />
    </div>
  );
}
