import { notFound } from "next/navigation";
import { Enclosures } from "@/components/letter/enclosures";
import { FileLinks } from "@/components/letter/file-links";
import { LetterSheet } from "@/components/letter/letter-sheet";
import { Marked } from "@/components/letter/marked";
import { ButtonLink } from "@/components/ui/button";
import { openDossier } from "@/lib/dossier/open";
import { letterOf } from "@/lib/letter/letter";
import { compareBlocks } from "@/lib/reply/compare";
import { letterSource, lettersOfItem, paragraphsOf } from "@/lib/reply/queries";
import { Versions } from "./_components/versions";

type Props = {
  params: Promise<{ id: string; replyId: string }>;
  searchParams: Promise<{ from?: string; to?: string }>;
};

/** One letter in full; for those who see the draft, its versions and what changed between any two. */
export default async function LetterPage({ params, searchParams }: Props) {
  const { id, replyId } = await params;
  const { from, to } = await searchParams;
  const dossier = await openDossier(id);
  const letter = (await lettersOfItem(dossier.actor, id)).find((one) => one.id === replyId);
  if (!letter) notFound();
  const at = (number: string | undefined) =>
    letter.versions.find((one) => String(one.number) === number)?.blocks;
  const after = paragraphsOf(at(to) ?? letter.blocks);
  const before = at(from);
  const comparison = before ? compareBlocks(paragraphsOf(before), after) : null;
  const shown = letterOf(await letterSource(dossier, letter, comparison?.blocks ?? after));
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,46rem)_minmax(16rem,1fr)]">
      <LetterSheet
        letter={shown}
        {...(comparison
          ? { paragraph: (one) => <Marked parts={comparison.parts.get(one.id)} text={one.text} /> }
          : {})}
      />
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`/proposals/${id}/reply`}>返回答复</ButtonLink>
          <ButtonLink href={`/proposals/${id}/reply/${replyId}/letter`}>打印</ButtonLink>
          <FileLinks replyId={replyId} />
        </div>
        <Enclosures reader={{ itemId: id }} files={letter.enclosures} />
        <Versions letter={letter} from={from} to={to} changes={comparison?.changes ?? null} />
      </div>
    </div>
  );
}
