import { SubmitButton } from "@/components/form/submit-button";
import { Button, ButtonLink } from "@/components/ui/button";
import { MoreMenu } from "@/components/ui/more-menu";
import type { Action } from "@/lib/action/state";
import type { DossierOffer } from "@/lib/dossier/offers";
import { ActForm } from "./act-form";

type Props = {
  offers: readonly DossierOffer[];
  action: Action;
  returnTo?: string;
  /** What the buttons concern, where the same acts stand at the head of the page as well: each form's name begins with it. */
  of?: string;
};

/** What can be done now as main buttons; the rest folds away, and what cannot be done yet says why. */
export function ActionBar({ offers: all, ...rest }: Props) {
  const offers = withoutNeedlessNames(all);
  const main = offers.filter((offer) => offer.button === "main" && offer.refusal === null);
  const others = offers.filter((offer) => !main.includes(offer));
  const more = others.sort((a, b) => rankOf(a) - rankOf(b));
  if (offers.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {main.map((offer) => (
        <OfferButton key={keyOf(offer)} offer={offer} {...rest} />
      ))}
      {more.length > 0 && (
        <MoreMenu>
          {more.map((offer) => (
            <OfferButton key={keyOf(offer)} offer={offer} {...rest} />
          ))}
        </MoreMenu>
      )}
    </div>
  );
}

/** In the menu: what can be done, then what takes something away, then what cannot be done yet. */
function rankOf({ refusal, button }: DossierOffer): number {
  if (refusal) return 2;
  return button === "warn" ? 1 : 0;
}

/** The unit is named only where buttons concern several. */
function withoutNeedlessNames(offers: readonly DossierOffer[]): readonly DossierOffer[] {
  const names = new Set(offers.map((offer) => offer.about).filter((name) => name !== ""));
  return names.size > 1 ? offers : offers.map((offer) => ({ ...offer, about: "" }));
}

const keyOf = (offer: DossierOffer) => `${offer.machine}.${offer.event}.${offer.id}`;

function OfferButton({ offer, action, returnTo, of }: Omit<Props, "offers"> & { offer: DossierOffer }) {
  const { machine, event, id, version, textVersion, refusal, href, button } = offer;
  const words = offer.about ? `${offer.zh}（${offer.about}）` : offer.zh;
  if (refusal) {
    return (
      <div>
        <Button size="sm" reason={refusal.zh} className="w-full">
          {words}
        </Button>
        {/* Said to the eye as well: a hand has no pointer to wait over the button with. */}
        <p aria-hidden className="mt-0.5 text-ink-3 text-xs">
          {refusal.zh}
        </p>
      </div>
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
    <ActForm
      action={action}
      target={returnTo ? { ...target, returnTo } : target}
      aria-label={of ? `${of}：${words}` : words}
    >
      <SubmitButton variant={button} size="sm" className="w-full">
        {words}
      </SubmitButton>
    </ActForm>
  );
}
