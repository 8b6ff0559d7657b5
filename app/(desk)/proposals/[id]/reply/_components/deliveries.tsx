import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DateInput, TextInput } from "@/components/form/text-input";
import { ActForm } from "@/components/proposal/act-form";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import type { Dossier } from "@/lib/dossier/open";
import { deliveryMethodZh } from "@/lib/lifecycle/labels";
import { mayOnLetter } from "@/lib/reply/may";
import type { LetterRow } from "@/lib/reply/queries";

type Props = { dossier: Dossier; letter: LetterRow };

/** 送达 by person and body; the coordinator fills in the day once it has arrived. */
export function Deliveries({ dossier, letter }: Props) {
  const { deliveries, id } = letter;
  const { kind } = dossier.actor.acting;
  const isOffice = kind === "registrar" || kind === "dispatcher";
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
            <span className="text-ink-2">{one.deliveredOn ?? "未填送达日期"}</span>
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
    <Dialog title={`填写送达日期 · ${toName}`} trigger="填写送达日期" size="sm">
      <ActForm action={act} target={target} aria-label="填写送达日期">
        <HiddenFields values={{ deliveryId }} />
        <Field name="on" label="送达日期" required>
          <DateInput defaultValue={dossier.today} />
        </Field>
        <Field name="note" label="说明">
          <TextInput />
        </Field>
        <DialogActions>
          <SubmitButton>保存</SubmitButton>
        </DialogActions>
      </ActForm>
    </Dialog>
  );
}
