import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { requirePost } from "@/lib/access/actor";
import { isRecountPending } from "@/lib/jobs/recount";
import {
  type CalendarYear,
  listCalendarChanges,
  listCalendarYears,
  readYear,
  yearOr,
} from "@/lib/rules/calendar/queries";
import { rulePosts } from "@/lib/rules/may";
import { ChangeDay } from "./_components/change-day";
import { Changes } from "./_components/changes";
import { DayTable } from "./_components/day-table";

export const metadata: Metadata = { title: "工作日历" };

type Props = { searchParams: Promise<{ year?: string | string[]; done?: string | string[] }> };

const words = {
  day: "该日的安排已修改，在办件的期限随即重新计算，逐件记入全程。",
  imported: "放假安排已导入，该年不再是预估。在办件的期限随即重新计算，逐件记入全程。",
};

/** 工作日历: what every period in working days and every roll off a holiday is counted by. */
export default async function CalendarPage({ searchParams }: Props) {
  await requirePost(...rulePosts);
  const asked = await searchParams;
  const year = yearOr(asked.year, new Date());
  const [years, days, changes, isPending] = await Promise.all([
    listCalendarYears(),
    readYear(year),
    listCalendarChanges(),
    isRecountPending(),
  ]);
  const isAnnounced = years.some((one) => one.year === year && one.isAnnounced);
  return (
    <>
      <PageHeader
        title="工作日历"
        summary="按工作日计算的期限、遇休息日的顺延，均以此为准"
        actions={
          <>
            <ChangeDay year={year} />
            <ButtonLink href="/settings/calendar/import" variant="main">
              导入放假安排
            </ButtonLink>
          </>
        }
      />
      <Facets
        label="年份"
        items={shownYears(years, year).map((one) => ({
          href: `/settings/calendar?year=${one.year}`,
          zh: `${one.year}${one.isAnnounced ? "" : "（预估）"}`,
          current: one.year === year,
        }))}
      />
      <div className="mt-4">
        <DoneNotice done={asked.done} words={words} />
        {isPending && (
          <Notice tone="info" className="mb-4">
            日历有改动，在办件的期限正在重新计算，稍后刷新即可看到新的期限。
          </Notice>
        )}
        {days.length === 0 ? (
          <EmptyState title={`${year} 年还没有数据`}>该年按周一至周五上班计算，期限标为预估。</EmptyState>
        ) : (
          <>
            <p className="mb-3 text-ink-2">
              {isAnnounced ? (
                <Tag tone="green" glyph="check">
                  已公布
                </Tag>
              ) : (
                <Tag tone="amber" glyph="clock">
                  预估
                </Tag>
              )}
              <span className="ml-2">
                {isAnnounced
                  ? "按国务院办公厅通知。未列出的日子，周一至周五上班，周六、周日休息。"
                  : "放假调休安排尚未公布，只按周末和法定节假日计算；依此算出的期限都标明“预估”，导入通知后重新计算。"}
              </span>
            </p>
            <DayTable days={days} />
          </>
        )}
        <Changes changes={changes} />
      </div>
    </>
  );
}

/** From the year before this one on: what is longer past is opened by its address. */
function shownYears(years: readonly CalendarYear[], shown: number): CalendarYear[] {
  const from = Math.min(shown, yearOr(undefined, new Date()) - 1);
  return years.filter((one) => one.year >= from).reverse();
}
