import { Enclosures } from "@/components/letter/enclosures";
import { LetterSheet } from "@/components/letter/letter-sheet";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { letterOf } from "@/lib/letter/letter";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import type { LinkedRating } from "@/lib/outcome/rating-link/links";
import { letterSource, readLetter } from "@/lib/reply/queries";
import { LinkRatingForm } from "./_components/link-rating-form";
import { openedLink } from "./opened-link";

type Props = { searchParams: Promise<{ done?: string | string[] }> };

/** After the digits: the item, the letter and the form, on one page of a phone. */
export default async function RatePage({ searchParams }: Props) {
  const linked = await openedLink(new Date());
  if (linked) return <Rating linked={linked} />;
  if ((await searchParams).done === "rated") {
    return (
      <EmptyState title="已收到您的评价">谢谢。评价已送人大、政协工作机构，这个页面可以关闭了。</EmptyState>
    );
  }
  return (
    <EmptyState title="请从收到的链接打开">
      打开后半小时内没有提交的，请重新打开链接；链接只能用一次，已经提交的不必再交。
    </EmptyState>
  );
}

async function Rating({ linked: { dossier, replyId } }: { linked: LinkedRating }) {
  const { actor, head, rules } = dossier;
  const letter = await readLetter(actor, replyId);
  const model = letterOf(await letterSource(dossier, letter));
  return (
    <>
      <div>
        <p className="text-ink-3 text-sm">
          {head.meeting.name} · {itemNumberZh(head.source, head.numberText)}
        </p>
        <h2 className="text-xl">{head.title}</h2>
      </div>
      <div className="max-sm:-mx-4">
        <LetterSheet letter={model} />
      </div>
      <Enclosures reader={{ addressOf: (id) => `/rate/files/${id}` }} files={letter.enclosures} />
      <Panel title={`${actor.name}对${letter.assignment.unitNameThen}答复的评价`}>
        <LinkRatingForm scheme={rules.content.rating} source={head.source} />
      </Panel>
    </>
  );
}
