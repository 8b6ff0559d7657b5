import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-input";
import { Enclosures } from "@/components/letter/enclosures";
import { FileLinks } from "@/components/letter/file-links";
import { LetterSheet } from "@/components/letter/letter-sheet";
import { ActForm } from "@/components/proposal/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { Dossier } from "@/lib/dossier/open";
import { letterOf } from "@/lib/letter/letter";
import type { AnswerView } from "@/lib/outcome/queries";
import { mayOnLetter } from "@/lib/reply/may";
import { type LetterRow, letterSource } from "@/lib/reply/queries";
import { RatePanel } from "./rate-panel";

type Props = { dossier: Dossier; letters: readonly LetterRow[]; answers: readonly AnswerView[] };

/** The draft shown to the proposer, the issued letters with their ratings, and those of earlier rounds folded away. */
export function Letters({ dossier, letters, answers }: Props) {
  const shared = letters.filter((letter) => letter.state !== "issued");
  const issued = letters.filter((letter) => letter.state === "issued");
  const isEarlier = (letter: LetterRow) =>
    letter.kind === "answer" && answers.some((answer) => answer.id === letter.id && !answer.isCurrent);
  const earlier = issued.filter(isEarlier);
  return (
    <>
      {shared.map((letter) => (
        <SharedDraft key={letter.id} dossier={dossier} letter={letter} />
      ))}
      {issued
        .filter((letter) => !isEarlier(letter))
        .map((letter) => (
          <IssuedLetter key={letter.id} dossier={dossier} letter={letter} answers={answers} />
        ))}
      {earlier.length > 0 && (
        <details>
          <summary className="cursor-pointer py-1 text-accent">以前的答复（{earlier.length} 份）</summary>
          <div className="mt-2 flex flex-col gap-4">
            {earlier.map((letter) => (
              <IssuedLetter key={letter.id} dossier={dossier} letter={letter} answers={answers} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

type LetterProps = { dossier: Dossier; letter: LetterRow };

/** 征求意见稿: not yet signed, and the place to say what is missing. */
async function SharedDraft({ dossier, letter }: LetterProps) {
  const target = {
    machine: "reply" as const,
    event: "answerShare",
    id: letter.id,
    version: letter.version,
    returnTo: `/my/${dossier.head.id}`,
  };
  return (
    <Panel title={`${letter.assignment.unitNameThen}征求意见稿`} id="draft" aside="尚未签发，以正式答复为准">
      <LetterSheet letter={letterOf(await letterSource(dossier, letter))} />
      <div className="mt-3 flex flex-wrap gap-2">
        <FileLinks replyId={letter.id} size="sm" />
      </div>
      {letter.remarks.map((remark) => (
        <div key={remark.id} className="mt-4 border-accent border-l-[3px] pl-4">
          <p className="text-ink-3 text-sm">您 {remark.on} 的意见已转承办单位</p>
          <p className="whitespace-pre-line">{remark.text}</p>
        </div>
      ))}
      {mayOnLetter(dossier, letter.id, "answerShare") && (
        <ActForm action={act} target={target} guard className="mt-4" aria-label="对征求意见稿的意见">
          <Field
            name="text"
            label={letter.remarks.length > 0 ? "补充意见" : "对征求意见稿的意见"}
            hint="没有意见的，请写“同意”"
            required
          >
            <TextArea rows={4} />
          </Field>
          <SubmitButton className="max-sm:w-full">提交意见</SubmitButton>
        </ActForm>
      )}
    </Panel>
  );
}

async function IssuedLetter({ dossier, letter, answers }: LetterProps & Pick<Props, "answers">) {
  const answer = answers.find((one) => one.id === letter.id);
  const model = letterOf(await letterSource(dossier, letter));
  return (
    <section aria-label={`${letter.assignment.unitNameThen}的答复`} className="flex flex-col gap-4">
      <div className="max-sm:-mx-4">
        <LetterSheet letter={model} />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {letter.sealedCopyId && (
          <ButtonLink href={`/api/files/${letter.sealedCopyId}`} download className="max-sm:w-full">
            下载盖章件
          </ButtonLink>
        )}
        <FileLinks replyId={letter.id} className="max-sm:w-full" />
        {letter.issuedOn && <span className="text-ink-3 text-sm">{letter.issuedOn} 印发</span>}
      </div>
      <Enclosures reader={{ itemId: dossier.head.id }} files={letter.enclosures} />
      {answer && <RatePanel dossier={dossier} answer={answer} />}
    </section>
  );
}
