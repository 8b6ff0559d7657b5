import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { HiddenFields } from "@/components/form/form";
import { CosignUntil } from "@/components/intake/cosign-until";
import type { PickerOption } from "@/components/proposal/act-fields";
import { Notice } from "@/components/ui/notice";
import type { FoundSigners } from "@/lib/intake/word/signers";
import { sourceWords } from "@/lib/lifecycle/source-words";

type Props = {
  leads: readonly PickerOption[];
  seats: readonly PickerOption[];
  isOffice: boolean;
  source: "congress" | "cppcc";
  /** Who was named in the document the form is filled from. */
  named: FoundSigners;
};

/** Lead and cosigners: entered as signed by the office, invited by a proposer. */
export function SignerFields({ leads, seats, isOffice, source, named }: Props) {
  const [only] = leads;
  const { signer, number, group, cosigns } = sourceWords[source];
  return (
    <>
      {leads.length === 0 && (
        <Notice tone="warning" className="mb-4">
          您不是本届{signer}，不能在本次会议提出。请核对身份，或联系登记人员。
        </Notice>
      )}
      {leads.length === 1 && only && !isOffice ? (
        <>
          <HiddenFields values={{ leadProposerId: only.value }} />
          <p className="mb-4 text-md">
            <span className="font-semibold">领衔提出人</span>　{only.zh}
            <span className="ml-2 text-ink-3">{only.note}</span>
          </p>
        </>
      ) : (
        <Field name="leadProposerId" label="领衔提出人" required>
          <Combobox
            options={leads}
            defaultValue={named.lead ? [named.lead] : []}
            placeholder={`输入姓名、${number}或${group}`}
          />
        </Field>
      )}
      <Field
        name="cosignerIds"
        label={isOffice ? `${cosigns}人` : `邀请${cosigns}`}
        hint={isOffice ? "照纸质件上的签名录入" : `受邀人同意后才算${cosigns}`}
      >
        <Combobox options={seats} defaultValue={named.others} multiple placeholder="可选多人" />
      </Field>
      {!isOffice && <CosignUntil source={source} />}
    </>
  );
}
