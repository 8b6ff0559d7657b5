import { Check, TriangleAlert } from "lucide-react";
import { FormLinks } from "@/components/proposal/form-links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Explain } from "@/components/ui/explain";
import { Panel } from "@/components/ui/panel";
import { type BriefingView, briefingsOf } from "@/lib/consultation/briefings";
import { consultationsOf, filesOfConsultations } from "@/lib/consultation/of-item";
import { countedFor, requirementsOf } from "@/lib/consultation/required";
import { mayAct } from "@/lib/dossier/may";
import { type Dossier, openDossier } from "@/lib/dossier/open";
import { signersOf } from "@/lib/dossier/overview";
import { filesOf } from "@/lib/files/queries";
import { unreached } from "@/lib/lifecycle/facts";
import { RecordCard } from "./_components/record-card";

type Props = { params: Promise<{ id: string }> };

/** 面商: how often they talked, how often face to face, what the rules ask for, and every record. */
export default async function ConsultationTab({ params }: Props) {
  const dossier = await openDossier((await params).id);
  const { actor, head } = dossier;
  const [contacts, named, files, briefings] = await Promise.all([
    consultationsOf(actor, head.id),
    filesOfConsultations(head.id),
    filesOf(actor, head),
    briefingsOf(actor, head.id),
  ]);
  const inPerson = contacts.filter((one) => one.isInPerson).length;
  const isProposer = actor.acting.kind === "proposer";
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-2">
          共联系 {contacts.length} 次，其中当面 {inPerson} 次
        </p>
        {mayAct(dossier, "consult") && (
          <div className="flex flex-wrap items-center gap-2">
            <FormLinks
              href={`/api/forms/items/${head.id}/consultation/${head.id}`}
              zh="带去面商的空白记录"
              of="空白记录"
            />
            <ButtonLink href={`/proposals/${head.id}/consultation/new`} variant="main">
              记录面商
            </ButtonLink>
          </div>
        )}
      </div>
      {!isProposer && <Requirements dossier={dossier} />}
      {!isProposer && contacts.length > 0 && <Unreached dossier={dossier} />}
      {contacts.length === 0 && (
        <EmptyState title="还没有您可以查看的面商记录">
          {isProposer
            ? "承办单位与您联系后会作记录，在这里查看和确认。"
            : "与代表（委员）联系后，由本单位的承办人、科室负责人或联络员记录。"}
        </EmptyState>
      )}
      {contacts.toReversed().map((contact) => (
        <RecordCard
          key={contact.id}
          dossier={dossier}
          contact={contact}
          file={files.find((one) => one.id === named.get(contact.id))}
        />
      ))}
      <Briefings briefings={briefings} />
    </div>
  );
}

function Requirements({ dossier: { rules, file, actor } }: { dossier: Dossier }) {
  const needs = requirementsOf(rules.content, file, countedFor(file, actor.acting.institutionId));
  if (needs.length === 0) return null;
  return (
    <Panel title="联系要求">
      <ul className="flex flex-col gap-1">
        {needs.map((need) => (
          <li key={need.zh} className="flex items-start gap-2">
            {need.isMet ? (
              <Check aria-label="已达到" className="mt-1 size-4 shrink-0 text-green" />
            ) : (
              <TriangleAlert aria-label="未达到" className="mt-1 size-4 shrink-0 text-amber" />
            )}
            <Explain note={need.clause}>{need.zh}</Explain>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Each signer is to be reached, the co-signers too: who stands in no record so far. */
async function Unreached({ dossier }: { dossier: Dossier }) {
  const { file, actor } = dossier;
  const left = unreached(file, countedFor(file, actor.acting.institutionId)).map((signer) => signer.id);
  if (left.length === 0) return null;
  const names = (await signersOf(dossier))
    .filter((signer) => left.includes(signer.id))
    .map((signer) => signer.name || "未具名提出人");
  return (
    <p className="text-ink-2">
      还没有联系到的提出人（{names.length} 位）：{names.join("、")}
    </p>
  );
}

/** Meetings of the office and the units about the item; they are entered by 会议记录 in the action bar. */
function Briefings({ briefings }: { briefings: readonly BriefingView[] }) {
  if (briefings.length === 0) return null;
  return (
    <Panel title="会议记录" aside={`${briefings.length} 次`}>
      <ul className="flex flex-col gap-3">
        {briefings.map(({ id, on, kind, unitName, text }) => (
          <li key={id}>
            <p className="text-ink-3 text-sm">
              {on} {kind}，{unitName}
            </p>
            <p className="whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
