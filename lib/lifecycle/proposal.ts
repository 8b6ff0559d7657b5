// 件: the only list of a proposal's states and events. Acts that leave the state stand in acts/.

import { proposalActs } from "./acts/proposal";
import type { EventRow, StateRow } from "./engine";
import type { ProposalFacts } from "./facts";
import * as guard from "./guards/proposal";
import * as who from "./who";

export const proposalStates = {
  draft: { zh: "草稿" },
  submitted: { zh: "待审查" },
  admitted: { zh: "已立案" },
  declined: { zh: "不予立案" },
  withdrawn: { zh: "已撤回", isFinal: true },
  void: { zh: "已作废", isFinal: true },
  dispatched: { zh: "已交办" },
  handling: { zh: "办理中" },
  replied: { zh: "已答复" },
  concluded: { zh: "已办结" },
  archived: { zh: "已归档" },
} as const satisfies Record<string, StateRow>;

export type ProposalState = keyof typeof proposalStates;

const moves = {
  submit: {
    zh: "提交",
    from: ["draft"],
    to: "submitted",
    by: [who.leadProposer, who.registrarOfDraft],
    guards: [guard.hasRequiredFields, guard.cosignClosed],
    effects: ["stampSubmitted", "notifyRegistrars"],
    button: "main",
    hint: "提交后由人大代工委、政协提案委审查，正文不能再改。",
  },
  returnForEdit: {
    zh: "退回修改",
    from: ["submitted"],
    to: "draft",
    by: [who.registrar],
    effects: ["notifyProposers"],
    button: "plain",
    hint: "退回后提出人可修改正文再提交。",
  },
  admit: {
    zh: "立案",
    from: ["submitted"],
    to: "admitted",
    by: [who.registrar],
    guards: [guard.hasRequiredFields, guard.noTwinNumber],
    effects: ["giveNumber", "stampAdmitted", "startHandOverClock", "notifyProposers"],
    button: "main",
  },
  takeUpper: {
    zh: "登记上级交办件",
    from: ["draft"],
    to: "admitted",
    by: [who.dispatcher],
    guards: [guard.isUpper, guard.hasRequiredFields],
    effects: ["stampAdmitted", "takeUpper"],
  },
  decline: {
    zh: "不予立案",
    from: ["submitted"],
    to: "declined",
    by: [who.registrar],
    effects: ["recordDecline", "notifyProposers"],
    button: "warn",
    hint: "须选择依据，并说明另作何种处理；提出人会收到通知，可以申请复议。",
  },
  reconsider: {
    zh: "复议",
    from: ["declined"],
    to: "submitted",
    by: [who.registrar],
    effects: ["clearDecline", "linkFiles", "notifyProposers"],
    button: "plain",
  },
  withdraw: {
    zh: "撤回",
    from: ["submitted", "admitted", "dispatched", "handling"],
    to: "withdrawn",
    by: [who.registrar, who.upperDispatcher],
    guards: [guard.withdrawalOpen],
    effects: ["linkFiles", "releaseAssignments", "endClocks", "notifyUnits", "notifyProposers"],
    button: "warn",
    hint: "提出人书面要求撤回的，办理即行终止。",
  },
  void: {
    zh: "作废",
    from: ["submitted", "admitted"],
    to: "void",
    by: [who.registrar, who.upperDispatcher],
    effects: ["releaseAssignments", "linkDuplicate", "endClocks", "notifyProposers"],
    button: "warn",
    hint: "仅用于误录、重复录入；编号释放，作废记录保留。",
  },
  discard: {
    zh: "删除草稿",
    from: ["draft"],
    to: "void",
    by: [who.leadProposer, who.registrarOfDraft],
    guards: [guard.neverSubmitted],
    effects: ["endClocks"],
    button: "warn",
  },
  dispatch: {
    zh: "交办",
    from: ["admitted"],
    to: "dispatched",
    by: [who.dispatcher],
    guards: [guard.hasLeadOrSplit],
    effects: ["stampDispatched", "openAssignments", "startKeyReports", "notifyUnits", "notifyProposers"],
    button: "main",
  },
  begin: {
    zh: "开始办理",
    from: ["dispatched"],
    to: "handling",
    by: [who.system],
    guards: [guard.everyoneAcknowledged],
  },
  recall: {
    zh: "收回，重新交办",
    from: ["dispatched", "handling"],
    to: "admitted",
    by: [who.dispatcher],
    guards: [guard.noAnswerThisRound],
    effects: ["releaseAssignments", "endClocks", "startHandOverClock", "notifyUnits"],
    button: "warn",
    hint: "全部承办任务收回，正在起草的复文作废（文字保留）。",
  },
  settle: {
    zh: "答复完成",
    from: ["dispatched", "handling"],
    to: "replied",
    by: [who.system],
    guards: [guard.everyoneDone],
    effects: ["stampReplied", "openRatings"],
  },
  rework: {
    zh: "重新办理",
    from: ["replied", "concluded"],
    to: "handling",
    by: [who.registrar, who.dispatcher],
    guards: [guard.wasDissatisfied],
    effects: ["nextRound", "resumeAssignments", "startKeyReports", "notifyUnits", "notifyProposers"],
    button: "plain",
    hint: "原答复保留不动，新一轮从原文复制起草。",
  },
  reworkUpper: {
    zh: "按上级要求重新办理",
    from: ["replied", "concluded"],
    to: "handling",
    by: [who.dispatcher],
    guards: [guard.isUpper, guard.notFromWorkingUnit, guard.hasCurrentAnswer],
    effects: ["renewUpperDay", "nextRound", "resumeAssignments", "startKeyReports", "notifyUnits"],
    button: "plain",
    hint: "上级反馈不满意、要求重办的，先登记上级反馈；原答复保留不动，新一轮从原文复制起草。",
  },
  conclude: {
    zh: "确认办结",
    from: ["replied"],
    to: "concluded",
    by: [who.registrar, who.upperDispatcher, who.system],
    guards: [guard.notFromWorkingUnit, guard.ratingsComplete, guard.notDissatisfiedOrRuled],
    effects: ["stampConcluded", "endRatingClocks", "endKeyReports", "notifyUnits"],
    button: "main",
  },
  archive: {
    zh: "归档",
    from: ["concluded"],
    to: "archived",
    by: [who.registrar, who.upperDispatcher],
    guards: [guard.fileComplete],
    effects: ["stampArchived", "endClocksButPromises"],
    button: "main",
    hint: "未完成的承诺事项留在承诺事项台账，并列入归档目录。",
  },
} as const satisfies Record<string, EventRow<ProposalState, ProposalFacts>>;

const table = { ...moves, ...proposalActs } as const;

export type ProposalEvent = keyof typeof table;
type EffectsOf<Row> = Row extends { effects: readonly (infer Name)[] } ? Name : never;
export type ProposalEffect = EffectsOf<(typeof table)[ProposalEvent]>;
export const proposalEvents: Record<
  ProposalEvent,
  EventRow<ProposalState, ProposalFacts, ProposalEffect>
> = table;
