import { act } from "@/app/act";
import { RatingForm } from "@/components/outcome/rating-form";
import { RatingLine, RatingTag } from "@/components/outcome/rating-line";
import { ActDetails } from "@/components/proposal/act-details";
import { FormLinks } from "@/components/proposal/form-links";
import { ButtonLink } from "@/components/ui/button";
import { mayAct } from "@/lib/dossier/may";
import type { Dossier } from "@/lib/dossier/open";
import type { AnswerView, RatingView } from "@/lib/outcome/queries";

type Props = { dossier: Dossier; answer: AnswerView; rating: RatingView };

/** What one signer says of an answer, with the form where it is still open. */
export function AnswerRating({ dossier, answer, rating }: Props) {
  return (
    <li className="py-3 last:pb-0">
      <div className="mb-1.5 flex flex-wrap items-baseline gap-x-3">
        <h3>{rating.signer || "要求不署名的提出人"}</h3>
        {rating.isLead && <span className="text-ink-3 text-sm">领衔</span>}
        <RatingTag rating={rating} />
      </div>
      <RatingLine itemId={dossier.head.id} rating={rating} scheme={dossier.rules.content.rating} />
      <RatedForm dossier={dossier} rating={rating} />
      <Enter dossier={dossier} answer={answer} rating={rating} />
    </li>
  );
}

/** What was answered without paper, as the sheet that the body keeps; a scan is its own sheet. */
function RatedForm({ dossier, rating }: Pick<Props, "dossier" | "rating">) {
  const isKeeper = dossier.actor.acting.kind === "registrar";
  if (!isKeeper || rating.state !== "rated" || rating.scanId || dossier.head.origin === "upper") return null;
  return (
    <div className="mt-2">
      <FormLinks
        href={`/api/forms/items/${dossier.head.id}/rating/${rating.id}`}
        zh={`${rating.signer}的征询意见表`}
        of="征询意见表"
      />
    </div>
  );
}

/** The signer's own form stands open; the registrar unfolds one to enter the paper form of a signer. */
function Enter({ dossier, answer, rating }: Props) {
  const { head, file, actor } = dossier;
  if (!answer.isCurrent || rating.state === "rated") return null;
  const isOpen = file.state === "replied" && rating.state === "awaiting";
  // Not answered in time: late, whether the item is concluded yet or not.
  const isLate = !isOpen;
  const event = file.state === "replied" ? "rate" : "rateLate";
  if (!mayAct(dossier, event)) return null;
  const isProposer = actor.acting.kind === "proposer";
  if (isProposer && !rating.isOwn) return null;
  const form = (
    <RatingForm
      action={act}
      target={{
        machine: "proposal",
        event,
        id: head.id,
        version: file.proposal.version,
        returnTo: `/proposals/${head.id}/outcome`,
      }}
      ratingId={rating.id}
      scheme={dossier.rules.content.rating}
      source={head.source}
      isPaper={!isProposer}
      label={`${rating.signer}对${answer.unit}答复的评价`}
    />
  );
  if (isProposer && isOpen) return <div className="mt-3 border-accent border-l-[3px] pl-4">{form}</div>;
  const word = isLate ? "补录评价" : "录入纸质评价";
  return (
    <div className="mt-2 flex flex-wrap items-start gap-2">
      <ActDetails
        title={isProposer ? "补充评价" : word}
        {...(isLate ? { hint: "已记为未反馈。补录的评价注明补录，已出的统计不变。" } : {})}
      >
        {form}
      </ActDetails>
      {mayAct(dossier, "makeRatingLink") && (
        <ButtonLink href={`/proposals/${head.id}/outcome/link/${rating.id}`}>发一次性链接</ButtonLink>
      )}
    </div>
  );
}
