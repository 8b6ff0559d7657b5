import { PrintButton } from "@/components/letter/print-button";
import { FormLinks } from "@/components/proposal/form-links";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requirePost } from "@/lib/access/actor";
import type { SearchParams } from "@/lib/dispatch/address";
import { dayFrom, dispatchDays, noticeOf } from "@/lib/dispatch/notice";
import { annexText, noticeParagraphs, noticeTitle, noticeTo } from "@/lib/dispatch/notice-words";
import { letterDate } from "@/lib/text/dates";
import { SplitTable } from "./_components/split-table";

export const metadata = { title: "交办通知" };

/** 交办通知 with its 任务分解表, for one day of 交办: to be printed, or taken as PDF or Word. */
export default async function NoticePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePost("dispatcher");
  const days = await dispatchDays(actor);
  const day = dayFrom((await searchParams).on) ?? days[0]?.day;
  const sets = day ? await noticeOf(actor, day) : [];
  if (!day || sets.length === 0) {
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
        <FormLinks href={`/api/forms/notice?on=${day}`} zh="交办通知和任务分解表" of="下载" size="md" />
        <ButtonLink href="/dispatch?tab=dispatched">返回</ButtonLink>
      </div>
      <h1 className="text-center text-xl">{noticeTitle}</h1>
      <p className="mt-4">{noticeTo}</p>
      {noticeParagraphs(sets, day).map((text) => (
        <p key={text} className="indent-8">
          {text}
        </p>
      ))}
      <p className="mt-2 whitespace-pre-line pl-8">{annexText(sets)}</p>
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
