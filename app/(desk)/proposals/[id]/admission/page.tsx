import { NearList } from "@/components/intake/near-list";
import { Timeline } from "@/components/proposal/timeline";
import { Panel } from "@/components/ui/panel";
import { timelineOf } from "@/lib/audit/queries";
import { offersOf } from "@/lib/dossier/offers";
import { type Dossier, openDossier } from "@/lib/dossier/open";
import { checksOf } from "@/lib/intake/checks";
import { nearItems } from "@/lib/intake/near";
import { isOfficePost } from "@/lib/lifecycle/actor";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { Asks, BodyText } from "../_components/body-text";
import { CheckList } from "./_components/check-list";
import { Decided } from "./_components/decided";
import { Decisions } from "./_components/decisions";

type Props = { params: Promise<{ id: string }> };

/** What the registrar decides here; everybody else reads what was decided and why. */
const intakeEvents = [
  "register",
  "submit",
  "returnForEdit",
  "admit",
  "decline",
  "reconsider",
  "withdraw",
  "void",
  "convert",
  "amend",
  "handOver",
  "handBack",
];

/** 立案（受理）: the examination with what helps to decide, and afterwards the decision with its grounds. */
export default async function AdmissionPage({ params }: Props) {
  const dossier = await openDossier((await params).id);
  const { actor, head } = dossier;
  const examines = isOfficePost(actor.acting.kind);
  const [timeline, near] = await Promise.all([
    timelineOf(actor, head.id),
    examines ? nearItems(actor, { title: head.title, body: head.body, exceptId: head.id }) : null,
  ]);
  const decided = (timeline ?? []).filter(
    (entry) => entry.machine === "proposal" && intakeEvents.includes(entry.event),
  );
  const isOpen = head.state === "submitted";
  const decision = (
    <>
      <Decided dossier={dossier} />
      <Decisions dossier={dossier} offers={offersOf(dossier)} />
    </>
  );
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.4fr)_minmax(22rem,1fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        {isOpen && examines ? <Text dossier={dossier} /> : decision}
        <Panel title="审查经过">
          <Timeline items={decided} />
        </Panel>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {isOpen && examines && (
          <>
            <Panel title="审查要点">
              <CheckList checks={checksOf(dossier.file, near?.length ?? 0)} />
            </Panel>
            {decision}
          </>
        )}
        {near && (
          <Panel title="近似件" aside="本次及历次会议">
            <NearList items={near} empty="没有发现标题或正文相近的件。" />
          </Panel>
        )}
      </div>
    </div>
  );
}

/** What is examined, beside the decision. */
function Text({ dossier: { head } }: { dossier: Dossier }) {
  return (
    <Panel title={sourceWords[head.source].asks} aside={`${head.asks.length} 点`}>
      <Asks asks={head.asks} />
      <h2 className="mt-5 mb-3 text-base">正文</h2>
      <BodyText text={head.body} />
    </Panel>
  );
}
