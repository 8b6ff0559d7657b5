// The form of an item that exists already: 修改草稿 and 更正登记信息 stand in it.
import type { ReactNode } from "react";
import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { LiveNear } from "@/components/intake/live-near";
import { ActForm } from "@/components/proposal/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { DossierOffer } from "@/lib/dossier/offers";

type Props = { offer: DossierOffer; title: string; submit: string; children: ReactNode };

/** The fields in one panel with its buttons, like items beside it. */
export function ItemForm({ offer: { machine, event, id, version }, title, submit, children }: Props) {
  return (
    <ActForm action={act} target={{ machine, event, id, version }} guard>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.9fr)_minmax(17rem,1fr)]">
        <Panel title={title}>
          {children}
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{submit}</SubmitButton>
            <ButtonLink href={`/proposals/${id}`}>取消</ButtonLink>
          </div>
        </Panel>
        <Panel title="近似件" className="lg:sticky lg:top-4">
          <LiveNear except={id} />
        </Panel>
      </div>
    </ActForm>
  );
}
