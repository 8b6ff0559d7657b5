// Sentences of one letter: drafting, review, signing, issue, publication.
import { letterWord, type PhraseContext, type PhraseOf, says } from "./phrase";

const remark = (c: PhraseContext) => says("审核意见", c.input("remark"));
const next = (c: PhraseContext) => [
  says("免审环节", c.fact("skipped")),
  says("下一环节", c.fact("nextStage")),
];
/** 「代钟承志」 before what a stand-in did; the bare 代行 where the record does not say for whom. */
const insteadOf = (c: PhraseContext) => (c.fact("absent") ? `代${c.fact("absent")}` : c.fact("standin"));
const sentBack = (c: PhraseContext) => says("", c.input("reason"));
const letter = (c: PhraseContext) => letterWord(c.letterKind);
const number = (c: PhraseContext) => says("文号", c.fact("documentNumber") || c.input("documentNumber"));

export const replyPhrases = {
  write: (c) => ({ verb: `修改${letter(c)}文稿` }),
  enclose: (c) => ({ verb: `为${letter(c)}添加附件`, says: [says("", c.fact("files"))] }),
  removeEnclosure: (c) => ({ verb: `删除${letter(c)}的附件`, says: [says("", c.fact("files"))] }),
  moveEnclosure: (c) => ({ verb: `调整${letter(c)}附件的次序`, says: [says("", c.fact("files"))] }),
  submit: (c) => ({
    verb: `将${letter(c)}送审`,
    says: [says("结果类别", c.fact("outcome")), ...next(c)],
  }),
  pass: (c) => ({
    verb: `${insteadOf(c)}${c.fact("act") || "审核通过"}`,
    says: [says("环节", `${c.fact("stage")}${c.fact("standin") && "（代行）"}`), ...next(c), remark(c)],
  }),
  correct: (c) => ({ verb: `审核中修改${letter(c)}文稿`, says: [remark(c)] }),
  sendBack: (c) => ({ verb: `将${letter(c)}退回修改`, says: [sentBack(c)] }),
  sendBackToStage: (c) => ({
    verb: `将${letter(c)}退回${c.fact("stage") || c.fact("nextStage") || "前一环节"}`,
    says: [sentBack(c)],
  }),
  takeBack: (c) => ({ verb: `撤回${letter(c)}的送审` }),
  sign: (c) => ({
    verb: `${insteadOf(c)}${c.fact("act") || "签发"}${letter(c)}`,
    says: [number(c), remark(c)],
  }),
  revokeSign: (c) => ({
    verb: `撤回${letter(c)}的签发`,
    says: [says("作废文号", c.fact("documentNumber")), says("理由", c.input("reason"))],
  }),
  numberLetter: (c) => ({ verb: `填写${letter(c)}的文号`, says: [says("", number(c).text)] }),
  issue: (c) => ({
    verb: `印发${letter(c)}`,
    says: [
      number(c),
      says("结果类别", c.fact("outcome")),
      says("送达", c.fact("deliveries")),
      says("", c.fact("lateSince") && `逾期，期限为 ${c.fact("lateSince")}`),
    ],
  }),
  void: (c) => ({ verb: `${letter(c)}文稿作废（文字保留）`, isImpersonal: c.actorPost === null }),
  note: (c) => ({ verb: `对${letter(c)}作批注`, says: [says("", c.input("text"))] }),
  resolveNote: () => ({ verb: "处理了一条批注" }),
  share: (c) => ({ verb: `送出${letter(c)}征求意见稿` }),
  answerShare: (c) => ({ verb: "对征求意见稿提出意见", says: [says("", c.input("text"))] }),
  deliver: (c) => ({
    verb:
      c.input("result") === "returned"
        ? `登记${letter(c)}未能送达${c.fact("toName")}`
        : `登记${letter(c)}送达${c.fact("toName")}`,
    says: [says("日期", c.input("on")), says("说明", c.input("note"))],
  }),
  proposePublication: (c) => ({ verb: `报请公开${letter(c)}`, says: [number(c)] }),
  publish: (c) => ({ verb: `公开${letter(c)}`, says: [number(c), says("范围", c.fact("extent"))] }),
  declinePublication: (c) => ({
    verb: `决定${letter(c)}不予公开`,
    says: [number(c), says("理由", c.input("reason"))],
  }),
  unpublish: (c) => ({
    verb: `撤下已公开的${letter(c)}`,
    says: [number(c), says("理由", c.input("reason"))],
  }),
} satisfies Record<string, PhraseOf>;
