// 承办任务: the only list of an assignment's states and events.

import { sectionActs, sectionMoves } from "./acts/sections";
import type { EventRow, StateRow } from "./engine";
import type { AssignmentFacts } from "./facts";
import * as guard from "./guards/assignment";
import * as who from "./who";
import * as inside from "./who-inside";

export const assignmentStates = {
  planned: { zh: "拟办" },
  pending: { zh: "待签收" },
  acknowledged: { zh: "已签收" },
  contested: { zh: "申请退办" },
  done: { zh: "已完成" },
  released: { zh: "已改办、已收回", isFinal: true },
} as const satisfies Record<string, StateRow>;

export type AssignmentState = keyof typeof assignmentStates;

const contestGuards = [
  guard.notReference,
  guard.insideContestWindow,
  guard.notUpheldBefore,
  guard.nothingIssued,
] as const;

const moves = {
  open: {
    zh: "交办",
    from: ["planned"],
    to: "pending",
    by: [who.system],
    effects: ["stampOpened", "startUnitClocks"],
  },
  acknowledge: {
    zh: "签收",
    from: ["pending"],
    to: "acknowledged",
    by: [who.rowCoordinator],
    guards: [guard.notReference],
    effects: ["stampAcknowledged", "tryBegin"],
    button: "main",
  },
  acknowledgeReference: {
    zh: "签收（参阅）",
    from: ["pending"],
    to: "done",
    by: [who.rowCoordinator],
    guards: [guard.isReference],
    effects: ["stampAcknowledged", "stampDone"],
    button: "main",
  },
  deemAcknowledged: {
    zh: "视同签收",
    from: ["pending"],
    to: "acknowledged",
    by: [who.system],
    guards: [guard.notReference, guard.acknowledgeWindowOver],
    effects: ["stampDeemed", "tryBegin", "notifyRowUnit"],
  },
  contest: {
    zh: "申请退办",
    from: ["pending", "acknowledged"],
    to: "contested",
    by: [who.rowLeader, who.officeForLeader],
    guards: contestGuards,
    effects: ["recordContest", "notifyDispatchers"],
    button: "warn",
    hint: "裁定前本单位仍负责办理，期限照常计算。",
  },
  contestByForm: {
    zh: "申请退办（附盖章申请表）",
    from: ["pending", "acknowledged"],
    to: "contested",
    by: [who.unitOffice],
    guards: contestGuards,
    effects: ["recordContest", "linkFiles", "notifyDispatchers"],
    button: "plain",
    hint: "裁定前本单位仍负责办理，期限照常计算。",
  },
  withdrawContest: {
    zh: "撤回退办申请",
    from: ["contested"],
    to: "acknowledged",
    by: [who.rowCoordinator, who.rowLeader],
    effects: ["closeContestWithdrawn", "stampAcknowledged", "tryBegin"],
    button: "plain",
  },
  uphold: {
    zh: "维持交办",
    from: ["contested"],
    to: "acknowledged",
    by: [who.rowDispatcher],
    guards: [guard.rulerIsNeutral],
    effects: ["closeContestUpheld", "stampAcknowledged", "tryBegin", "notifyRowUnit"],
    button: "main",
  },
  reassign: {
    zh: "改办",
    from: ["pending", "acknowledged", "contested"],
    to: "released",
    by: [who.rowDispatcher],
    guards: [guard.rulerIsNeutral, guard.nothingIssued],
    effects: [
      "closeContestReassigned",
      "releaseRow",
      "openSuccessor",
      "notifyReassigned",
      "notifyProposers",
      "tryBegin",
    ],
    button: "plain",
    hint: "签收、退办、首次联系的期限对新单位重新计算；答复期限不变，除非另行指定。",
  },
  handIn: {
    zh: "报送初稿",
    from: ["acknowledged"],
    to: "done",
    by: [who.rowHandler],
    guards: [guard.isChild, guard.parentNotContested],
    effects: ["recordHandIn", "stampDone", "endSections", "notifyParentUnit"],
    button: "plain",
    mainFor: [inside.assistingHandler],
  },
  finish: {
    zh: "完成",
    from: ["acknowledged", "contested"],
    to: "done",
    by: [who.system],
    guards: [guard.letterIssued],
    effects: ["stampDone", "endSections", "trySettle"],
  },
  closeWithoutLetter: {
    zh: "办理情况备案",
    from: ["acknowledged"],
    to: "done",
    by: [who.rowCoordinator],
    guards: [guard.isTop, guard.needsNoLetter],
    effects: ["recordClosing", "stampDone", "endSections", "trySettle"],
    button: "main",
  },
  waive: {
    zh: "免予提交",
    from: ["pending", "acknowledged"],
    to: "done",
    by: [who.leadCoordinator],
    guards: [guard.isAssist],
    effects: ["recordWaiver", "stampDone", "endSections", "notifyRowUnit", "notifyDispatchers"],
    button: "plain",
  },
  bounce: {
    zh: "退回重提",
    from: ["done"],
    to: "acknowledged",
    by: [who.leadCoordinator, who.rowDispatcher],
    guards: [guard.isAssist, guard.stillHandling, guard.parentInHand],
    effects: ["startRedoClock", "resumeSections", "notifyRowUnit"],
    button: "plain",
    hint: "协办意见空洞或答非所问的，退回限期重提。",
  },
  resume: {
    zh: "重新承办",
    from: ["done"],
    to: "acknowledged",
    by: [who.system],
    effects: ["startReworkClock", "copyReply", "resumeSections"],
  },
  release: {
    zh: "收回",
    from: ["planned", "pending", "acknowledged", "contested", "done"],
    to: "released",
    by: [who.system],
    effects: ["closeContestReleased", "releaseRow", "tryBegin"],
  },
  ...sectionMoves,
} as const satisfies Record<string, EventRow<AssignmentState, AssignmentFacts>>;

const open = ["pending", "acknowledged", "contested"] as const;

const acts = {
  object: {
    zh: "对拟办提出异议",
    from: ["planned"],
    to: "same",
    by: [who.rowCoordinator],
    guards: [guard.isCirculated],
    effects: ["recordObjection", "notifyDispatchers"],
    button: "plain",
  },
  requestContest: {
    zh: "拟申请退办",
    from: ["pending", "acknowledged"],
    to: "same",
    by: [who.unitOffice],
    guards: contestGuards,
    effects: ["recordContestIntent", "notifyRowLeader"],
    button: "plain",
    hint: "报主要领导同意后，由主要领导提出退办申请。",
  },
  requestAdjust: {
    zh: "申请调整承办单位",
    isAdditive: true,
    from: ["acknowledged"],
    to: "same",
    by: [who.unitOffice],
    guards: [guard.notReference, guard.givenByOffice, guard.noPendingAdjust],
    effects: ["recordAdjustRequest", "notifyDispatchers", "notifyConcerned"],
    button: "plain",
    hint: "交办机构会调整承办单位，或者说明为什么不调整；在此之前本单位照常办理，期限照常计算。",
  },
  withdrawAdjust: {
    zh: "撤回调整申请",
    isAdditive: true,
    from: ["acknowledged", "contested"],
    to: "same",
    by: [who.unitOffice],
    guards: [guard.hasPendingAdjust],
    effects: ["withdrawAdjustRequest", "notifyDispatchers", "notifyConcerned"],
    button: "plain",
  },
  requestExtension: {
    zh: "申请延期",
    from: ["acknowledged", "contested"],
    to: "same",
    by: [who.rowCoordinator],
    guards: [guard.noPendingExtension, guard.beforeAnswerDue],
    effects: ["recordExtensionRequest", "notifyDispatchers"],
    button: "plain",
  },
  suggest: {
    zh: "拟办意见",
    from: open,
    to: "same",
    by: [who.rowCoordinator],
    guards: [guard.notReference, guard.noOpenChildren],
    effects: ["recordHandlingNote", "notifyRowLeader"],
    button: "plain",
    hint: "提出由哪个科室、谁来办、怎样办，报领导批示；批示后分解到科室。",
  },
  hand: {
    zh: "分派到人、更换承办人",
    // Done rows too: a supplement needs a clerk after the first one has moved on.
    from: [...open, "done"],
    to: "same",
    by: [who.rowCoordinator],
    effects: ["handRow", "notifyHandler"],
    button: "plain",
    mainFor: [inside.headToHand],
  },
  takeOver: {
    zh: "人员变动，移交承办",
    from: ["planned", ...open],
    to: "same",
    by: [who.system],
    effects: ["handRow", "notifyHandler"],
  },
  startReply: {
    zh: "起草",
    from: ["acknowledged", "contested"],
    to: "same",
    by: [who.rowHandler],
    guards: [guard.writesLetter, guard.needsLetter, guard.hasNoLetterInWork],
    effects: ["openReply"],
    button: "main",
  },
  ...sectionActs,
} as const satisfies Record<string, EventRow<AssignmentState, AssignmentFacts>>;

const table = { ...moves, ...acts } as const;

export type AssignmentEvent = keyof typeof table;
type EffectsOf<Row> = Row extends { effects: readonly (infer Name)[] } ? Name : never;
export type AssignmentEffect = EffectsOf<(typeof table)[AssignmentEvent]>;
export const assignmentEvents: Record<
  AssignmentEvent,
  EventRow<AssignmentState, AssignmentFacts, AssignmentEffect>
> = table;
