import type { ReactNode } from "react";
import { Due } from "@/components/proposal/due";
import { ItemTags, ItemTitle } from "@/components/proposal/item-title";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Dossier } from "@/lib/dossier/open";
import { clocksOf } from "@/lib/dossier/overview";
import { ownClock } from "@/lib/dossier/own-clock";
import { routeZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";

type Props = { dossier: Dossier; actions: ReactNode };

/** Number, title, state, the reader's own next day, and the actions. */
export async function ItemHeader({ dossier, actions }: Props) {
  const { head, today, rules, actor } = dossier;
  const next = ownClock(dossier.file, actor.acting, await clocksOf(dossier));
  const isProposer = actor.acting.kind === "proposer";
  return (
    <PageHeader
      kicker={
        <>
          {isProposer && (
            <>
              <TextLink href="/my">我的建议提案</TextLink>
              {" · "}
            </>
          )}
          {sourceWords[head.source].name} · {head.meeting.name} ·{" "}
          {head.inSession ? "会议期间提出" : "闭会期间提出"}
        </>
      }
      title={<ItemTitle head={head} />}
      summary={
        <ItemTags head={head}>{head.route === "fast" && <Tag tone="blue">{routeZh.fast}</Tag>}</ItemTags>
      }
      actions={
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          {next && (
            <Due
              stage={next.stage}
              dueOn={next.dueOn}
              today={today}
              calendar={rules.calendar}
              isEstimated={next.isEstimated}
              explanation={next.explanation}
            />
          )}
          {actions}
        </div>
      }
    />
  );
}
