import type { Metadata } from "next";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { ListPager } from "@/components/ui/pager";
import { HeadCell, Table } from "@/components/ui/table";
import { requirePost } from "@/lib/access/actor";
import { dayOf } from "@/lib/calendar/day";
import { currentCalendar } from "@/lib/dossier/calendar";
import { channelZh, configuredChannels } from "@/lib/notify/channel";
import { type RatingFacet, ratingFacetNames, ratingFacetOf, ratingFacets } from "@/lib/outcome/rating/facets";
import { pageSize, ratingCounts, ratingPage } from "@/lib/outcome/rating/queries";
import { sendingStates } from "@/lib/outcome/rating-link/sending-queries";
import { sheetHref } from "@/lib/sheet/address";
import { RatingRow } from "./_components/rating-row";
import { askTicked } from "./actions";

export const metadata: Metadata = { title: "评价" };

type Props = { searchParams: Promise<{ tab?: string | string[]; page?: string | string[] }> };

const hrefOf = (facet: RatingFacet, page = 1) => {
  const query = new URLSearchParams({
    ...(facet === "all" ? {} : { tab: facet }),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return query.size > 0 ? `/ratings?${query}` : "/ratings";
};

/** Who may still be asked: only there a tick makes sense. */
const asks: readonly RatingFacet[] = ["all", "ask", "waiting", "over"];

/** The rating channel of the own body: who has not answered, what is dissatisfied, what can be concluded. */
export default async function RatingsPage({ searchParams }: Props) {
  const actor = await requirePost("registrar");
  const query = await searchParams;
  const facet = ratingFacetOf(query.tab);
  const page = Math.trunc(Math.min(Math.max(Number(query.page) || 1, 1), 1000));
  const today = dayOf(new Date());
  const [counts, rows, calendar] = await Promise.all([
    ratingCounts(actor, today),
    ratingPage(actor, facet, page, today),
    currentCalendar(),
  ]);
  const sendings = await sendingStates(rows.map((row) => row.id));
  const ticks = asks.includes(facet) && rows.some((row) => row.silent.length > 0);
  const total = counts[facet];
  return (
    <>
      <PageHeader
        title="评价"
        summary={`已答复 ${counts.all} 件，${counts.ask + counts.waiting + counts.over} 件尚未评齐`}
        actions={
          <ButtonLink href={sheetHref(hrefOf(facet))} download>
            导出 Excel
          </ButtonLink>
        }
      />
      <Facets
        label="按评价状态"
        items={ratingFacetNames.map((name) => ({
          href: hrefOf(name),
          zh: ratingFacets[name].zh,
          count: counts[name],
          current: name === facet,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={facet === "all" ? "没有已答复待办结的件" : `没有“${ratingFacets[facet].zh}”的件`}>
          答复印发后进入评价；评价齐全或期满并催评后，可以办结。
        </EmptyState>
      ) : (
        <Form action={askTicked} aria-label="已答复的件">
          <Table caption={ratingFacets[facet].zh} head={<Head ticks={ticks} />}>
            {rows.map((row) => (
              <RatingRow
                key={row.id}
                row={row}
                sending={sendings.get(row.id)}
                {...{ ticks, today, calendar }}
              />
            ))}
          </Table>
          {ticks && (
            <div className="mt-3 flex flex-wrap gap-2">
              <SubmitButton pendingLabel="正在催评…">对选中的件催评</SubmitButton>
              {configuredChannels().map((channel) => (
                <SubmitButton
                  key={channel}
                  name="channel"
                  value={channel}
                  variant="plain"
                  pendingLabel="正在安排…"
                >
                  {`用${channelZh[channel]}发送评价链接`}
                </SubmitButton>
              ))}
            </div>
          )}
        </Form>
      )}
      <ListPager page={page} size={pageSize} total={total} hrefOf={(to) => hrefOf(facet, to)} />
    </>
  );
}

function Head({ ticks }: { ticks: boolean }) {
  return (
    <>
      {ticks && (
        <HeadCell width={44}>
          <span className="sr-only">选择</span>
        </HeadCell>
      )}
      <HeadCell width={112}>编号</HeadCell>
      <HeadCell>建议提案</HeadCell>
      <HeadCell width={230}>尚未评价</HeadCell>
      <HeadCell width={140}>评价期限</HeadCell>
      <HeadCell width={180}>下一步</HeadCell>
    </>
  );
}
