import { ItemTags, ItemTitle } from "@/components/proposal/item-title";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { Dossier } from "@/lib/dossier/open";

export function MyHeader({ dossier: { head } }: { dossier: Dossier }) {
  return (
    <PageHeader
      kicker={
        <>
          <TextLink href="/my">我的建议提案</TextLink> · {head.meeting.name}
        </>
      }
      title={<ItemTitle head={head} />}
      summary={<ItemTags head={head} />}
    />
  );
}
