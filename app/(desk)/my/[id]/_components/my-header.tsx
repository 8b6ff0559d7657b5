import { StateTag } from "@/components/proposal/state-tag";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Dossier } from "@/lib/dossier/open";
import { itemNumberZh } from "@/lib/lifecycle/labels";

export function MyHeader({ dossier: { head } }: { dossier: Dossier }) {
  return (
    <PageHeader
      kicker={
        <>
          <TextLink href="/my">我的建议提案</TextLink> · {head.meeting.name}
        </>
      }
      title={
        <>
          <span className="mr-2.5 whitespace-nowrap text-ink-2">
            {itemNumberZh(head.source, head.numberText)}
          </span>
          {head.title}
        </>
      }
      summary={
        <span className="inline-flex flex-wrap gap-1.5 align-middle">
          <StateTag machine="proposal" state={head.state} source={head.source} />
          {head.isKey && <Tag tone="amber">重点</Tag>}
          {head.round > 1 && <Tag tone="amber">第 {head.round} 轮办理</Tag>}
        </span>
      }
    />
  );
}
