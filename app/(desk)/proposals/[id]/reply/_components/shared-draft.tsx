import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-input";
import { ActForm } from "@/components/proposal/act-form";
import type { Dossier } from "@/lib/dossier/open";
import { mayOnLetter } from "@/lib/reply/may";
import { type LetterRow, paragraphsOf } from "@/lib/reply/queries";
import { remarkBy } from "@/lib/reply/words";

/** 征求意见稿: the version sent to the proposers, and what they answer. */
export function SharedDraft({ dossier, letter }: { dossier: Dossier; letter: LetterRow }) {
  const { id, version, textVersion, remarks } = letter;
  const returnTo = `/proposals/${dossier.head.id}/reply`;
  const target = { machine: "reply" as const, event: "answerShare", id, version, textVersion, returnTo };
  return (
    <>
      <div className="mb-3 flex max-w-[46em] flex-col gap-2">
        {paragraphsOf(letter.blocks)
          .filter((block) => block.text !== "")
          .map((block) => (
            <p key={block.id} className={block.level > 0 ? "font-semibold" : undefined}>
              {block.text}
            </p>
          ))}
      </div>
      {remarks.map((remark) => (
        <p key={remark.id} className="mb-3 whitespace-pre-line text-ink-2">
          {remark.isOwn ? "您" : remarkBy(remark)} {remark.on} 已提意见：{remark.text}
        </p>
      ))}
      {mayOnLetter(dossier, id, "answerShare") && (
        <ActForm action={act} target={target} aria-label="对征求意见稿提意见" className="max-w-[46em]">
          <Field name="text" label="您的意见" required hint="没有不同意见也请写明，承办单位据此定稿">
            <TextArea rows={3} />
          </Field>
          <SubmitButton>提交意见</SubmitButton>
        </ActForm>
      )}
    </>
  );
}
