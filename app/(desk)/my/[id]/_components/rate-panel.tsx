import { act } from "@/app/act";
import { RatingForm } from "@/components/outcome/rating-form";
import { RatingLine, RatingTag } from "@/components/outcome/rating-line";
import { ActDetails } from "@/components/proposal/act-details";
import { Panel } from "@/components/ui/panel";
import { mayAct } from "@/lib/dossier/may";
import type { Dossier } from "@/lib/dossier/open";
import type { AnswerView, RatingView } from "@/lib/outcome/queries";

type Props = { dossier: Dossier; answer: AnswerView };

/** This person's own rating of one answer: the form while it is asked for, then what was said. */
export function RatePanel({ dossier, answer }: Props) {
  const own = answer.ratings.filter((rating) => rating.isOwn);
  return own.map((rating) => (
    <Panel
      key={rating.id}
      id={rating.state === "awaiting" ? "rate" : undefined}
      title={own.length > 1 ? `我的评价（${rating.signer}）` : "我的评价"}
      aside={<Aside rating={rating} />}
    >
      <Body dossier={dossier} answer={answer} rating={rating} />
    </Panel>
  ));
}

function Aside({ rating }: { rating: RatingView }) {
  if (rating.state === "awaiting" && rating.dueOn) return `评价截止 ${rating.dueOn}`;
  return <RatingTag rating={rating} />;
}

function Body({ dossier, answer, rating }: Props & { rating: RatingView }) {
  const { head, file, rules } = dossier;
  const isOpen = file.state === "replied" && rating.state === "awaiting";
  const event = file.state === "replied" ? "rate" : "rateLate";
  const said = <RatingLine itemId={head.id} rating={rating} scheme={rules.content.rating} />;
  if (!answer.isCurrent || rating.state === "rated" || !mayAct(dossier, event)) return said;
  const target = {
    machine: "proposal" as const,
    event,
    id: head.id,
    version: file.proposal.version,
    returnTo: `/my/${head.id}`,
  };
  const form = (
    <RatingForm
      action={act}
      target={target}
      ratingId={rating.id}
      scheme={rules.content.rating}
      source={head.source}
      label={`对${answer.unit}答复的评价`}
    />
  );
  if (isOpen) return form;
  return (
    <>
      {said}
      <div className="mt-3">
        <ActDetails title="补充评价" hint="已记为未反馈。补充的评价会注明补录，已出的统计不变。">
          {form}
        </ActDetails>
      </div>
    </>
  );
}
