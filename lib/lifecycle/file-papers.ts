// 归档材料: what a complete file holds. One list for the guard that refuses and for the page that shows it before.
import { agreedSigners, type CaseFacts, issuedAnswers, openTopRows, type ReplyFact } from "./facts";
import { standingLetters } from "./standing-letters";

/** `missing` names what is still to be brought (null when the paper is there), `mend` where and by whom. */
export type FilePaper = {
  zh: string;
  missing: string | null;
  mend: { tab: "reply" | "assignment"; zh: string };
};

const mends = {
  letter: { tab: "reply", zh: "由承办单位联络员在“答复”中补" },
  ruling: { tab: "assignment", zh: "由交办机构在“承办”中裁定" },
  publication: { tab: "reply", zh: "由承办单位联络员报请、交办机构审核公开（或决定不予公开）" },
  opinion: { tab: "assignment", zh: "由协办单位提交，或由主办单位联络员在“承办”中免予提交" },
} as const;

const undecided: Partial<Record<ReplyFact["publication"], string>> = {
  unproposed: "尚未报请公开",
  proposed: "已报请公开，尚待审核",
};

/** Letters to be published of which nobody has asked or decided yet. */
function unpublished(file: CaseFacts): string | null {
  const open = standingLetters(file).flatMap(({ disclosure, publication, documentNumber }) => {
    const why = disclosure === "proactive" && undecided[publication];
    return why ? [`${documentNumber ?? "答复"}的公开（${why}）`] : [];
  });
  return open.join("、") || null;
}

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
      mend: mends.letter,
    },
    {
      zh: "送达记录",
      missing: unreached.length > 0 ? `${unreached.length} 位提出人的送达记录` : null,
      mend: mends.letter,
    },
    { zh: "公开手续", missing: unpublished(file), mend: mends.publication },
    { zh: "退办裁定", missing: hasContest ? "未裁定的退办申请" : null, mend: mends.ruling },
    {
      zh: "协办意见",
      missing: assists.length > 0 ? `协办意见（${assists.map((row) => row.unitName).join("、")}）` : null,
      mend: mends.opinion,
    },
  ];
}
