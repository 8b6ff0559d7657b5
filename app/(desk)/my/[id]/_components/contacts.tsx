import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-input";
import { ActForm } from "@/components/proposal/act-form";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { mayAct } from "@/lib/dossier/may";
import type { Dossier } from "@/lib/dossier/open";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { sourceWords } from "@/lib/lifecycle/source-words";
import type { OwnConsultation } from "@/lib/outcome/own/queries";

const fields = formFields(proposalInputs.consult);
const wordOf = (name: string, value: string) =>
  fields.find((field) => field.name === name)?.options?.[value] ?? value;

type Props = { dossier: Dossier; contacts: readonly OwnConsultation[] };

/** 面商: what the units wrote down of their contacts with this person, for them to confirm. */
export function Contacts({ dossier, contacts }: Props) {
  if (contacts.length === 0) return null;
  const open = contacts.filter((one) => one.confirmedAt === null).length;
  return (
    <Panel title="面商记录" id="contacts" aside={open > 0 ? `${open} 次待您确认` : `${contacts.length} 次`}>
      <ul className="flex flex-col divide-y divide-line-soft">
        {contacts.map((contact) => (
          <li key={contact.id} className="py-3 first:pt-0 last:pb-0">
            <Contact dossier={dossier} contact={contact} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Contact({ dossier, contact }: { dossier: Dossier; contact: OwnConsultation }) {
  const rows = [
    { term: `${sourceWords[dossier.head.source].signer}意见`, value: contact.said },
    { term: "单位说明", value: contact.explained },
    { term: "共识待办", value: contact.agreed },
    { term: "参加人", value: contact.people },
  ];
  return (
    <>
      <h3 className="mb-1.5 flex flex-wrap items-baseline gap-x-3">
        <span>
          {contact.on} {wordOf("stage", contact.stage)}
          {wordOf("channel", contact.channel)}
        </span>
        <span className="font-normal text-ink-3 text-sm">
          {[contact.unit, contact.place].filter(Boolean).join("，")}
        </span>
        {contact.confirmedAt && (
          <Tag tone="green" glyph="check">
            已确认
          </Tag>
        )}
      </h3>
      <DescriptionList items={rows.filter((row) => row.value !== "")} />
      {!contact.confirmedAt && mayAct(dossier, "confirmConsultation") && (
        <Confirm dossier={dossier} contact={contact} />
      )}
    </>
  );
}

function Confirm({ dossier, contact }: { dossier: Dossier; contact: OwnConsultation }) {
  const { head, file } = dossier;
  const target = {
    machine: "proposal" as const,
    event: "confirmConsultation",
    id: head.id,
    version: file.proposal.version,
    returnTo: `/my/${head.id}`,
  };
  return (
    <ActForm action={act} target={target} className="mt-3" aria-label={`确认 ${contact.on} 的面商记录`}>
      <HiddenFields values={{ consultationId: contact.id }} />
      <Field name="remark" label="补充说明" hint="记录有出入的，请在这里写明">
        <TextArea rows={2} />
      </Field>
      <SubmitButton className="max-sm:w-full">确认面商记录</SubmitButton>
    </ActForm>
  );
}
