import type { Metadata } from "next";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { cx } from "@/components/ui/cx";
import { DoneNotice } from "@/components/ui/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { TitleLink } from "@/components/ui/text-link";
import { requireActor } from "@/lib/access/actor";
import { isUuid } from "@/lib/access/uuid";
import { countNotices, countUnread, listNotices, type NoticeRow } from "@/lib/notify/queries";
import { momentText } from "@/lib/text/dates";
import { markAllReadAction } from "./actions";

export const metadata: Metadata = { title: "消息" };

type Query = { show?: string | string[]; before?: string | string[]; done?: string | string[] };
type Props = { searchParams: Promise<Query> };

export default async function NoticesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { show, before, done } = await searchParams;
  const filter = show === "all" ? "all" : "unread";
  const [unread, all, page] = await Promise.all([
    countUnread(actor),
    countNotices(actor),
    listNotices(actor, filter, isUuid(before) ? before : null),
  ]);
  const base = filter === "all" ? "/notices?show=all" : "/notices";
  return (
    <>
      <DoneNotice done={done} words={{ read: "已全部标为已读。" }} />
      <PageHeader
        title="消息"
        summary={unread > 0 ? `${unread} 条未读` : "没有未读消息"}
        actions={
          unread > 0 && (
            <Form action={markAllReadAction} aria-label="全部标为已读">
              <HiddenFields values={{ until: new Date().toISOString() }} />
              <SubmitButton variant="plain">全部标为已读</SubmitButton>
            </Form>
          )
        }
      />
      <Facets
        label="消息范围"
        items={[
          { href: "/notices", zh: "未读", count: unread, current: filter === "unread" },
          { href: "/notices?show=all", zh: "全部", count: all, current: filter === "all" },
        ]}
      />
      {page.rows.length === 0 ? (
        <EmptyState title={filter === "unread" ? "没有未读消息" : "还没有消息"}>
          有件交办、退回、送审、签发时，会在这里告诉您；要办的事都在待办里。
        </EmptyState>
      ) : (
        <>
          <ul className="border border-line border-t-0 bg-sheet">
            {page.rows.map((row) => (
              <NoticeLine key={row.id} row={row} />
            ))}
          </ul>
          <Pager
            summary="消息属于本人，切换身份后仍能看到；打开不了的，请先切换到办理该件的身份。"
            {...(before ? { prevHref: base } : {})}
            {...(page.olderThan
              ? { nextHref: `${base}${base.includes("?") ? "&" : "?"}before=${page.olderThan}` }
              : {})}
          />
        </>
      )}
    </>
  );
}

function NoticeLine({ row }: { row: NoticeRow }) {
  const isUnread = row.readAt === null;
  return (
    <li
      data-row=""
      className="flex flex-wrap items-baseline gap-x-4 border-line-soft border-b px-3.5 py-2.5 last:border-b-0"
    >
      <span className="min-w-0 flex-1 basis-96">
        {isUnread && <span className="mr-2 font-semibold text-accent text-sm">未读</span>}
        <TitleLink href={`/notices/${row.id}`} className={cx(!isUnread && "font-normal text-ink-2")}>
          {row.text}
        </TitleLink>
      </span>
      <time dateTime={row.createdAt.toISOString()} className="text-ink-3 text-sm">
        {momentText(row.createdAt)}
      </time>
    </li>
  );
}
