import { CircleAlert, CircleCheck } from "lucide-react";
import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { DossierOffer } from "@/lib/dossier/offers";
import type { Dossier } from "@/lib/dossier/open";
import { isOfficePost } from "@/lib/lifecycle/actor";
import { filePapers } from "@/lib/lifecycle/file-papers";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { parseItemNumber } from "@/lib/text/numbers";
import { afterTarget } from "./after-target";

type Props = { dossier: Dossier; offer: DossierOffer };

/** 归档: what the file holds, what stays open in the ledger, and the number on its back. */
export function ArchiveForm({ dossier, offer }: Props) {
  const open = dossier.file.commitments.filter((one) => one.isOpen).length;
  return (
    <ActForm action={act} target={afterTarget(offer, dossier.head.id)} aria-label={offer.zh}>
      {open > 0 && <p className="mb-3 text-md">另有 {open} 项承诺未完成，归档后继续在承诺事项台账中跟踪。</p>}
      <ActFields
        fields={formFields(proposalInputs.archive)}
        values={{ archiveNumber: suggestedNumber(dossier) }}
      />
      <SubmitButton>确认归档</SubmitButton>
    </ActForm>
  );
}

/**
 * 归档材料 before 归档: each paper there, or what is missing, who mends it and where; afterwards the way to the table of
 * contents. For the offices and the units; proposers have no file to complete.
 */
export function ArchivePapers({ dossier }: { dossier: Dossier }) {
  const { head, actor } = dossier;
  const isOffice = isOfficePost(actor.acting.kind);
  const isBefore = head.state === "replied" || head.state === "concluded";
  if (actor.acting.kind === "proposer" || !(isBefore || (isOffice && head.state === "archived"))) return null;
  return (
    <Panel
      title="归档材料"
      aside={isOffice && <TextLink href={`/proposals/${head.id}/catalogue`}>归档目录</TextLink>}
    >
      {isBefore ? <Papers dossier={dossier} /> : <Archived dossier={dossier} />}
    </Panel>
  );
}

/** What is in the archive stays as it is; the class and the promises move only by what is added. */
function Archived({ dossier: { head } }: { dossier: Dossier }) {
  return (
    <p className="text-md">
      归档号 {head.archiveNumber}
      。已归档的件不再重新办理；有新的落实情况，可以补充答复、继续填报承诺进展、补录评价。
    </p>
  );
}

function Papers({ dossier }: { dossier: Dossier }) {
  return (
    <ul className="mb-3 flex flex-col gap-1 text-md">
      {filePapers(dossier.file).map(({ zh, missing, mend }) => (
        <li key={zh} className="flex gap-2">
          {missing ? (
            <CircleAlert aria-hidden className="mt-1 size-4 shrink-0 text-amber" />
          ) : (
            <CircleCheck aria-hidden className="mt-1 size-4 shrink-0 text-green" />
          )}
          <span>
            {missing ? `缺${missing}` : `${zh}齐全`}
            {missing && (
              <span className="block text-ink-2">
                {mend.zh} <TextLink href={`/proposals/${dossier.head.id}/${mend.tab}`}>去补齐</TextLink>
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** 「2026-建-059」: year of conclusion, kind, serial; the clerk may type another. */
function suggestedNumber({ head, today }: Dossier): string {
  const { serial } = parseItemNumber(head.numberText ?? "");
  if (serial === null) return "";
  return `${today.slice(0, 4)}-${sourceWords[head.source].mark}-${String(serial).padStart(3, "0")}`;
}
