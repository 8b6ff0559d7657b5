import { notFound } from "next/navigation";
import { Timeline } from "@/components/proposal/timeline";
import { Panel } from "@/components/ui/panel";
import { timelineOf } from "@/lib/audit/queries";
import { openDossier } from "@/lib/dossier/open";

type Props = { params: Promise<{ id: string }> };

/** 全程: the story of the item, as far as this reader may know it. */
export default async function TimelinePage({ params }: Props) {
  const { head, actor } = await openDossier((await params).id);
  const entries = await timelineOf(actor, head.id);
  if (!entries) notFound();
  return (
    <Panel title="全程记录" aside={`${entries.length} 条`}>
      <Timeline items={entries} />
    </Panel>
  );
}
