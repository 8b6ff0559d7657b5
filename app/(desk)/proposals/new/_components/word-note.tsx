import { HiddenFields } from "@/components/form/form";
import { Notice } from "@/components/ui/notice";
import type { WordDraft } from "@/lib/intake/word/queries";

type Props = { word: WordDraft; unknown: readonly string[] };

/** What the form was filled from, what to look at, and the original that goes with it. */
export function WordNote({ word, unknown }: Props) {
  const lines = [
    ...word.warnings,
    ...(unknown.length > 0 ? [`本届没有找到（或有重名）：${unknown.join("、")}，请自行选择提出人。`] : []),
  ];
  return (
    <>
      <HiddenFields values={{ fileIds: word.id, fromWord: "yes" }} />
      <Notice tone={lines.length > 0 ? "warning" : "info"}>
        <p>以下内容由「{word.name}」读入，请逐项核对；原件将作为附件保存。</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
    </>
  );
}
