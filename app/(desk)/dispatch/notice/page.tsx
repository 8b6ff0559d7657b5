import { PrintButton } from "@/components/letter/print-button";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requirePost } from "@/lib/access/actor";
import type { SearchParams } from "@/lib/dispatch/address";
import { dayFrom, dispatchDays, listedAtMost, noticeOf } from "@/lib/dispatch/notice";
import { letterDate } from "@/lib/text/dates";
import { DuesText } from "./_components/dues-text";
import { SplitTable } from "./_components/split-table";

export const metadata = { title: "交办通知" };

/** 交办通知 with its 任务分解表, for one day of 交办: to be printed, or kept as PDF by the browser. */
export default async function NoticePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePost("dispatcher");
  const days = await dispatchDays(actor);
  const day = dayFrom((await searchParams).on) ?? days[0]?.day;
  const sets = day ? await noticeOf(actor, day) : [];
  const total = sets.reduce((sum, set) => sum + set.rows.length, 0);
  if (!day || total === 0) {
    return (
      <EmptyState title="这一天没有交办" action={<ButtonLink href="/dispatch">返回交办台</ButtonLink>}>
        交办以后，在这里打印交办通知和任务分解表。
      </EmptyState>
    );
  }
  return (
    <div className="letter-print wide">
      <div className="no-print mb-4 flex flex-wrap items-center gap-2">
        <DayForm days={days} day={day} />
        <PrintButton />
        <ButtonLink href="/dispatch?tab=dispatched">返回</ButtonLink>
      </div>
      <h1 className="text-center text-xl">建议提案交办通知</h1>
      <p className="mt-4">各承办单位：</p>
      <p className="indent-8">
        {letterDate(day)}交办建议提案 {total} 件，任务分解见附表。
        {total >= listedAtMost && `（附表只列前 ${listedAtMost} 件）`}请按下列要求办理：
      </p>
      {sets.map((set) => (
        <DuesText key={set.meeting} set={set} />
      ))}
      <p className="indent-8">
        主办单位牵头答复，协办单位将意见送主办单位；分办单位各自答复所分的诉求。认为不属本单位职责的，在申请退办的期限内说明理由、法定职责依据和建议承办单位，经主要领导同意后提出；裁定前仍由本单位负责，期限照常计算，不得自行转办。
      </p>
      <p className="mt-4 text-right">{actor.acting.unitName}</p>
      <p className="text-right">{letterDate(day)}</p>
      {sets.map((set) => (
        <SplitTable key={set.meeting} set={set} />
      ))}
    </div>
  );
}

function DayForm({ days, day }: { days: readonly { day: string; count: number }[]; day: string }) {
  return (
    <form action="/dispatch/notice" className="flex items-center gap-2">
      <label className="text-md" htmlFor="notice-day">
        交办日
      </label>
      <select id="notice-day" name="on" defaultValue={day} className="input w-auto! min-h-8! py-0.5! text-md">
        {days.map((one) => (
          <option key={one.day} value={one.day}>
            {one.day}（{one.count} 件）
          </option>
        ))}
      </select>
      <Button type="submit" size="sm">
        查看
      </Button>
    </form>
  );
}
