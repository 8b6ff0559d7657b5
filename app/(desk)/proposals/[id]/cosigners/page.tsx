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
import { eventZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { Signer } from "../_components/signer-list";

type Props = { params: Promise<{ id: string }> };

/** 附议, 联名: who signs with, inviting more, and taking a name back. */
export default async function CosignersPage({ params }: Props) {
  const dossier = await openDossier((await params).id);
  const { head } = dossier;
  const { cosigns } = sourceWords[head.source];
  const invites = mayAct(dossier, "inviteCosigners");
  const signers = await signersOf(dossier);
  const cosigners = signers.filter((signer) => !signer.isLead);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Panel title={`${cosigns}人`} aside={cosigners.length > 0 ? `${cosigners.length} 人` : undefined}>
        {cosigners.length === 0 && <p className="text-ink-3">还没有{cosigns}人。</p>}
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
        <EmptyState title={`现在不能再邀请${cosigns}`}>提交审查以后，{cosigns}人不再增加。</EmptyState>
      )}
    </div>
  );
}

const returnTo = (id: string) => `/proposals/${id}/cosigners`;

async function Invite({ dossier, taken }: { dossier: Dossier; taken: readonly SignerView[] }) {
  const { head, file } = dossier;
  const { cosigns } = sourceWords[head.source];
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
    <Panel title={`邀请${cosigns}`}>
      <ActForm action={act} target={target} aria-label={`邀请${cosigns}`}>
        <Field name="proposerIds" label={`${cosigns}人`} hint={`受邀人同意后才算${cosigns}`} required>
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
  const words = signer.consent === "invited" ? "撤回邀请" : eventZh("proposal", "withdrawSign", head.source);
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
