import { Panel } from "@/components/ui/panel";
import { openDossier } from "@/lib/dossier/open";
import { clocksOf, linksOf, outcomeText, signersOf, unitsOf } from "@/lib/dossier/overview";
import { filesOf } from "@/lib/files/queries";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { Asks, BodyText } from "./_components/body-text";
import { ClockList } from "./_components/clock-list";
import { Facts } from "./_components/facts";
import { FileList } from "./_components/file-list";
import { KeyList, LinkList } from "./_components/links";
import { SignerList } from "./_components/signer-list";
import { UnitList } from "./_components/unit-list";

type Props = { params: Promise<{ id: string }> };

/** 概览: the text at the left; who, when and with what at the right. */
export default async function OverviewPage({ params }: Props) {
  const dossier = await openDossier((await params).id);
  const { head, actor, today, rules } = dossier;
  const [signers, links, units, outcome, clocks, files] = await Promise.all([
    signersOf(dossier),
    linksOf(dossier),
    unitsOf(dossier),
    outcomeText(dossier),
    clocksOf(dossier),
    filesOf(actor, head),
  ]);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.7fr)_minmax(19rem,1fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        <Panel title={sourceWords[head.source].asks} aside={`${head.asks.length} 点`}>
          <Asks asks={head.asks} />
        </Panel>
        <Panel title="正文">
          <BodyText text={head.body} />
        </Panel>
        <Panel title="材料" aside={files.length > 0 ? `${files.length} 件` : undefined}>
          <FileList itemId={head.id} files={files} />
        </Panel>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <UnitList units={units} state={head.state} outcome={outcome} />
        <ClockList clocks={clocks} today={today} calendar={rules.calendar} />
        <SignerList signers={signers} source={head.source} />
        <Facts dossier={dossier} />
        <KeyList designations={head.designations} />
        <LinkList links={links} />
      </div>
    </div>
  );
}
