import Link from "next/link";
import { Enclosures } from "@/components/letter/enclosures";
import { LetterSheet } from "@/components/letter/letter-sheet";
import { Marked } from "@/components/letter/marked";
import type { LetterParagraph } from "@/lib/letter/paragraphs";
import type { ReviewWork } from "../work";

/** The letter, marked against the version this reviewer last saw. */
export function LetterPane({ work }: { work: ReviewWork }) {
  const { comparison } = work;
  const words = (paragraph: LetterParagraph) => (
    <Marked parts={comparison?.parts.get(paragraph.id)} text={paragraph.text} />
  );
  return (
    <>
      <ComparedWith work={work} />
      <LetterSheet letter={work.letter} {...(comparison ? { paragraph: words } : {})} />
      <Enclosures
        reader={{ itemId: work.dossier.head.id, beside: true }}
        files={work.reply.enclosures}
        className="mt-3 max-md:px-4"
      />
    </>
  );
}

function ComparedWith({ work }: { work: ReviewWork }) {
  const { since, comparison, earlier, isOwnLastLook, reply, kindZh } = work;
  const words =
    since === null
      ? `${kindZh} · 第 ${work.version} 版`
      : `${kindZh} · 与${isOwnLastLook ? "您上次看到的" : ""}第 ${since} 版相比，${comparison?.changes ?? 0} 处不同`;
  return (
    <div className="mb-2.5 flex flex-wrap items-baseline gap-x-4 gap-y-1 max-md:px-4">
      <h2 className="font-semibold text-ink-2 text-sm tracking-wide">{words}</h2>
      <nav aria-label="对比的版本" className="flex flex-wrap gap-x-3 text-sm">
        {since !== null && (
          <Link href={`/review/${reply.id}?since=0`} className="text-accent">
            看清稿
          </Link>
        )}
        {earlier
          .filter((number) => number !== since)
          .map((number) => (
            <Link key={number} href={`/review/${reply.id}?since=${number}`} className="text-accent">
              与第 {number} 版对比
            </Link>
          ))}
      </nav>
    </div>
  );
}
