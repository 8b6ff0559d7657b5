import type { Metadata } from "next";
import { FindForm } from "@/components/form/find-form";
import { ButtonLink } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { ListPager } from "@/components/ui/pager";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { orNotFound } from "@/lib/access/or-not-found";
import { listSeats, listTerms, seatsPerPage } from "@/lib/seats/queries";
import { SeatTable } from "./_components/seat-table";

export const metadata: Metadata = { title: "席位" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The seats of one term: who holds one, who left before its end. */
export default async function TermPage({ params, searchParams }: Props) {
  const actor = await requirePost("registrar");
  const { id } = await params;
  const given = await searchParams;
  const q = typeof given.q === "string" ? given.q.trim().slice(0, 40) : "";
  const ended = given.tab === "ended";
  const page = Math.trunc(Math.max(1, Math.min(1000, Number(given.page) || 1)));
  const { rows, total } = await orNotFound(listSeats(actor, id, { q, page, ended }));
  const term = (await listTerms(actor)).find((one) => one.id === id);
  const hrefOf = (next: { ended?: boolean; page?: number }) => {
    const query = new URLSearchParams({
      ...((next.ended ?? ended) ? { tab: "ended" } : {}),
      ...(q ? { q } : {}),
      ...(next.page && next.page > 1 ? { page: String(next.page) } : {}),
    });
    return query.size > 0 ? `/settings/terms/${id}?${query}` : `/settings/terms/${id}`;
  };
  return (
    <>
      <PageHeader
        kicker={<TextLink href="/settings/terms">届与席位</TextLink>}
        title={term?.name ?? ""}
        summary={`${term?.startsOn} 起${term?.endsOn ? `，至 ${term.endsOn}` : ""}`}
        actions={
          <>
            <ButtonLink href={`/settings/terms/${id}/new`}>增加席位</ButtonLink>
            <ButtonLink href={`/settings/terms/${id}/import`} variant="main">
              导入名册
            </ButtonLink>
          </>
        }
      />
      <div className="mt-4">
        <DoneNotice done={given.done} words={doneWords(given.rows)} />
      </div>
      <Facets
        label="席位"
        items={[
          { href: hrefOf({ ended: false }), zh: "在任", count: term?.held ?? 0, current: !ended },
          { href: hrefOf({ ended: true }), zh: "提前终止", count: term?.ended ?? 0, current: ended },
        ]}
      />
      <FindForm
        name="q"
        hint="姓名、证号、代表团（界别）或单位"
        value={q}
        keep={ended ? { tab: "ended" } : {}}
      />
      {rows.length === 0 ? (
        <EmptyState title={q ? "没有找到" : "没有席位"}>
          {q ? "请检查姓名或证号。" : "可以粘贴或上传名册一次导入，也可以逐个增加。"}
        </EmptyState>
      ) : (
        <SeatTable rows={rows} />
      )}
      <ListPager
        page={page}
        size={seatsPerPage}
        total={total}
        unit="个"
        hrefOf={(to) => hrefOf({ page: to })}
      />
    </>
  );
}

function doneWords(rows: unknown) {
  const count = Number(rows) || 0;
  return {
    created: "这一届已建立。请导入名册，再到“会议与规则”新建会议。",
    added: "席位已增加。",
    imported: count > 0 ? `名册已导入，写入 ${count} 个席位。` : "名册与现有席位一致，没有需要写入的。",
  };
}
