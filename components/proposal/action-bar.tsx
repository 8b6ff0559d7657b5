import { SubmitButton } from "@/components/form/submit-button";
import { Button, ButtonLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { Action } from "@/lib/action/state";
import type { DossierOffer } from "@/lib/dossier/offers";
import { ActForm } from "./act-form";

type Props = { offers: readonly DossierOffer[]; action: Action; returnTo?: string };

/** What can be done now as main buttons; the rest folds away, and what cannot be done yet says why. */
export function ActionBar({ offers: all, action, returnTo }: Props) {
  const offers = withoutNeedlessNames(all);
  const main = offers.filter((offer) => offer.button === "main" && offer.refusal === null);
  const others = offers.filter((offer) => !main.includes(offer));
  const more = [
    ...others.filter((offer) => offer.refusal === null),
    ...others.filter((offer) => offer.refusal !== null),
  ];
  if (offers.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {main.map((offer) => (
        <OfferButton key={keyOf(offer)} offer={offer} action={action} returnTo={returnTo} />
      ))}
      {more.length > 0 && (
        <details className="more-menu relative">
          <summary className={buttonClass("plain", "sm", "cursor-pointer list-none")}>更多</summary>
          <div className="absolute right-0 z-20 mt-1 flex min-w-52 flex-col items-stretch gap-1.5 rounded-md border border-line bg-sheet p-2.5 shadow-md max-sm:right-auto max-sm:left-0">
            {more.map((offer) => (
              <OfferButton key={keyOf(offer)} offer={offer} action={action} returnTo={returnTo} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

/** The unit is named only where buttons concern several. */
function withoutNeedlessNames(offers: readonly DossierOffer[]): readonly DossierOffer[] {
  const names = new Set(offers.map((offer) => offer.about).filter((name) => name !== ""));
  return names.size > 1 ? offers : offers.map((offer) => ({ ...offer, about: "" }));
}

const keyOf = (offer: DossierOffer) => `${offer.machine}.${offer.event}.${offer.id}`;

function OfferButton({
  offer,
  action,
  returnTo,
}: {
  offer: DossierOffer;
  action: Action;
  returnTo?: string;
}) {
  const { machine, event, id, version, textVersion, refusal, href, button } = offer;
  const words = offer.about ? `${offer.zh}（${offer.about}）` : offer.zh;
  if (refusal) {
    return (
      <Button variant={button} size="sm" reason={refusal.zh}>
        {words}
      </Button>
    );
  }
  if (href) {
    return (
      <ButtonLink href={href} variant={button} size="sm">
        {words}
      </ButtonLink>
    );
  }
  const target = { machine, event, id, version, ...(textVersion === undefined ? {} : { textVersion }) };
  return (
    <ActForm action={action} target={returnTo ? { ...target, returnTo } : target} aria-label={words}>
      <SubmitButton variant={button} size="sm" className="w-full">
        {words}
      </SubmitButton>
    </ActForm>
  );
}
