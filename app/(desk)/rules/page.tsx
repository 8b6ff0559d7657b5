import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Facets } from "@/components/ui/facets";
import { PageHeader } from "@/components/ui/page-header";
import { requirePost } from "@/lib/access/actor";
import { dayOf } from "@/lib/calendar/day";
import { adminPosts, postKinds } from "@/lib/lifecycle/actor";
import { type Machine, machineNames, machines } from "@/lib/lifecycle/machines";
import { type CurrentProfile, listCurrentProfiles, readCalendar } from "@/lib/rules/queries";
import { Flow } from "./_components/flow";
import { ProfileSheet } from "./_components/profile-sheet";

export const metadata: Metadata = { title: "规则" };

// 三员分立: administrators see no proposal business, its rules among it.
const readers = postKinds.filter((kind) => !adminPosts.includes(kind));

const flowZh: Record<Machine, string> = {
  proposal: "件的流程",
  assignment: "承办任务的流程",
  reply: "复文的流程",
};

type Props = { searchParams: Promise<{ view?: string | string[] }> };

/** 规则: the rule profile of each current meeting, and the three lifecycle tables, as they are in force. */
export default async function RulesPage({ searchParams }: Props) {
  await requirePost(...readers);
  const { view } = await searchParams;
  const profiles = await listCurrentProfiles();
  const machine = machineNames.find((name) => name === view);
  const profile = machine ? undefined : (profiles.find((one) => one.meetingId === view) ?? profiles[0]);
  return (
    <>
      <PageHeader title="规则" summary="期限、类别、评价和每一步由谁办理，均以此为准" />
      <Facets label="规则" items={facets(profiles, machine, profile)} />
      {machine && <Flow machine={machine} />}
      {profile && (
        <ProfileSheet profile={profile} today={dayOf(new Date())} calendar={await readCalendar()} />
      )}
      {!machine && !profile && (
        <EmptyState title="还没有会议的规则方案">
          新建会议时从预设方案复制一份，期限、结果类别、评价办法随即在此列明。各步骤由谁办理，见右侧三个流程。
        </EmptyState>
      )}
    </>
  );
}

function facets(profiles: readonly CurrentProfile[], machine?: Machine, profile?: CurrentProfile) {
  const meetings = profiles.map((one) => ({
    href: `/rules?view=${one.meetingId}`,
    zh: one.meeting,
    current: one === profile,
  }));
  const flows = machineNames.map((name) => ({
    href: `/rules?view=${name}`,
    zh: flowZh[name],
    count: Object.keys(machines[name].events).length,
    current: name === machine,
  }));
  return [...meetings, ...flows];
}
