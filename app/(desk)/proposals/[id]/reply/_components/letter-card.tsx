import { act } from "@/app/act";
import { ChainSteps } from "@/components/letter/chain-steps";
import { Enclosures } from "@/components/letter/enclosures";
import { ActionBar } from "@/components/proposal/action-bar";
import { StateTag } from "@/components/proposal/state-tag";
import { ButtonLink } from "@/components/ui/button";
import { type Description, DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import type { DossierOffer } from "@/lib/dossier/offers";
import type { Dossier } from "@/lib/dossier/open";
import { letterWords } from "@/lib/lifecycle/labels";
import { mayOnLetter } from "@/lib/reply/may";
import { type LetterRow, stateOfNote } from "@/lib/reply/queries";
import { classText, opennessText, remarkBy } from "@/lib/reply/words";
import { Deliveries } from "./deliveries";
import { SharedDraft } from "./shared-draft";

type Props = {
  dossier: Dossier;
  letter: LetterRow;
  offers: readonly DossierOffer[];
  isVacant: boolean;
};

/** One letter: where it is, what it says in short, its pages and buttons. */
export function LetterCard({ dossier, letter, offers, isVacant }: Props) {
  const { head } = dossier;
  const base = `/proposals/${head.id}/reply`;
  const isShared = !letter.seesDraft && letter.state !== "issued";
  return (
    <Panel
      title={
        <span className="flex flex-wrap items-baseline gap-2">
          {letter.assignment.unitNameThen} · {isShared ? "征求意见稿" : letterWords[letter.kind].zh}
          {isShared ? (
            <Tag>不是正式答复</Tag>
          ) : (
            <StateTag machine="reply" state={letter.state} source={head.source} />
          )}
        </span>
      }
      aside={letter.documentNumber ?? undefined}
    >
      {isShared ? (
        <SharedDraft dossier={dossier} letter={letter} />
      ) : (
        <>
          <DescriptionList items={factsOf(letter)} columns={2} />
          <Enclosures reader={{ itemId: head.id }} files={letter.enclosures} className="mt-3" />
          {letter.state === "reviewing" && (
            <div className="mt-3">
              <ChainSteps
                stages={letter.stages}
                current={letter.stageOrdinal}
                mine={false}
                text={letter.textVersion}
              />
            </div>
          )}
          {isVacant && (
            <Notice tone="warning" className="mt-3">
              该环节暂无人任职，请联系安全管理员任命或设置代行。
            </Notice>
          )}
          <Deliveries dossier={dossier} letter={letter} />
        </>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Links dossier={dossier} letter={letter} base={base} />
        <ActionBar offers={offers.filter((offer) => offer.event !== "submit")} action={act} returnTo={base} />
      </div>
    </Panel>
  );
}

function Links({ dossier, letter, base }: { dossier: Dossier; letter: LetterRow; base: string }) {
  const { id } = letter;
  const isMine = letter.state === "draft" && mayOnLetter(dossier, id, "write");
  return (
    <>
      {isMine && (
        <ButtonLink href={`/draft/${id}`} variant="main" size="sm">
          继续起草
        </ButtonLink>
      )}
      <ButtonLink href={`${base}/${id}`} size="sm">
        {letter.versions.length > 0 ? "全文和版本" : "全文"}
      </ButtonLink>
      {letter.state === "reviewing" && letter.seesDraft && (
        <ButtonLink href={`/review/${id}`} size="sm">
          审核页
        </ButtonLink>
      )}
      {letter.state === "issued" && letter.sealedCopyId && (
        <ButtonLink href={`/api/files/${letter.sealedCopyId}`} size="sm" download>
          下载盖章件
        </ButtonLink>
      )}
    </>
  );
}

const publications = {
  unproposed: "",
  proposed: "已报请公开",
  published: "已公开",
  withdrawn: "已撤下",
  declined: "不予公开",
};

function notesText(letter: LetterRow): string {
  if (letter.notes.length === 0) return "";
  const open = letter.notes.filter((note) => stateOfNote(letter, note) === "open").length;
  const isInWork = letter.state === "draft" || letter.state === "reviewing";
  return `${letter.notes.length} 条${isInWork && open > 0 ? `，待改 ${open} 条` : ""}`;
}

function factsOf(letter: LetterRow): Description[] {
  const promised = letter.commitments.map((one) => `${one.dueOn} 前：${one.text}`);
  const facts: [string, string][] = [
    ["结果类别", classText(letter)],
    ["公开", opennessText(letter)],
    ["公开进度", publications[letter.publication]],
    ["承诺", promised.join("；")],
    ["签发", [letter.signedName, letter.signedOn].filter(Boolean).join(" ")],
    ["印发", letter.issuedOn ?? ""],
    ["版本", letter.seesDraft && letter.textVersion > 0 ? `第 ${letter.textVersion} 版` : ""],
    ["批注", notesText(letter)],
    ["征求意见", letter.sharedVersion ? `已送提出人（第 ${letter.sharedVersion} 版）` : ""],
    ["提出人意见", letter.remarks.map((one) => `${remarkBy(one)}（${one.on}）：${one.text}`).join("；")],
    ["作废原因", letter.state === "void" ? letter.voidReason : ""],
  ];
  return facts.filter(([, value]) => value !== "").map(([term, value]) => ({ term, value }));
}
