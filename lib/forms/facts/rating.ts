// 征询意见表: of an answer, as a unit encloses it; of one signer, as it was answered; and with the one-time link, for the
// registrar in the moment the link is made.
import "server-only";
import type { Dossier } from "@/lib/dossier/open";
import { type AnswerView, answersOf, type RatingView } from "@/lib/outcome/queries";
import { linkExpiry } from "@/lib/outcome/rating-link/links";
import type { RatingFacts } from "../item/rating";
import { formItem } from "./item";

/** `subjectId`: an answer or a rating this reader sees. An item of a higher level is rated by that level's own form. */
export async function ratingFacts(dossier: Dossier, subjectId: string): Promise<RatingFacts | null> {
  if (dossier.head.origin === "upper") return null;
  for (const answer of await answersOf(dossier)) {
    if (answer.kind !== "answer") continue;
    if (answer.id === subjectId) return factsOf(dossier, answer, null);
    const rating = answer.ratings.find((one) => one.id === subjectId);
    if (rating) return factsOf(dossier, answer, rating);
  }
  return null;
}

/** The sheet of one signer with a living link; null for an address that is none of this rating's living links. */
export async function ratingFactsWithLink(
  dossier: Dossier,
  ratingId: string,
  link: { address: string; token: string },
  now: Date,
): Promise<RatingFacts | null> {
  const [facts, expiresOn] = [
    await ratingFacts(dossier, ratingId),
    await linkExpiry(ratingId, link.token, now),
  ];
  return facts && expiresOn ? { ...facts, link: { address: link.address, expiresOn } } : null;
}

async function factsOf(
  dossier: Dossier,
  answer: AnswerView,
  rating: RatingView | null,
): Promise<RatingFacts> {
  const { axes, levels } = dossier.rules.content.rating;
  return {
    item: await formItem(dossier),
    unitName: answer.unit,
    documentNumber: answer.documentNumber,
    issuedOn: answer.issuedOn,
    scheme: { axes, levels },
    signer: rating ? rating.signer || "×××" : null,
    answered: rating?.state === "rated" ? answeredOf(rating) : null,
    link: null,
  };
}

function answeredOf({ received, receivedOn, ratedOn, ...rating }: RatingView): RatingFacts["answered"] {
  return {
    ...{ received, receivedOn, ratedOn },
    attitude: rating.attitude,
    result: rating.result,
    remarkToUnit: rating.remarkToUnit,
    remarkPrivate: rating.remarkPrivate ?? "",
  };
}
