// Sentences of what happens to a proposal once it is at work: contacts, ratings, promises, supervision, the end.
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { type RatingLevel, ratingLevels } from "@/lib/rules/ratings";
import { chosen, dueClauses, type Phrase, type PhraseContext, type PhraseOf, says, saysWho } from "./phrase";

const reason = (c: PhraseContext) => says("理由", c.input("reason"));

function level(value: string): string {
  return value in ratingLevels ? ratingLevels[value as RatingLevel].zh : value;
}

function rating(c: PhraseContext, late: boolean): Phrase {
  const verb = c.actorPost === "proposer" ? "提交评价" : "录入评价";
  return {
    verb: `${late ? "补" : ""}${late ? verb.replace("录入", "录") : verb}`,
    says: [
      saysWho(c, "评价人", c.fact("signer")),
      says("办理态度", level(c.input("attitude"))),
      says("办理结果", level(c.input("result"))),
      says("意见（转承办单位）", c.input("remarkToUnit")),
      says("意见（仅人大、政协可见）", c.input("remarkPrivate")),
    ],
    more: [
      says("是否收到答复函", chosen(proposalInputs.rate, "received", c.input("received"))),
      says("收到日期", c.input("receivedOn")),
    ],
  };
}

export const workPhrases = {
  settle: (c) => ({
    verb: c.fact("isUpper") ? "各承办单位均已答复，待上级反馈" : "各承办单位均已答复，转入评价",
    says: [
      ...dueClauses(c, { ratingWindow: "评价截止" }),
      says("", c.fact("links") && `由系统向 ${c.fact("links")} 位提出人发送评价链接`),
    ],
    isImpersonal: true,
  }),
  rework: (c) => ({
    verb: "要求重新办理",
    says: [
      reason(c),
      says("承办单位已撤并", c.fact("replaced")),
      ...dueClauses(c, { rework: "重新答复期限" }),
    ],
  }),
  reworkUpper: (c) => ({
    verb: "按上级要求重新办理",
    says: [
      says("上级要求", c.input("reason")),
      says("上级要求的答复日期", c.input("dueOn")),
      says("承办单位已撤并", c.fact("replaced")),
      ...dueClauses(c, { rework: "重新答复期限" }),
    ],
  }),
  rate: (c) => rating(c, false),
  rateLate: (c) => rating(c, true),
  makeRatingLink: (c) => ({
    verb: "生成一次性评价链接",
    says: [says("评价人", c.fact("signer")), says("有效期至", c.fact("expiresOn"))],
  }),
  sendRatingLink: (c) => ({
    verb: `安排用${chosen(proposalInputs.sendRatingLink, "channel", c.input("channel"))}发送一次性评价链接`,
    says: [says("评价人", c.fact("signer"))],
  }),
  recordLinkSending: (c) => ({
    verb: `评价链接${c.input("cause") === "" ? "已用" : "未能用"}${c.fact("channel")}发出`,
    says: [says("评价人", c.fact("signer")), says("原因", c.input("cause"))],
    isImpersonal: true,
  }),
  remindRating: (c) => ({ verb: `提醒${sourceWords[c.source].signer}评价` }),
  lapseRating: (c) => ({
    verb: c.actorPost === null ? "评价期满，记为未反馈" : "将期满未评价的记为未反馈",
    says: [says("", c.fact("signers"))],
    isImpersonal: c.actorPost === null,
  }),
  recordUpperFeedback: (c) => ({
    verb: "登记上级反馈",
    says: [
      says("评价", c.input("rating")),
      says("结果类别", c.input("outcome")),
      says("反馈日期", c.input("on")),
      says("反馈意见", c.input("remark")),
    ],
  }),
  ruleRating: (c) => ({
    verb: "记录专题会裁定",
    says: [
      says("裁定", c.input("conclusion")),
      says("日期", c.input("on")),
      says("参加人员", c.input("participants")),
    ],
  }),
  conclude: (c) => ({
    verb: c.actorPost === null ? "评价期满，自动办结" : "确认办结",
    isImpersonal: c.actorPost === null,
  }),
  archive: (c) => ({
    verb: "归档",
    says: [says("归档号", c.input("archiveNumber")), says("未完成的承诺", c.fact("openCommitments"))],
  }),
  supplement: (c) => ({
    // The unit itself needs no arranging: its name stands before the verb already.
    verb: c.actorPost === "dispatcher" ? `安排${c.fact("targetUnit")}补充答复` : "决定补充答复",
    says: [says("原因", c.input("reason"))],
  }),
  consult: (c) => ({
    verb: `记录${chosen(proposalInputs.consult, "stage", c.input("stage"))}面商`,
    says: [
      says("方式", chosen(proposalInputs.consult, "channel", c.input("channel"))),
      says("日期", c.input("on")),
      says("地点", c.input("place")),
      says(sourceWords[c.source].signer, c.fact("signers")),
    ],
    more: [
      says(`${sourceWords[c.source].signer}意见`, c.input("said")),
      says("我方说明", c.input("explained")),
      says("共识与待办", c.input("agreed")),
      says("我方参加人", c.fact("people")),
    ],
  }),
  confirmConsultation: (c) => ({ verb: "确认面商记录", says: [says("补充说明", c.input("remark"))] }),
  instruct: (c) => ({
    verb: c.fact("leader") ? `代录${c.fact("leader")}批示` : "批示",
    says: [says("", c.input("text"))],
  }),
  brief: (c) => ({
    verb: `记录${chosen(proposalInputs.brief, "kind", c.input("kind"))}`,
    says: [says("日期", c.input("on")), says("议定事项", c.input("text"))],
  }),
  supervise: (c) => ({
    verb: `发出督办${c.fact("targetUnit") && `（${c.fact("targetUnit")}）`}`,
    says: [says("要求", c.input("requirement")), says("办理时限", c.input("dueOn"))],
  }),
  answerSupervision: (c) => ({ verb: "回复督办", says: [says("", c.input("answer"))] }),
  succeed: (c) => ({
    verb: `${c.fact("fromUnit")}已撤并，其承办的工作由${c.fact("targetUnit")}承接`,
    isImpersonal: true,
  }),
  recount: (c) => ({
    verb: `按${chosen(proposalInputs.recount, "basis", c.input("basis"))}重新计算期限`,
    says: [says("", c.fact("changes")), says("原因", c.input("reason"))],
  }),
  remind: (c) => ({
    verb: `${c.fact("ordinal") && `第 ${c.fact("ordinal")} 次`}催办${c.fact("targetUnit")}`,
    says: [says("环节", c.fact("stage")), says("", c.input("text"))],
  }),
} satisfies Record<string, PhraseOf>;
