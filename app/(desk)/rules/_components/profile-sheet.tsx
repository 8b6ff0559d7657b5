import { Panel, Section } from "@/components/ui/panel";
import type { Day } from "@/lib/calendar/day";
import type { CalendarTable } from "@/lib/calendar/working-days";
import type { CurrentProfile } from "@/lib/rules/queries";
import { momentText } from "@/lib/text/dates";
import { Conditions } from "./conditions";
import { Deadlines } from "./deadlines";
import { Chain, Outcomes, Rating } from "./schemes";

type Props = { profile: CurrentProfile; today: Day; calendar: CalendarTable };

/** The whole rule profile of one meeting, every value with where it comes from. */
export function ProfileSheet({ profile, today, calendar }: Props) {
  const { content } = profile;
  return (
    <div className="mt-6">
      <p className="mb-5 text-ink-3">
        {profile.name}，第 {profile.version} 版，{momentText(profile.changedAt)}
        {profile.reason && `，${profile.reason}`}。标明“地方规定未见”的，按所列法律或通行做法执行。
      </p>
      <Section title="期限" aside={`“以今日起算”为自 ${today} 起算的到期日`}>
        <Deadlines content={content} today={today} calendar={calendar} />
      </Section>
      <Section title="办理结果类别">
        <Outcomes content={content} />
      </Section>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <div className="grid gap-5">
          <Panel title="评价">
            <Rating content={content} />
          </Panel>
          <Panel title="复文审核环节">
            <Chain content={content} />
          </Panel>
        </div>
        <Panel title="沟通、签收、退办、撤回、公开">
          <Conditions content={content} />
        </Panel>
      </div>
    </div>
  );
}
