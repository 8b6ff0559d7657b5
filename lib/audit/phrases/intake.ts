// Sentences of intake, dispatch and the proposal's moves.
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { eventZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { admitWord, declineWord } from "../words";
import {
  changeClauses,
  chosen,
  dueClauses,
  type PhraseContext,
  type PhraseOf,
  says,
  saysWho,
  until,
} from "./phrase";

const reason = (c: PhraseContext) => says("理由", c.input("reason"));

export const intakePhrases = {
  register: (c) => ({ verb: c.actorPost === "proposer" ? "新建草稿" : "登记" }),
  edit: () => ({ verb: "修改草稿" }),
  inviteCosigners: (c) => ({
    verb: eventZh("proposal", "inviteCosigners", c.source),
    says: [says("", c.fact("people"))],
  }),
  cosign: (c) => ({ verb: eventZh("proposal", "cosign", c.source) }),
  declineCosign: (c) => ({ verb: eventZh("proposal", "declineCosign", c.source) }),
  submit: () => ({ verb: "提交审查" }),
  returnForEdit: (c) => ({ verb: "退回修改", says: [reason(c)] }),
  admit: (c) => ({ verb: admitWord(c.source), says: [says("编号", c.fact("number"))] }),
  takeUpper: (c) => ({
    verb: "受理上级交办件",
    says: [
      says("编号", c.fact("number")),
      says("上级交办单位", c.input("office")),
      says("本级承担", c.fact("duty")),
      says("上级要求的答复日期", c.input("dueOn")),
      says("复文名义", c.fact("issuer")),
      ...dueClauses(c, { handOver: "交办期限" }),
    ],
  }),
  decline: (c) => ({
    verb: `决定${declineWord(c.source)}`,
    says: [
      says("依据", c.fact("ground")),
      says("另作处理", chosen(proposalInputs.decline, "instead", c.input("instead"))),
      says("说明", c.input("note")),
    ],
  }),
  reconsider: (c) => ({ verb: "受理复议，重新审查", says: [reason(c)] }),
  withdraw: (c) => ({ verb: "按书面申请办理撤回", says: [reason(c)] }),
  void: (c) => ({ verb: "作废", says: [reason(c), says("正确的一件", c.fact("duplicateOf"))] }),
  discard: () => ({ verb: "删除草稿" }),
  convert: (c) => ({
    verb: "将议案转为建议",
    says: [says("原议案编号", c.input("oldNumber")), says("说明", c.input("reason"))],
  }),
  amendUpper: (c) => ({ verb: "更正上级交办信息", says: [reason(c)], more: changeClauses(c) }),
  amend: (c) => ({ verb: "更正登记信息", says: [reason(c)], more: changeClauses(c) }),
  editAsks: (c) => ({ verb: "拆分诉求", says: [says("", c.fact("asks") && `共 ${c.fact("asks")} 点`)] }),
  withdrawSign: (c) => ({
    verb: eventZh("proposal", "withdrawSign", c.source),
    says: [
      saysWho(c, `${sourceWords[c.source].cosigns}人`, c.fact("signer")),
      says("说明", c.input("reason")),
    ],
  }),
  handOver: (c) => ({
    verb: `移交${c.fact("targetUnit") || "交办机构"}`,
    says: dueClauses(c, { handOver: "交办期限" }),
  }),
  carryOver: (c) => ({ verb: `结转至${c.fact("carriedTo") || "下一次会议"}继续办理` }),
  handBack: (c) => ({ verb: "退回移交", says: [reason(c)] }),
  plan: (c) => ({ verb: "拟办", says: [says("", c.fact("units"))] }),
  circulatePlan: () => ({ verb: "预交办，征求承办单位意见" }),
  dispatch: (c) => ({
    verb: "交办",
    says: [says("", c.fact("units")), says("交办要求", c.input("note"))],
  }),
  begin: () => ({ verb: "主办、分办单位均已签收，开始办理", isImpersonal: true }),
  recall: (c) => ({ verb: "收回，重新交办", says: [reason(c)] }),
  adjust: (c) => ({ verb: "调整承办单位", says: [says("调整后", c.fact("units")), reason(c)] }),
  objectAllocation: (c) => ({
    verb: "对承办单位提出异议",
    says: [
      says("", c.input("text")),
      says("", c.fact("suggestedUnit") && `建议由${c.fact("suggestedUnit")}承办`),
    ],
  }),
  refuseAdjust: (c) => ({
    verb: `不同意${c.unit}调整承办单位的申请`,
    says: [says("", c.fact("ask")), says("理由", c.input("decision"))],
  }),
  answerAllocation: (c) => ({ verb: "答复对承办单位的异议", says: [says("", c.input("text"))] }),
  openAdjusted: (c) => ({
    verb: "调整后新增承办任务",
    says: [says("", c.fact("units"))],
    isImpersonal: true,
  }),
  extend: (c) => ({
    verb: `同意${c.fact("targetUnit")}延期${until(c.input("dueOn") || c.fact("dueOn"))}`,
    says: [says("意见", c.input("decision"))],
  }),
  refuseExtension: (c) => ({
    verb: `不同意${c.fact("targetUnit")}延期`,
    says: [says("理由", c.input("decision"))],
  }),
  link: (c) => ({
    verb: `关联${c.fact("linked")}`,
    says: [says("关系", chosen(proposalInputs.link, "kind", c.input("kind")))],
  }),
} satisfies Record<string, PhraseOf>;
