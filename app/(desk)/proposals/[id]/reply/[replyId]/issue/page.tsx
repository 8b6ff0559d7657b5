import { notFound } from "next/navigation";
import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { Enclosures } from "@/components/letter/enclosures";
import { FileLinks } from "@/components/letter/file-links";
import { ActForm } from "@/components/proposal/act-form";
import { AttachmentInput } from "@/components/proposal/attachment-input";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { offersOf } from "@/lib/dossier/offers";
import { type Dossier, openDossier } from "@/lib/dossier/open";
import { signersOf } from "@/lib/dossier/overview";
import { uploadHint } from "@/lib/files/kinds";
import { answeringRows } from "@/lib/lifecycle/facts";
import { letterWords } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { copiesOfLetter, type LetterRow, lettersOfItem } from "@/lib/reply/queries";
import { classText } from "@/lib/reply/words";
import { DeliveryRows, type Receiver } from "./_components/delivery-rows";

type Props = { params: Promise<{ id: string; replyId: string }> };

/** 印发: the sealed scan, and how the letter reaches everyone it is for. */
export default async function IssuePage({ params }: Props) {
  const { id, replyId } = await params;
  const dossier = await openDossier(id);
  const offer = offersOf(dossier).find((one) => one.event === "issue" && one.id === replyId);
  const letter = (await lettersOfItem(dossier.actor, id)).find((one) => one.id === replyId);
  if (!offer || !letter) notFound();
  const { version, refusal } = offer;
  const target = {
    ...{ machine: "reply" as const, event: "issue", id: replyId, version },
    returnTo: `/proposals/${id}/reply`,
  };
  const words = letterWords[letter.kind];
  const facts = [
    { term: "文号", value: letter.documentNumber ?? "未编号" },
    { term: "签发", value: `${letter.signedName ?? ""} ${letter.signedOn ?? ""}` },
    // An opinion carries no class: its reader is the lead unit.
    ...(letter.kind === "opinion" ? [] : [{ term: "结果类别", value: classText(letter) }]),
  ];
  return (
    <Panel title={`印发${words.zh}`}>
      <DescriptionList items={facts} />
      <Enclosures reader={{ itemId: id }} files={letter.enclosures} className="mt-3" />
      <p className="mt-3 mb-4 flex flex-wrap items-center gap-2">
        <FileLinks replyId={replyId} size="sm" />
        <span className="text-ink-3 text-sm">打印、盖章后扫描上传</span>
      </p>
      {refusal && (
        <Notice tone="warning" className="mb-4">
          {refusal.zh}
        </Notice>
      )}
      <ActForm action={act} target={target} guard aria-label="印发">
        <Field
          name="sealedCopyId"
          label="盖章扫描件"
          required
          hint={`${uploadHint("sealed_copy")}；印发后${words.reader}可以下载`}
        >
          <AttachmentInput purpose="sealed_copy" />
        </Field>
        <Field name="deliveries" label="送达" required group>
          <DeliveryRows receivers={await receiversOf(dossier, letter)} />
        </Field>
        <div className="flex gap-2">
          <SubmitButton disabled={refusal !== null} pendingLabel="正在印发">
            确认印发
          </SubmitButton>
          <ButtonLink href={`/proposals/${id}/reply`}>取消</ButtonLink>
        </div>
      </ActForm>
    </Panel>
  );
}

/** Every agreed signer, then the bodies that receive a copy; an opinion goes to the units that answer. */
async function receiversOf(dossier: Dossier, letter: LetterRow): Promise<Receiver[]> {
  if (letter.kind === "opinion") {
    return answeringRows(dossier.file).map((row) => ({ signerId: null, name: row.unitName, role: "主送" }));
  }
  const [signers, copies] = await Promise.all([signersOf(dossier), copiesOfLetter(dossier, letter)]);
  const people = signers
    .filter((one) => one.consent === "agreed")
    .map((one) => ({
      signerId: one.id,
      name: one.name || "未具名提出人",
      role: one.isLead ? "领衔" : sourceWords[dossier.head.source].cosigns,
    }));
  return [...people, ...copies.map((name) => ({ signerId: null, name, role: "抄送" }))];
}
