import { notFound } from "next/navigation";
import { PrintButton } from "@/components/letter/print-button";
import { PaperForm } from "@/components/outcome/paper-form";
import { ButtonLink } from "@/components/ui/button";
import { openDossier } from "@/lib/dossier/open";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { lettersOfItem } from "@/lib/reply/queries";

type Props = { params: Promise<{ id: string; replyId: string }> };

/** The blank 征询意见表 of an issued answer, for whoever may read the answer: no name ticked, no link on it. */
export default async function BlankFormPage({ params }: Props) {
  const { id, replyId } = await params;
  const dossier = await openDossier(id);
  const { actor, head, rules } = dossier;
  const letter = (await lettersOfItem(actor, id)).find((one) => one.id === replyId);
  if (letter?.state !== "issued" || letter.kind !== "answer") notFound();
  return (
    <div className="letter-print">
      <div className="no-print mb-3 flex flex-wrap gap-2">
        <PrintButton />
        <ButtonLink href={`/proposals/${id}/outcome`}>返回</ButtonLink>
      </div>
      <PaperForm
        meeting={head.meeting.name}
        item={itemNumberZh(head.source, head.numberText)}
        title={head.title}
        unit={letter.assignment.unitNameThen}
        number={letter.documentNumber ?? ""}
        source={head.source}
        scheme={rules.content.rating}
      />
    </div>
  );
}
