import { act } from "@/app/act";
import { ActionBar } from "@/components/proposal/action-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { type DossierOffer, offersOf } from "@/lib/dossier/offers";
import { openDossier } from "@/lib/dossier/open";
import { lettersOfItem } from "@/lib/reply/queries";
import { vacantLetters } from "@/lib/reply/vacant";
import { LetterCard } from "./_components/letter-card";

type Props = { params: Promise<{ id: string }> };

const isStart = (offer: DossierOffer) => offer.event === "startReply";

/** 答复: every letter this reader may know of, the newest round first. */
export default async function ReplyTab({ params }: Props) {
  const dossier = await openDossier((await params).id);
  const { actor, head, today } = dossier;
  const letters = await lettersOfItem(actor, head.id);
  const vacant = await vacantLetters(letters, today);
  const offers = offersOf(dossier);
  // What can be begun here stands open; what cannot stays in the menu of the header with its reason.
  const starts = offers
    .filter((offer) => isStart(offer) && offer.refusal === null)
    .map((offer) => ({ ...offer, button: "main" as const }));
  const rounds = [...new Set(letters.map((letter) => letter.round))];
  return (
    <div className="flex flex-col gap-4">
      {starts.length > 0 && <ActionBar offers={starts} action={act} />}
      {letters.length === 0 && (
        <EmptyState title="还没有您可以查看的答复">
          {actor.acting.kind === "proposer"
            ? "承办单位答复后，答复函在这里查看；征求意见稿也在这里。"
            : "起草中的文稿由承办人和审核人查看，印发后在这里查看。"}
        </EmptyState>
      )}
      {rounds.map((round) => (
        <section key={round} aria-label={`第 ${round} 轮`} className="flex flex-col gap-4">
          {rounds.length > 1 && <h2 className="text-ink-2 text-md">第 {round} 轮办理</h2>}
          {letters
            .filter((letter) => letter.round === round)
            .map((letter) => (
              <LetterCard
                key={letter.id}
                dossier={dossier}
                letter={letter}
                isVacant={vacant.has(letter.id)}
                offers={offers.filter((offer) => offer.machine === "reply" && offer.id === letter.id)}
              />
            ))}
        </section>
      ))}
    </div>
  );
}
