import type { ReactNode } from "react";
import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { ActDetails } from "@/components/proposal/act-details";
import { ActForm } from "@/components/proposal/act-form";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { type DossierOffer, offersOf } from "@/lib/dossier/offers";
import type { Dossier } from "@/lib/dossier/open";
import type { AnswerView } from "@/lib/outcome/queries";
import { receivedBy } from "@/lib/outcome/rating-link/words";
import { afterTarget } from "./after-target";
import { ArchiveForm } from "./archive-form";
import { ReworkForm } from "./rework-form";
import { ReworkUpperForm } from "./rework-upper-form";
import { RulingForm } from "./ruling-form";
import { UpperFeedbackForm } from "./upper-feedback-form";

type Props = { dossier: Dossier; answers: readonly AnswerView[] };
type FormProps = Props & { offer: DossierOffer };

/** The steps after the answer in their order; those without a form are one press. */
const forms: Record<string, ((props: FormProps) => ReactNode) | null> = {
  remindRating: null,
  lapseRating: null,
  rework: (props) => <ReworkForm {...props} />,
  reworkUpper: (props) => <ReworkUpperForm {...props} />,
  recordUpperFeedback: (props) => <UpperFeedbackForm {...props} />,
  ruleRating: (props) => <RulingForm {...props} />,
  conclude: null,
  archive: (props) => <ArchiveForm {...props} />,
};

/** What is left to be done after the answer, by whom it may be; a step that is not yet due says why. */
export function NextSteps({ dossier, answers }: Props) {
  const offers = offersOf(dossier).filter(
    (offer) => offer.machine === "proposal" && Object.hasOwn(forms, offer.event),
  );
  const ready = offers.filter((offer) => offer.refusal === null);
  const later = offers.filter(({ event, refusal }) => refusal && isWorthSaying(event, refusal.code));
  if (ready.length + later.length === 0) return null;
  return (
    <Panel {...headOf(dossier)}>
      <div className="flex flex-col gap-3.5">
        {ready.map((offer) => (
          <StepForm key={offer.event} dossier={dossier} answers={answers} offer={offer} />
        ))}
        {later.length > 0 && <Later offers={later} />}
      </div>
    </Panel>
  );
}

/** Ratings are the body's own affair; those of a higher level come down as a paper. */
function headOf({ head }: Dossier) {
  return head.origin === "upper"
    ? { title: "答复之后", aside: "评价由上级组织，本级只记录反馈" }
    : { title: "评价之后", aside: receivedBy(head.source) };
}

/** 重办 and 裁定 come up with a 不满意 only; until then they are not missed. That one may not do it oneself is always said. */
function isWorthSaying(event: string, code: string): boolean {
  return code === "own_unit" || ["conclude", "lapseRating", "archive"].includes(event);
}

function StepForm(props: FormProps) {
  const { offer, dossier } = props;
  const form = forms[offer.event];
  if (form) {
    return (
      <ActDetails
        title={offer.zh}
        tone={offer.event.startsWith("rework") ? "warn" : "plain"}
        open={offer.event === "archive"}
        {...(offer.hint ? { hint: offer.hint } : {})}
      >
        {form(props)}
      </ActDetails>
    );
  }
  return (
    <ActForm action={act} target={afterTarget(offer, dossier.head.id)} aria-label={`下一步：${offer.zh}`}>
      <SubmitButton variant={offer.button === "main" ? "main" : "plain"}>{offer.zh}</SubmitButton>
      {offer.hint && <p className="mt-1 text-ink-3 text-sm">{offer.hint}</p>}
    </ActForm>
  );
}

/** Steps whose time has not come, each with the reason: nobody has to guess. */
function Later({ offers }: { offers: readonly DossierOffer[] }) {
  return (
    <Notice tone="info">
      <dl className="flex flex-col gap-1.5 text-md">
        {offers.map((offer) => (
          <div key={offer.event}>
            <dt className="font-semibold">{offer.zh}</dt>
            <dd className="text-ink-2">{offer.refusal?.zh}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
