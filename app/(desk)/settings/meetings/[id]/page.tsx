import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { orNotFound } from "@/lib/access/or-not-found";
import { dayOf } from "@/lib/calendar/day";
import { rulePosts } from "@/lib/rules/may";
import { meetingRules, rulesHistory } from "@/lib/rules/meeting/queries";
import { readCalendar } from "@/lib/rules/queries";
import { clocksBehind } from "@/lib/rules/recount/commands";
import { profileSectionNames, profileSections } from "@/lib/rules/sections";
import { ProfileSheet } from "../../../rules/_components/profile-sheet";
import { History } from "./_components/history";

export const metadata: Metadata = { title: "会议的规则" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> };

const words = {
  created: "会议已建立，规则已复制。请核对下列各项，需要时逐部分修改。",
  changed: "已保存为新的一版。此后开始计算的期限按新规则；正在计算的期限不变。",
};

/** The rules of one meeting: as they are in force, what changed them, and where to change them. */
export default async function MeetingPage({ params, searchParams }: Props) {
  const actor = await requirePost(...rulePosts);
  const { id } = await params;
  const profile = await orNotFound(meetingRules(actor, id));
  const [history, behind, calendar] = await Promise.all([
    rulesHistory(actor, id),
    clocksBehind(actor, id),
    readCalendar(),
  ]);
  return (
    <>
      <PageHeader
        kicker={<TextLink href="/settings/meetings">会议与规则</TextLink>}
        title={profile.meeting}
        summary={`规则第 ${profile.version} 版`}
      />
      <div className="mt-4">
        <DoneNotice done={(await searchParams).done} words={words} />
        {behind.items > 0 && (
          <Notice tone="info" className="mb-4">
            有 {behind.items} 件正在计算的期限与现行规则不同，保持原来的日期。需要改按现行规则的，
            <TextLink href={`/settings/meetings/${id}/clocks`}>查看是哪些件、改为哪天</TextLink>。
          </Notice>
        )}
        <nav aria-label="修改规则" className="no-print flex flex-wrap items-center gap-2">
          <span className="text-ink-3">修改：</span>
          {profileSectionNames.map((section) => (
            <ButtonLink key={section} href={`/settings/meetings/${id}/edit/${section}`} size="sm">
              {profileSections[section].zh}
            </ButtonLink>
          ))}
        </nav>
        <ProfileSheet profile={profile} today={dayOf(new Date())} calendar={calendar} />
        <Panel title="修改记录" className="mt-5">
          <History versions={history} />
        </Panel>
      </div>
    </>
  );
}
