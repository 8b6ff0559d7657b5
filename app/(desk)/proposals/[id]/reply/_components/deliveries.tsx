import { act } from "@/app/act";
import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import type { Dossier } from "@/lib/dossier/open";
import { isOfficePost } from "@/lib/lifecycle/actor";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { replyInputs } from "@/lib/lifecycle/inputs/reply";
import { deliveryMethodZh } from "@/lib/lifecycle/labels";
import { mayOnLetter } from "@/lib/reply/may";
import type { LetterRow } from "@/lib/reply/queries";

type Props = { dossier: Dossier; letter: LetterRow };

/** 送达 by person and body; the coordinator fills in the day once it has arrived. */
export function Deliveries({ dossier, letter }: Props) {
  const { deliveries, id } = letter;
  const { kind } = dossier.actor.acting;
  const isOffice = isOfficePost(kind);
  if (deliveries.length === 0 || !(letter.seesDraft || isOffice)) return null;
  const mayDeliver = mayOnLetter(dossier, id, "deliver");
  const arrived = deliveries.filter((one) => one.deliveredOn !== null).length;
  return (
    <details className="mt-3" open={mayDeliver && arrived < deliveries.length}>
      <summary className="w-fit cursor-pointer py-0.5 text-accent">
        送达 {arrived}/{deliveries.length}
      </summary>
      <ul className="mt-1 divide-y divide-line-soft">
        {deliveries.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5 text-md">
            <span className="min-w-32">{one.toName}</span>
            <span className="text-ink-2">{deliveryMethodZh[one.method]}</span>
            <span className={one.deliveredOn ? "text-ink-2" : "text-amber"}>{dayOf(one)}</span>
            {one.note && <span className="text-ink-3">{one.note}</span>}
            {mayDeliver && !one.deliveredOn && (
              <DeliverForm dossier={dossier} letter={letter} deliveryId={one.id} toName={one.toName} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function dayOf({ deliveredOn, returnedOn }: LetterRow["deliveries"][number]): string {
  if (deliveredOn) return `${deliveredOn} 送达`;
  return returnedOn ? `${returnedOn} 退信、未送达` : "未送达";
}

function DeliverForm({
  dossier,
  letter,
  deliveryId,
  toName,
}: Props & { deliveryId: string; toName: string }) {
  const { id, version } = letter;
  const returnTo = `/proposals/${dossier.head.id}/reply`;
  const target = { machine: "reply" as const, event: "deliver", id, version, returnTo };
  return (
    <Dialog title={`登记送达 · ${toName}`} trigger="登记送达" size="sm">
      <ActForm action={act} target={target} aria-label={`登记送达，${toName}`}>
        <HiddenFields values={{ deliveryId }} />
        <ActFields
          fields={formFields(replyInputs.deliver)}
          values={{ result: "delivered", on: dossier.today }}
        />
        <DialogActions>
          <SubmitButton>保存</SubmitButton>
        </DialogActions>
      </ActForm>
    </Dialog>
  );
}
