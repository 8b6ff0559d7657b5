// 复文: the only list of a reply's states and events. The review chain itself is data (stages, holders).
import type { EventRow, StateRow } from "./engine";
import type { ReplyFacts } from "./facts";
import * as guard from "./guards/reply";
import * as who from "./who";

export const replyStates = {
  draft: { zh: "起草" },
  reviewing: { zh: "审核中" },
  signed: { zh: "已签发" },
  issued: { zh: "已印发", isFinal: true },
  void: { zh: "已作废", isFinal: true },
} as const satisfies Record<string, StateRow>;

export type ReplyState = keyof typeof replyStates;

const moves = {
  submit: {
    zh: "送审",
    from: ["draft"],
    to: "reviewing",
    by: [who.replyHandler],
    guards: [
      guard.rowAcknowledged,
      guard.hasText,
      guard.outcomeChosen,
      guard.opennessComplete,
      guard.asksAnswered,
      guard.consultedEnough,
      guard.opinionsIn,
      guard.promiseDated,
    ],
    effects: ["keepVersion", "layChain", "openFirstStage"],
    button: "main",
  },
  pass: {
    zh: "审核通过",
    from: ["reviewing"],
    to: "reviewing",
    by: [who.stageHolder],
    guards: [guard.notOwnDraft, guard.placesLeft],
    effects: ["passPlace", "openNextStage"],
    button: "main",
  },
  correct: {
    zh: "直接修改",
    from: ["reviewing"],
    to: "reviewing",
    by: [who.stageHolder],
    guards: [guard.notOwnDraft],
    effects: ["correctText", "notifyHandlers"],
  },
  sendBack: {
    zh: "退回修改",
    from: ["reviewing"],
    to: "draft",
    by: [who.stageHolder],
    // Sent back by a 核稿 after 签发, the letter is no longer anybody's signed one.
    effects: ["noteSendBack", "closeStages", "clearSigned", "notifyHandlers"],
  },
  sendBackToStage: {
    zh: "退回前一环节",
    from: ["reviewing"],
    to: "reviewing",
    by: [who.stageHolder],
    guards: [guard.hasEarlierStage],
    effects: ["noteSendBack", "reopenStage"],
  },
  takeBack: {
    zh: "撤回送审",
    from: ["reviewing"],
    to: "draft",
    by: [who.replyHandler],
    guards: [guard.untouched],
    effects: ["closeStages"],
    button: "plain",
  },
  sign: {
    zh: "签发",
    from: ["reviewing"],
    to: "signed",
    by: [who.stageHolder],
    guards: [guard.notOwnDraft, guard.lastPlace],
    effects: ["passPlace", "stampSigned", "takeNumber", "notifyCoordinators"],
    button: "main",
  },
  revokeSign: {
    zh: "撤回签发",
    from: ["signed"],
    to: "draft",
    by: [who.signatory],
    effects: ["voidNumber", "clearSigned", "closeStages", "notifyHandlers"],
    button: "warn",
    hint: "文号作废并记录理由，复文退回起草。",
  },
  issue: {
    zh: "印发",
    from: ["signed"],
    to: "issued",
    by: [who.replyCoordinator],
    guards: [guard.hasNumber],
    effects: [
      "linkFiles",
      "recordDeliveries",
      "stampIssued",
      "meetAnswerClock",
      "startPublicationClock",
      "finishRow",
      "notifyIssued",
    ],
    button: "main",
  },
  void: {
    zh: "作废",
    from: ["draft", "reviewing", "signed"],
    to: "void",
    by: [who.system],
    effects: ["voidNumber", "closeStages"],
  },
} as const satisfies Record<string, EventRow<ReplyState, ReplyFacts>>;

const acts = {
  write: { zh: "起草文字", from: ["draft"], to: "same", by: [who.replyHandler], effects: ["writeDraft"] },
  // Additive, so that the text being written beside them is not stale: the files are a list of their own.
  enclose: {
    zh: "添加附件",
    isAdditive: true,
    from: ["draft"],
    to: "same",
    by: [who.replyHandler],
    effects: ["linkFiles", "addEnclosures", "rememberWriter"],
  },
  removeEnclosure: {
    zh: "删除附件",
    isAdditive: true,
    from: ["draft"],
    to: "same",
    by: [who.replyHandler],
    effects: ["dropEnclosure", "rememberWriter"],
  },
  moveEnclosure: {
    zh: "调整附件次序",
    isAdditive: true,
    from: ["draft"],
    to: "same",
    by: [who.replyHandler],
    effects: ["moveEnclosure", "rememberWriter"],
  },
  numberLetter: {
    zh: "填写文号",
    from: ["signed"],
    to: "same",
    by: [who.replyCoordinator],
    guards: [guard.hasNoNumber],
    effects: ["recordExternalNumber"],
    button: "main",
  },
  note: {
    zh: "批注",
    isAdditive: true,
    from: ["reviewing"],
    to: "same",
    by: [who.stageHolder],
    effects: ["recordNote", "notifyHandlers"],
  },
  resolveNote: {
    zh: "批注已处理",
    isAdditive: true,
    from: ["draft"],
    to: "same",
    by: [who.replyHandler],
    effects: ["resolveNote"],
  },
  share: {
    zh: "征求意见稿",
    from: ["draft", "reviewing"],
    to: "same",
    by: [who.replyHandler, who.replyCoordinator],
    guards: [guard.isAnswer, guard.hasText],
    effects: ["shareDraft", "notifyProposers"],
    button: "plain",
    hint: "把当前文稿送提出人征求意见，不是正式答复。",
  },
  answerShare: {
    zh: "对征求意见稿提意见",
    isAdditive: true,
    from: ["draft", "reviewing"],
    to: "same",
    by: [
      {
        zh: "提出人",
        posts: ["proposer"],
        is: ({ file }: ReplyFacts, actor) => who.anySigner.is(file, actor),
      },
    ],
    effects: ["recordShareRemark", "notifyHandlers"],
  },
  deliver: {
    zh: "送达",
    isAdditive: true,
    from: ["issued"],
    to: "same",
    by: [who.replyCoordinator],
    effects: ["recordDelivery"],
  },
  proposePublication: {
    zh: "报请公开",
    from: ["issued"],
    to: "same",
    by: [who.replyCoordinator],
    guards: [guard.isAnswer, guard.canPropose, guard.standsAsAnswer],
    effects: ["proposePublication", "notifyDispatchers"],
    button: "plain",
  },
  publish: {
    zh: "公开",
    from: ["issued"],
    to: "same",
    by: [who.replyDispatcher],
    guards: [guard.isProposed, guard.standsAsAnswer],
    effects: ["publish", "notifyCoordinators"],
    button: "main",
    hint: "公开的是复文，附件不随之公开。",
  },
  declinePublication: {
    zh: "不予公开",
    from: ["issued"],
    to: "same",
    by: [who.replyDispatcher],
    guards: [guard.isProposed],
    effects: ["declinePublication", "notifyCoordinators"],
    button: "warn",
    hint: "公开前发现不宜公开的内容（如个人信息、第三方商业秘密）时用，理由告知承办单位。",
  },
  unpublish: {
    zh: "撤下公开",
    from: ["issued"],
    to: "same",
    by: [who.replyDispatcher],
    guards: [guard.isPublished],
    effects: ["unpublish", "notifyCoordinators"],
    button: "warn",
  },
} as const satisfies Record<string, EventRow<ReplyState, ReplyFacts>>;

const table = { ...moves, ...acts } as const;

export type ReplyEvent = keyof typeof table;
type EffectsOf<Row> = Row extends { effects: readonly (infer Name)[] } ? Name : never;
export type ReplyEffect = EffectsOf<(typeof table)[ReplyEvent]>;
export const replyEvents: Record<ReplyEvent, EventRow<ReplyState, ReplyFacts, ReplyEffect>> = table;
