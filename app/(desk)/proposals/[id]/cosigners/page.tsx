import { act } from "@/app/act";
import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ActForm } from "@/components/proposal/act-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { mayAct } from "@/lib/dossier/may";
import { type Dossier, openDossier } from "@/lib/dossier/open";
import { type SignerView, signersOf } from "@/lib/dossier/overview";
import { seatOptionsOf } from "@/lib/intake/options";
import { Signer } from "../_components/signer-list";

type Props = { params: Promise<{ id: string }> };

/** 联名: who signs with, inviting more, and taking a name back. */
export default async function CosignersPage({ params }: Props) {
  const dossier = await openDossier((await params).id);
  const { head } = dossier;
  const invites = mayAct(dossier, "inviteCosigners");
  const signers = await signersOf(dossier);
  const cosigners = signers.filter((signer) => !signer.isLead);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Panel title="联名人" aside={cosigners.length > 0 ? `${cosigners.length} 人` : undefined}>
        {cosigners.length === 0 && <p className="text-ink-3">还没有联名人。</p>}
        <ul className="flex flex-col divide-y divide-line-soft">
          {cosigners.map((signer) => (
            <li
              key={signer.id}
              className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2 first:pt-0"
            >
              <div className="min-w-0">
                <Signer signer={signer} source={head.source} />
              </div>
              <TakeBack dossier={dossier} signer={signer} />
            </li>
          ))}
        </ul>
      </Panel>
      {invites ? (
        <Invite dossier={dossier} taken={signers} />
      ) : (
        <EmptyState title="现在不能再邀请联名">提交审查以后，联名人不再增加。</EmptyState>
      )}
    </div>
  );
}

const returnTo = (id: string) => `/proposals/${id}/cosigners`;

async function Invite({ dossier, taken }: { dossier: Dossier; taken: readonly SignerView[] }) {
  const { head, file } = dossier;
  const known = new Set(taken.map((signer) => signer.proposerId));
  const seats = await seatOptionsOf(head.bodyId, head.meetingId);
  const target = {
    machine: "proposal" as const,
    event: "inviteCosigners",
    id: head.id,
    version: file.proposal.version,
    returnTo: returnTo(head.id),
  };
  return (
    <Panel title="邀请联名">
      <ActForm action={act} target={target} aria-label="邀请联名">
        <Field name="proposerIds" label="联名人" hint="受邀人同意后才算联名" required>
          <Combobox
            options={seats.filter((seat) => !known.has(seat.value))}
            multiple
            placeholder="可选多人"
          />
        </Field>
        <SubmitButton>发出邀请</SubmitButton>
      </ActForm>
    </Panel>
  );
}

/** A name is taken back by its owner, by the office, or by the lead while nobody has answered. */
function TakeBack({ dossier, signer }: { dossier: Dossier; signer: SignerView }) {
  const { head, file, actor } = dossier;
  const isOpen = signer.consent === "agreed" || signer.consent === "invited";
  if (!isOpen || !mayAct(dossier, "withdrawSign")) return null;
  const isOffice = actor.acting.kind === "registrar";
  const isLeads = signer.consent === "invited" && mayAct(dossier, "inviteCosigners");
  if (!isOffice && !signer.isOwn && !isLeads) return null;
  const words = signer.consent === "invited" ? "撤回邀请" : "撤销联名";
  const target = {
    machine: "proposal" as const,
    event: "withdrawSign",
    id: head.id,
    version: file.proposal.version,
    returnTo: signer.isOwn && !isOffice ? "/my" : returnTo(head.id),
  };
  return (
    <ActForm action={act} target={target} aria-label={`${words}：${signer.name}`}>
      <HiddenFields values={{ signerId: signer.id }} />
      <SubmitButton variant="warn" size="sm">
        {words}
      </SubmitButton>
    </ActForm>
  );
}
