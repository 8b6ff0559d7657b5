import type { Metadata } from "next";
import { FormLinks } from "@/components/proposal/form-links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requirePost } from "@/lib/access/actor";
import { meetingOptions } from "@/lib/ledger/options";
import { readStatistics, statisticPosts } from "@/lib/reporting/statistic-page";
import { sheetHref } from "@/lib/sheet/address";
import { FilterForm, FilterSelect } from "../_components/filter-form";
import { StatisticTable } from "./_components/statistic-table";

export const metadata: Metadata = { title: "统计表" };

type Props = { searchParams: Promise<{ meeting?: string | string[] }> };

/** 办理情况统计表: every unit of the meetings, by source and duty. */
export default async function ReportsPage({ searchParams }: Props) {
  const actor = await requirePost(...statisticPosts);
  const { meeting } = await searchParams;
  const [options, found] = await Promise.all([
    meetingOptions(actor),
    readStatistics(actor, typeof meeting === "string" ? meeting : undefined),
  ]);
  const query = found.meetingId ? `?meeting=${found.meetingId}` : "";
  return (
    <>
      <PageHeader
        title="统计表"
        summary={found.zh}
        actions={
          <>
            <ButtonLink href={sheetHref(`/statistics${query}`)} download>
              导出 Excel
            </ButtonLink>
            <FormLinks href={`/api/forms/statistics${query}`} zh="办理情况统计表" of="下载" size="md" />
          </>
        }
      />
      <FilterForm label="会议" press="查看">
        <FilterSelect
          name="meeting"
          label="会议"
          options={options}
          empty="最近一次会议"
          value={found.meetingId}
        />
      </FilterForm>
      {found.lines.length === 0 ? (
        <EmptyState title="还没有交办的件">交办以后，各承办单位的办理情况在这里统计。</EmptyState>
      ) : (
        <StatisticTable {...found} />
      )}
    </>
  );
}
