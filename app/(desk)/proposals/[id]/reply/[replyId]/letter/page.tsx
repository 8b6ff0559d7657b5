import { notFound } from "next/navigation";
import { FileLinks } from "@/components/letter/file-links";
import { LetterSheet } from "@/components/letter/letter-sheet";
import { PrintButton } from "@/components/letter/print-button";
import { ButtonLink } from "@/components/ui/button";
import { openDossier } from "@/lib/dossier/open";
import { letterOf } from "@/lib/letter/letter";
import { letterSource, lettersOfItem } from "@/lib/reply/queries";

type Props = { params: Promise<{ id: string; replyId: string }> };

/** The letter alone, for reading and for paper (A4, 信函格式). */
export default async function LetterPrintPage({ params }: Props) {
  const { id, replyId } = await params;
  const dossier = await openDossier(id);
  const letter = (await lettersOfItem(dossier.actor, id)).find((one) => one.id === replyId);
  if (!letter) notFound();
  return (
    <div className="letter-print">
      <div className="no-print mb-3 flex flex-wrap gap-2">
        <PrintButton />
        <FileLinks replyId={replyId} />
        <ButtonLink href={`/proposals/${id}/reply/${replyId}`}>返回</ButtonLink>
      </div>
      <LetterSheet letter={letterOf(await letterSource(dossier, letter))} />
    </div>
  );
}
