// Acts on a proposal before it is handed out: writing, signing, correcting, handing over, planning.
import type { EventRow } from "./engine";
import type { ProposalFacts } from "./facts";
import * as guard from "./guards/proposal";
import type { ProposalState } from "./proposal";
import * as who from "./who";

export const beforeArchived = [
  "submitted",
  "admitted",
  "declined",
  "dispatched",
  "handling",
  "replied",
  "concluded",
] as const;
export const intakeActs = {
  edit: {
    zh: "修改草稿",
    from: ["draft"],
    to: "same",
    by: [who.leadProposer, who.registrarOfDraft],
    effects: ["writeProposal", "linkFiles"],
    button: "plain",
  },
  inviteCosigners: {
    zh: "邀请联名",
    from: ["draft"],
    to: "same",
    by: [who.leadProposer, who.registrarOfDraft],
    effects: ["inviteSigners"],
    button: "plain",
  },
  cosign: {
    zh: "同意联名",
    from: ["draft"],
    to: "same",
    by: [who.invitedSigner],
    effects: ["recordConsent"],
    button: "main",
  },
  declineCosign: {
    zh: "谢绝联名",
    from: ["draft"],
    to: "same",
    by: [who.invitedSigner],
    effects: ["recordRefusal"],
    button: "plain",
  },
  convert: {
    zh: "议案转建议",
    from: ["submitted"],
    to: "same",
    by: [who.registrarOfCongress],
    effects: ["convertMotion"],
    button: "plain",
    hint: "保留原议案类别和编号。",
  },
  amend: {
    zh: "更正登记信息",
    from: beforeArchived,
    to: "same",
    by: [who.registrar, who.upperDispatcher],
    effects: ["writeProposal", "linkFiles"],
    button: "plain",
  },
  editAsks: {
    zh: "拆分诉求",
    from: ["submitted", "admitted", "dispatched", "handling"],
    to: "same",
    by: [who.registrar, who.dispatcher],
    effects: ["writeAsks"],
    button: "plain",
  },
  withdrawSign: {
    zh: "撤销联名",
    from: ["draft", ...beforeArchived],
    to: "same",
    by: [who.registrar, who.anySigner],
    effects: ["withdrawSigner"],
  },
  handOver: {
    zh: "移交",
    from: ["admitted"],
    to: "same",
    by: [who.registrar],
    guards: [guard.notHandedOver],
    effects: ["handOver", "notifyDispatchers"],
    button: "main",
    hint: "移交给负责交办的机构，由其确定承办单位。",
  },
  handBack: {
    zh: "退回移交",
    from: ["admitted"],
    to: "same",
    by: [who.dispatcher],
    guards: [guard.notUpper],
    effects: ["handBack", "notifyRegistrars"],
    button: "plain",
  },
  plan: {
    zh: "拟办",
    from: ["admitted"],
    to: "same",
    by: [who.dispatcher],
    effects: ["writePlan"],
  },
  circulatePlan: {
    zh: "预交办，征求意见",
    from: ["admitted"],
    to: "same",
    by: [who.dispatcher],
    guards: [guard.hasPlan, guard.hasLeadOrSplit],
    effects: ["circulatePlan", "notifyPlannedUnits"],
    button: "plain",
  },
} as const satisfies Record<string, EventRow<ProposalState, ProposalFacts>>;
