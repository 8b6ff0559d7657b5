import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-input";
import { ActForm } from "@/components/proposal/act-form";
import { FileLink } from "@/components/proposal/file-link";
import { FormLinks } from "@/components/proposal/form-links";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { channelZh, stageZh } from "@/lib/consultation/labels";
import type { Contact, ContactSigner } from "@/lib/consultation/of-item";
import { mayAct } from "@/lib/dossier/may";
import type { Dossier } from "@/lib/dossier/open";

type Props = { dossier: Dossier; contact: Contact; file: { id: string; name: string } | undefined };

/** One record: who met, what was said, what was agreed, and whether the proposer has confirmed it. */
export function RecordCard({ dossier, contact, file }: Props) {
  const { on, stage, channel, place, people, unitName, said, explained, agreed, isInPerson } = contact;
  const texts = [
    { term: "代表（委员）意见", text: said },
    { term: "我方说明", text: explained },
    { term: "共识与待办", text: agreed },
  ].filter(({ text }) => text !== "");
  return (
    <Panel
      title={
        <span className="flex flex-wrap items-baseline gap-2">
          {on} {stageZh[stage]}
          {channelZh[channel]}
          {place && `，${place}`}
          {isInPerson && <Tag tone="blue">当面</Tag>}
        </span>
      }
      aside={unitName}
    >
      {people && <p className="mb-2 text-ink-2 text-md">承办方：{people}</p>}
      <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-md">
        {contact.signers.map((signer, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: unnamed signers have nothing else, and the list never moves
          <li key={place}>
            <SignerState signer={signer} />
          </li>
        ))}
      </ul>
      {contact.others.length > 0 && (
        <p className="mb-2 text-ink-2 text-md">
          同一次会议还涉及：
          {contact.others.map(({ id, number }) => (
            <TextLink key={id} href={`/proposals/${id}/consultation`} className="mr-3">
              {number}
            </TextLink>
          ))}
        </p>
      )}
      <dl className="flex flex-col gap-2">
        {texts.map(({ term, text }) => (
          <div key={term}>
            <dt className="text-ink-3 text-sm">{term}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-3">
        <FormLinks
          href={`/api/forms/items/${dossier.head.id}/consultation/${contact.id}`}
          zh={`${on} 的面商记录`}
          of="面商记录"
        />
      </div>
      {file && (
        <p className="mt-2">
          <FileLink itemId={dossier.head.id} id={file.id} name={file.name} />
        </p>
      )}
      <Confirm dossier={dossier} contact={contact} />
    </Panel>
  );
}

function SignerState({ signer: { name, isConfirmed, remark } }: { signer: ContactSigner }) {
  return (
    <>
      {name || "未具名提出人"}{" "}
      {isConfirmed ? (
        <Tag tone="green" glyph="check">
          已确认
        </Tag>
      ) : (
        <Tag>待确认</Tag>
      )}
      {remark && <span className="text-ink-2">　{remark}</span>}
    </>
  );
}

/** The proposer who was there says that it was so. */
function Confirm({ dossier, contact }: { dossier: Dossier; contact: Contact }) {
  const waits = contact.signers.some((signer) => signer.isOwn && !signer.isConfirmed);
  if (!waits || !mayAct(dossier, "confirmConsultation")) return null;
  const { id, version } = dossier.file.proposal;
  const returnTo = `/proposals/${id}/consultation`;
  const target = { machine: "proposal" as const, event: "confirmConsultation", id, version, returnTo };
  return (
    <ActForm
      action={act}
      target={target}
      aria-label={`确认 ${contact.on} 的面商记录`}
      className="mt-4 max-w-[46em]"
    >
      <HiddenFields values={{ consultationId: contact.id }} />
      <Field name="remark" label="补充说明" hint="记录与实际有出入的，请写明">
        <TextArea rows={2} />
      </Field>
      <SubmitButton>确认记录属实</SubmitButton>
    </ActForm>
  );
}
