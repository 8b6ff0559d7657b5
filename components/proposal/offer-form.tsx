import type { ReactNode } from "react";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Action } from "@/lib/action/state";
import type { DossierOffer } from "@/lib/dossier/offers";
import { ActForm } from "./act-form";

type Props = {
  action: Action;
  offer: DossierOffer;
  returnTo?: string;
  /** The words on its button. */
  submit: string;
  variant?: "main" | "danger";
  cancelHref?: string;
  className?: string;
  children: ReactNode;
};

/** The form of an offer: why it cannot be sent yet, its fields, and the button that sends it. */
export function OfferForm(props: Props) {
  const { action, offer, returnTo, submit, variant = "main", cancelHref, className, children } = props;
  const { machine, event, id, version, textVersion, refusal } = offer;
  return (
    <>
      {refusal && (
        <Notice tone="warning" className="mb-4">
          {refusal.zh}
        </Notice>
      )}
      <ActForm
        action={action}
        target={{ machine, event, id, version, textVersion, returnTo }}
        guard
        aria-label={offer.zh}
        className={className}
      >
        {children}
        <div className="flex gap-2">
          <SubmitButton variant={variant} disabled={refusal !== null}>
            {submit}
          </SubmitButton>
          {cancelHref && <ButtonLink href={cancelHref}>取消</ButtonLink>}
        </div>
      </ActForm>
    </>
  );
}
