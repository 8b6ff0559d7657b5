import { CircleAlert, CircleCheck } from "lucide-react";
import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import type { DossierOffer } from "@/lib/dossier/offers";
import type { Dossier } from "@/lib/dossier/open";
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
      <Papers dossier={dossier} />
      {open > 0 && <p className="mb-3 text-md">另有 {open} 项承诺未完成，归档后继续在承诺台账中跟踪。</p>}
      <ActFields
        fields={formFields(proposalInputs.archive)}
        values={{ archiveNumber: suggestedNumber(dossier) }}
      />
      <SubmitButton>确认归档</SubmitButton>
    </ActForm>
  );
}

/** The papers of the file, each there or missing. */
export function Papers({ dossier }: { dossier: Dossier }) {
  return (
    <ul className="mb-3 flex flex-col gap-1 text-md">
      {filePapers(dossier.file).map(({ zh, missing }) => (
        <li key={zh} className="flex gap-2">
          {missing ? (
            <CircleAlert aria-hidden className="mt-1 size-4 shrink-0 text-amber" />
          ) : (
            <CircleCheck aria-hidden className="mt-1 size-4 shrink-0 text-green" />
          )}
          <span>{missing ? `缺${missing}` : `${zh}齐全`}</span>
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
