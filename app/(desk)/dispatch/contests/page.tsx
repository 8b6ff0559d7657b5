import { act } from "@/app/act";
import { ContestText, rulingText } from "@/components/proposal/contest-text";
import { Due } from "@/components/proposal/due";
import { RulingForms } from "@/components/proposal/ruling-forms";
import { StateTag } from "@/components/proposal/state-tag";
import { ButtonLink } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TitleLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { dayOf } from "@/lib/calendar/day";
import { type Clock, type PendingContest, pendingContests } from "@/lib/dispatch/contests";
import { calendarNow } from "@/lib/dispatch/queries";
import { dutyAmong, dutyZh, itemNumberZh } from "@/lib/lifecycle/labels";
import { unitOptions } from "@/lib/people/options";
import { sheetHref } from "@/lib/sheet/address";

export const metadata = { title: "退办裁定" };

const done = {
  "assignment.uphold": "已裁定维持交办，承办单位会收到通知。",
  "assignment.reassign": "已改办，新旧承办单位和提出人会收到通知。",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Requests to give work back that wait for a ruling, with the record of each item. */
export default async function ContestsPage({ searchParams }: Props) {
  const actor = await requirePost("dispatcher");
  const [contests, units, calendar] = await Promise.all([
    pendingContests(actor),
    unitOptions(),
    calendarNow(),
  ]);
  const today = dayOf(new Date());
  return (
    <>
      <DoneNotice done={(await searchParams).done} words={done} />
      <PageHeader
        title="退办裁定"
        summary={`${contests.length} 件等待裁定；裁定前原单位仍负责办理`}
        actions={
          contests.length > 0 && (
            <ButtonLink href={sheetHref("/contests")} download>
              导出 Excel
            </ButtonLink>
          )
        }
      />
      <div className="mt-4 flex flex-col gap-4">
        {contests.length === 0 && (
          <EmptyState title="没有等待裁定的退办申请">单位申请退办后，会出现在这里。</EmptyState>
        )}
        {contests.map((one) => (
          <Panel key={one.contest.id} id={one.proposalId}>
            <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
              <div>
                <div className="text-ink-3 text-sm">
                  {itemNumberZh(one.source, one.numberText)} · {dutyAmong(one.duty, one.others)}：
                  {one.unitName}
                </div>
                <h2 className="text-lg">
                  <TitleLink href={`/proposals/${one.proposalId}/assignment`}>{one.title}</TitleLink>
                </h2>
              </div>
              <Clocks clocks={[one.ruling, one.answer]} today={today} calendar={calendar} />
            </div>
            <div className="mb-5 grid gap-x-8 gap-y-4 lg:grid-cols-2">
              <ContestText contest={one.contest} unitName={one.unitName} proposalId={one.proposalId} />
              <Background one={one} />
            </div>
            <Ruling one={one} units={units} />
          </Panel>
        ))}
      </div>
    </>
  );
}

type ClocksProps = {
  clocks: readonly (Clock | null)[];
  today: string;
  calendar: Awaited<ReturnType<typeof calendarNow>>;
};

function Clocks({ clocks, today, calendar }: ClocksProps) {
  return (
    <div className="flex gap-6">
      {clocks.map((clock) =>
        clock ? <Due key={clock.stage} {...clock} today={today} calendar={calendar} /> : null,
      )}
    </div>
  );
}

/** What else is known: the other units with their views, and earlier requests on the item. */
function Background({ one }: { one: PendingContest }) {
  return (
    <div className="text-md">
      <h3 className="text-ink-3 text-sm">同件其他单位</h3>
      {one.others.length === 0 && <p>没有其他单位</p>}
      <ul className="flex flex-col gap-1">
        {one.others.map((other) => (
          <li key={other.id}>
            {dutyZh[other.duty]} {other.unitName}{" "}
            <StateTag machine="assignment" state={other.state} source={one.source} />
            {other.objection && <p className="text-amber">拟办时提出：{other.objection}</p>}
          </li>
        ))}
      </ul>
      <h3 className="mt-3 text-ink-3 text-sm">以往退办申请</h3>
      {one.earlier.length === 0 && <p>本件第一次申请退办</p>}
      <ul className="flex flex-col gap-1">
        {one.earlier.map((each) => (
          <li key={each.id}>
            {each.requestedOn} {each.unitName}申请退办
            {each.suggestedUnit && `，建议由${each.suggestedUnit}承办`}：{rulingText(each)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Ruling({ one, units }: { one: PendingContest; units: Awaited<ReturnType<typeof unitOptions>> }) {
  if (one.isOwn) {
    return <Notice tone="warning">您在该件的承办单位任职，不能裁定该件的承办单位，请由其他同志办理。</Notice>;
  }
  return (
    <RulingForms
      action={act}
      row={{ id: one.assignmentId, version: one.version, unitName: one.unitName }}
      units={units.filter((unit) => unit.value !== one.unitId)}
      suggestedUnitId={one.contest.suggestedUnitId}
      answerDueOn={one.answer?.dueOn ?? null}
      returnTo="/dispatch/contests"
      uphold
      reassign
    />
  );
}
