// 归档材料: what a complete file holds. One list for the guard that refuses and for the page that shows it before.
import { agreedSigners, type CaseFacts, issuedAnswers, openTopRows } from "./facts";

/** `missing` names what is still to be brought; null when the paper is there. */
export type FilePaper = { zh: string; missing: string | null };

/** The papers an archived item must hold (归档材料), each with what is still missing. */
export function filePapers(file: CaseFacts): FilePaper[] {
  const answers = issuedAnswers(file);
  const unsealed = answers.filter((reply) => !reply.hasSealedCopy);
  const unreached = agreedSigners(file).filter(
    (signer) => answers.length > 0 && !answers.some((reply) => reply.deliveredSignerIds.includes(signer.id)),
  );
  const assists = openTopRows(file).filter((row) => row.duty === "assist" && row.state !== "done");
  const hasContest = file.contests.some((contest) => contest.isPending);
  return [
    {
      zh: "答复函盖章件",
      missing: unsealed.map((reply) => `${reply.documentNumber ?? "答复"}的盖章件`).join("、") || null,
    },
    { zh: "送达记录", missing: unreached.length > 0 ? `${unreached.length} 位提出人的送达记录` : null },
    { zh: "退办裁定", missing: hasContest ? "未裁定的退办申请" : null },
    {
      zh: "协办意见",
      missing: assists.length > 0 ? `协办意见（${assists.map((row) => row.unitName).join("、")}）` : null,
    },
  ];
}
