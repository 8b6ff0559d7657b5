// Every guard said as a condition, for the 规则 page and the generated README. The type makes a new guard without a sentence
// fail to compile.
import * as allocationGuards from "../guards/allocation";
import * as assignmentGuards from "../guards/assignment";
import * as keyGuards from "../guards/key";
import * as promiseGuards from "../guards/promise";
import * as proposalGuards from "../guards/proposal";
import * as replyGuards from "../guards/reply";

export type GuardName =
  | keyof typeof assignmentGuards
  | keyof typeof proposalGuards
  | keyof typeof promiseGuards
  | keyof typeof keyGuards
  | keyof typeof allocationGuards
  | keyof typeof replyGuards;

export const conditions: Record<GuardName, string> = {
  // 件
  hasRequiredFields: "标题、正文、诉求、领衔提出人齐全",
  cosignClosed: "联名征集已截止，或受邀人均已答复",
  neverSubmitted: "从未提交过",
  noTwinNumber: "编号在本次会议没有重复",
  withdrawalOpen: "规则方案允许在此时撤回",
  laterMeetingOpened: "该机构已召开新的会议，该件还没有结转到那次会议",
  notHandedOver: "尚未移交",
  isUpper: "上级交办件",
  notUpper: "不是上级交办件",
  hasLeadOrSplit: "恰有一家主办单位，或两家以上分办单位",
  hasPlan: "已拟定承办单位",
  everyoneAcknowledged: "主办、分办单位均有签收记录",
  noAnswerThisRound: "本轮没有答复印发",
  everyoneDone: "主办、分办单位均已完成",
  wasDissatisfied: "合并评价为不满意",
  ratingsComplete: "提出人均已评价，或记为未反馈",
  notDissatisfiedOrRuled: "合并评价不是不满意；重办后仍不满意的，专题会已裁定",
  isSecondDissatisfied: "重办后评价仍为不满意",
  notFromWorkingUnit: "本人在该件的承办单位没有任何任职",
  notFromWorkingUnitUnlessSigner: "本人在该件的承办单位没有任何任职（提出人评价自己的件除外）",
  hasOpenRatings: "有等待评价的答复",
  hasCurrentAnswer: "有现行的书面答复",
  hasUnrated: "现行的答复还有提出人没有评价",
  ratingWindowOver: "已催评，且评价期满",
  fileComplete: "盖章件、送达记录、协办意见齐全，没有未裁定的退办申请",
  hasPendingExtension: "有待批的延期申请",
  adjusterIsNeutral: "调整的人在该件的承办单位没有任何任职",
  hasAdjustRequest: "有等待答复的调整申请",
  mayObjectAllocation: "规则方案规定提出人可以对承办单位提出异议",
  noAllocationObjection: "没有等待答复的异议",
  hasAllocationObjection: "有等待答复的异议",
  hasPendingSupervision: "有待回复的督办",
  hasOwnAnswer: "本单位（交办机构：承办单位）有已印发的答复，没有正在起草或审核的复文",
  // 承诺、重点
  hasOwnCommitment: "有本单位未完成的承诺事项",
  hasDraftedCommitment: "本单位起草中的答复列有承诺事项",
  hasIssuedCommitment: "印发的答复中有承诺事项",
  ratesCommitments: "规则方案要求评价承诺落实情况",
  isKey: "已列为重点",
  isOwnKey: "由本机构列为重点",
  // 承办任务
  isReference: "参阅件",
  notReference: "不是参阅件",
  isAssist: "协办任务",
  insideContestWindow: "在申请退办的期限之内，或规则方案受理逾期的申请",
  notUpheldBefore: "未曾裁定维持交办",
  rulerIsNeutral: "裁定人在该件的承办单位没有任何任职（单位内部调整科室的除外）",
  acknowledgeWindowOver: "规则方案有视同签收的规定，且签收期限已过",
  isChild: "分解到科室的任务",
  isTop: "交办给本单位的任务（不是分解到科室的）",
  writesLetter: "由发文的单位起草（科室、下级单位的任务报送初稿）",
  letterIssued: "该任务的复文已印发",
  stillHandling: "该件尚未答复",
  isCirculated: "拟办方案已征求意见",
  needsNoLetter: "不需要书面答复",
  needsLetter: "需要书面答复",
  hasNoLetterInWork: "没有正在起草或审核的复文",
  nothingIssued: "该单位本轮没有复文印发",
  hasInstruction: "单位要求领导批示的，批示已登记",
  noOpenChildren: "还没有分解到科室",
  notLeadSection: "不是主办科室",
  nothingDone: "该科室没有报送初稿，也没有再作分解",
  parentNotContested: "本单位没有正在裁定的退办申请",
  parentInHand: "本单位还没有完成（科室任务）",
  parentDone: "本单位已经完成",
  givenByOffice: "交办机构交办的任务（不是上一级单位分来的）",
  noPendingAdjust: "没有等待答复的调整申请",
  hasPendingAdjust: "本单位有等待答复的调整申请",
  beforeAnswerDue: "答复期限未过",
  noPendingExtension: "没有待批的延期申请",
  // 复文
  rowAcknowledged: "承办任务已签收，没有正在裁定的退办申请",
  hasText: "复文已有内容",
  outcomeChosen: "已选定结果类别和公开方式（协办意见除外）",
  opennessComplete: "主动公开的已选范围（提出人只同意公开标题的从其意见），不公开的已写明依据",
  consultedEnough: "规则方案要求的沟通均有记录，要求联系到每一位提出人的均已联系",
  opinionsIn: "协办意见已到齐，或已免予提交",
  asksAnswered: "分给本单位的诉求逐条答复",
  promiseDated: "有承诺的类别，已登记承诺事项和时限",
  isAnswer: "答复函或补充答复函",
  notOwnDraft: "审核人没有参与起草（核稿除外）",
  placesLeft: "后面还有环节",
  lastPlace: "最后一个环节",
  hasEarlierStage: "前面还有审核环节",
  untouched: "审核人尚未开始审核",
  hasNumber: "文号已定",
  hasNoNumber: "文号未定",
  canPropose: "属于主动公开，没有报请或公开",
  standsAsAnswer: "是现行的答复：没有因不满意正在或将要重新办理",
  isProposed: "已报请公开",
  isPublished: "已公开",
};

// Looked up by identity, not by the function's own name, which a production build may shorten.
const names = new Map<unknown, string>(
  [proposalGuards, allocationGuards, promiseGuards, keyGuards, assignmentGuards, replyGuards].flatMap(
    (module) => Object.entries(module).map(([name, guard]): [unknown, string] => [guard, name]),
  ),
);

/** Name and sentence of a guard that stands in a table. */
export function conditionOf(guard: unknown): { name: GuardName; zh: string } {
  const name = names.get(guard) as GuardName | undefined;
  if (!name) throw new Error("a guard in the tables is not exported from lib/lifecycle/guards");
  return { name, zh: conditions[name] };
}
