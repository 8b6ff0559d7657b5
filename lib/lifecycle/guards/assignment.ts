// Conditions on an assignment (承办任务).
import type { Guard } from "../engine";
import {
  type AssignmentFacts,
  answerDeadline,
  childrenOf,
  isContestLate,
  isInWork,
  openDeadline,
} from "../facts";
import type { Refusal } from "../refusal";
import { worksOnItem } from "../who";

type On = Guard<AssignmentFacts>;

const refuse = (code: string, zh: string): Refusal => ({ code, zh });

export const isReference: On = ({ row }) =>
  row.duty === "reference" ? null : refuse("not_reference", "该件不是参阅件。");

export const notReference: On = ({ row }) =>
  row.duty === "reference" ? refuse("reference", "参阅件签收即完成，无需办理。") : null;

export const isAssist: On = ({ row }) =>
  row.duty === "assist" ? null : refuse("not_assist", "只有协办任务可以这样处理。");

/** Late requests are not considered (玉林), unless the profile takes them: then they are marked. */
export const insideContestWindow: On = (facts, { today }) => {
  const { refusesLate, window } = facts.file.profile.contest;
  if (!refusesLate || !isContestLate(facts.file, facts.row, today)) return null;
  return refuse(
    "contest_late",
    `申请退办的期限已过：${window}。请继续办理；确需调整的，请申请调整承办单位。`,
  );
};

/** 维持交办 is final for the unit: it may not contest the same assignment again. */
export const notUpheldBefore: On = ({ file, row }) =>
  file.contests.some((contest) => contest.assignmentId === row.id && contest.ruledUpheld)
    ? refuse("upheld_before", "退办申请已裁定维持交办，请继续办理。")
    : null;

/** A ruling looks at all posts of the ruler; inside a unit its own coordinator decides about its sections. */
export const rulerIsNeutral: On = ({ file, row }, { actor }) =>
  row.parentId === null && worksOnItem(file, actor)
    ? refuse("own_unit", "您在该件的承办单位任职，不能裁定该件的承办单位，请由其他同志办理。")
    : null;

/** Who does what among sections, and among a government's bureaus, is settled by the unit above. */
export const givenByOffice: On = ({ row }) =>
  row.parentId === null
    ? null
    : refuse("not_top", "本任务由上一级单位分来，需要调整分工的，请与上一级单位的联络员联系。");

const isAsking: (facts: AssignmentFacts) => boolean = ({ file, row }) =>
  file.adjustRequests.some((one) => one.assignmentId === row.id && one.isPending);

export const noPendingAdjust: On = (facts) =>
  isAsking(facts)
    ? refuse("adjust_pending", "本单位已有一份调整申请等待交办机构答复，需要改的请先撤回。")
    : null;

/** Without a request there is nothing to take back, and no button for it. */
export const hasPendingAdjust: On = (facts) =>
  isAsking(facts)
    ? null
    : { ...refuse("no_adjust_pending", "本单位没有等待答复的调整申请，可能已有答复。"), isMoot: true };

export const acknowledgeWindowOver: On = ({ file, row }, { today }) => {
  if (!file.profile.deemsAcknowledged)
    return refuse("not_deemed", "按本次会议的规则，不作视同签收，请催办。");
  const clock = openDeadline(file, "acknowledge", row.id);
  return clock && clock.dueOn < today ? null : refuse("window_open", "签收期限未到。");
};

export const isChild: On = ({ row }) =>
  row.parentId !== null ? null : refuse("not_child", "只有分解到科室的任务报送初稿。");

export const isTop: On = ({ row }) =>
  row.parentId === null ? null : refuse("not_top", "分解到科室的任务报送初稿，由本单位统一备案。");

/**
 * A letter belongs to the row of the unit that was asked. Its sections, and the bureaus to which a government hands an
 * item of a higher level on, draft there or hand in from their own row.
 */
export const writesLetter: On = ({ row }) =>
  row.parentId === null
    ? null
    : refuse("section_row", "复文在上一级的承办任务上起草；科室、下级单位的任务报送初稿。");

/** Its letter is out: what the cascade of 印发 relies on. */
export const letterIssued: On = ({ file, row }) =>
  file.replies.some(
    (one) => one.assignmentId === row.id && one.kind !== "supplement" && one.state === "issued",
  )
    ? null
    : refuse("not_issued", "该单位的复文尚未印发。");

/** An opinion is asked for again only while the lead still drafts: later nobody would read it. */
export const stillHandling: On = ({ file }) =>
  file.state === "dispatched" || file.state === "handling"
    ? null
    : refuse("answered", "该件已经答复，不再退回协办意见。");

export const isCirculated: On = ({ row }) =>
  row.isCirculated ? null : refuse("not_circulated", "该拟办方案尚未征求意见。");

export const needsNoLetter: On = ({ row }) =>
  row.replyNeeded ? refuse("letter_needed", "该件需要书面答复，请起草答复函。") : null;

export const needsLetter: On = ({ row }) =>
  row.replyNeeded && row.duty !== "reference"
    ? null
    : refuse("no_letter_needed", "该件不需要书面答复，请填写办理情况备案。");

export const hasNoLetterInWork: On = ({ file, row }) =>
  file.replies.some((reply) => reply.assignmentId === row.id && isInWork(reply))
    ? refuse("letter_in_work", "已有正在起草或审核的复文，请继续办理该稿。")
    : null;

/** A released unit has nothing issued: its answer would stand without an owner. */
export const nothingIssued: On = ({ file, row }) =>
  file.replies.some(
    (reply) => reply.assignmentId === row.id && reply.state === "issued" && reply.round === row.round,
  )
    ? refuse("issued", "该单位本轮复文已经印发，不能改办或收回。")
    : null;

export const hasInstruction: On = ({ row }) =>
  row.lacksInstruction ? refuse("no_instruction", "本单位要求先有领导批示，再分解到科室。") : null;

export const noOpenChildren: On = ({ file, row }) =>
  childrenOf(file, row.id).length > 0
    ? refuse(
        "children_at_work",
        "已分解到科室；再加科室的，请用“增加承办科室”，换科室、换人的，请对该科室用“改办”或“更换承办人”。",
      )
    : null;

/** Somebody must draft the unit's letter. */
export const notLeadSection: On = ({ row }) =>
  row.duty === "lead" ? refuse("lead_section", "主办科室不能只收回，请用“改办”换一个科室主办。") : null;

export const nothingDone: On = ({ file, row }) =>
  row.hasHandedIn || childrenOf(file, row.id).length > 0
    ? refuse("section_at_work", "该科室已经报送初稿或再作分解，不能收回。")
    : null;

export const parentNotContested: On = ({ file, row }) => {
  const parent = file.assignments.find((one) => one.id === row.parentId);
  return parent?.state === "contested"
    ? refuse("parent_contested", "本单位的退办申请正在裁定，暂不报送。")
    : null;
};

const parentOf = ({ file, row }: AssignmentFacts) => file.assignments.find((one) => one.id === row.parentId);

/** A section's row has nothing left to do once its unit's is done; a rework opens the unit's row first. */
export const parentInHand: On = (facts) =>
  parentOf(facts)?.state === "done"
    ? refuse("parent_done", "本单位的复文已经印发，这一任务无需再办。")
    : null;

/** What the cascade of the unit's own completion relies on. */
export const parentDone: On = (facts) =>
  parentOf(facts)?.state === "done"
    ? null
    : refuse("parent_in_hand", "本单位还在办理，科室的任务不能先行完成。");

export const beforeAnswerDue: On = ({ file, row }, { today }) => {
  const clock = answerDeadline(file, row.id);
  if (!clock) return refuse("no_clock", "该任务没有正在计算的答复期限。");
  return clock.dueOn >= today ? null : refuse("extension_late", "答复期限已过，不能再申请延期。");
};

export const noPendingExtension: On = ({ file, row }) =>
  file.extensions.some((one) => one.assignmentId === row.id && one.isPending)
    ? refuse("extension_pending", "已有一份延期申请等待批复。")
    : null;
