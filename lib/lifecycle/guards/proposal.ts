// Conditions on a proposal. Each returns null, or a sentence that tells the clerk what to do.
import type { Guard } from "../engine";
import {
  answeringRows,
  currentAnswers,
  isInWork,
  issuedAnswers,
  openTopRows,
  type ProposalFacts,
} from "../facts";
import { filePapers } from "../file-papers";
import type { Refusal } from "../refusal";
import { sourceWords } from "../source-words";
import { actsFor, dispatcher, worksOnItem } from "../who";

type On = Guard<ProposalFacts>;

const refuse = (code: string, zh: string): Refusal => ({ code, zh });

export const hasRequiredFields: On = (file) =>
  file.proposal.missing.length === 0
    ? null
    : refuse("missing_fields", `请先补全：${file.proposal.missing.join("、")}。`);

/** 联名截止日期 not yet over: somebody may still sign. */
export const cosignClosed: On = (file, { today }) => {
  const until = file.proposal.cosignUntil;
  const waiting = file.signers.some((signer) => signer.consent === "invited");
  return until && until >= today && waiting
    ? refuse(
        "cosign_open",
        `${sourceWords[file.proposal.source].cosigns}征集到 ${until} 截止，尚有人未答复；可等截止，或先撤回邀请。`,
      )
    : null;
};

export const neverSubmitted: On = (file) =>
  file.proposal.wasSubmitted ? refuse("was_submitted", "该件提交过，不能删除；请由登记人员作废。") : null;

export const noTwinNumber: On = (file) =>
  file.proposal.hasTwinNumber
    ? refuse("twin_number", `编号「${file.proposal.numberText ?? ""}」在本次会议已被占用，请更正编号。`)
    : null;

/** The profile says until when a withdrawal is possible (北京 Art. 13: only before 交办). */
export const withdrawalOpen: On = (file) =>
  file.profile.withdrawFrom.includes(file.state)
    ? null
    : refuse("withdraw_closed", "按本次会议的规则，该件已不能撤回。");

/** 结转: once for each later meeting of the body; an item of the newest meeting has nowhere to be carried to. */
export const laterMeetingOpened: On = (file) =>
  file.proposal.carryTo === null
    ? refuse("no_later_meeting", "该件提出以后还没有召开新的会议，或者已经结转，无需结转。")
    : null;

export const notHandedOver: On = (file) =>
  file.proposal.dispatchOfficeId
    ? refuse("handed_over", "该件已移交交办机构；如需更换，请先由其退回移交。")
    : null;

export const isUpper: On = (file) =>
  file.proposal.origin === "upper"
    ? null
    : refuse("not_upper", "本件不是上级交办件，请按本级建议提案登记和评价。");

/** There is something to do again. */
export const hasCurrentAnswer: On = (file) =>
  currentAnswers(file).length > 0 ? null : refuse("no_answer", "本件没有书面答复，无从重新办理。");

/** Nobody here handed it over: the 交办机构 registered it itself. */
export const notUpper: On = (file) =>
  file.proposal.origin === "upper"
    ? refuse(
        "is_upper",
        "上级交办件由本机构登记，无处退回；误录的请作废，不属本级职责的请向上级交办单位申请退办。",
      )
    : null;

/** Exactly one lead, or a split set of two or more. */
export const hasLeadOrSplit: On = (file) => {
  const rows = answeringRows(file);
  const leads = rows.filter((row) => row.duty === "lead").length;
  const splits = rows.length - leads;
  if (leads === 1 && splits === 0) return null;
  if (leads === 0 && splits >= 2) return null;
  if (rows.length === 0) return refuse("no_lead", "请先选定主办单位，或至少两家分办单位。");
  return refuse("lead_and_split", "请只选一家主办单位，或改为两家以上分办；主办与分办不能并存。");
};

export const hasPlan: On = (file) =>
  openTopRows(file).some((row) => row.state === "planned") ? null : refuse("no_plan", "请先拟定承办单位。");

/** 办理中 begins when every lead or split row has its acknowledgement on record. */
export const everyoneAcknowledged: On = (file) => {
  const rows = answeringRows(file);
  return rows.length > 0 && rows.every((row) => row.isAcknowledged)
    ? null
    : refuse("not_acknowledged", "还有承办单位没有签收。");
};

export const noAnswerThisRound: On = (file) =>
  issuedAnswers(file).some((reply) => reply.round === file.proposal.round)
    ? refuse("answer_issued", "本轮已有答复印发，不能收回；请用“重新办理”或“补充答复”。")
    : null;

export const everyoneDone: On = (file) => {
  const rows = answeringRows(file);
  return rows.length > 0 && rows.every((row) => row.state === "done")
    ? null
    : refuse("not_done", "还有主办或分办单位没有完成答复。");
};

export const wasDissatisfied: On = (file) =>
  currentAnswers(file).some((reply) => reply.combinedRating === "dissatisfied")
    ? null
    : refuse("not_dissatisfied", "没有“不满意”的评价，不启动重新办理。");

export const ratingsComplete: On = (file) => {
  const answers = currentAnswers(file);
  const waiting = answers.some((reply) =>
    file.ratings.some((rating) => rating.replyId === reply.id && rating.state === "awaiting"),
  );
  return waiting ? refuse("ratings_open", "还有提出人没有评价；请催评，评价期满后记为“未反馈”。") : null;
};

/** 合并评价不得为不满意, or the panel has ruled after rework (重庆 Art. 27, 河南 Art. 22). */
export const notDissatisfiedOrRuled: On = (file) => {
  const bad = currentAnswers(file).some((reply) => reply.combinedRating === "dissatisfied");
  if (!bad) return null;
  const isRuled =
    file.proposal.round > 1 && file.rulings.some((ruling) => ruling.round === file.proposal.round);
  if (isRuled) return null;
  return file.proposal.round > 1
    ? refuse("needs_ruling", "重办后评价仍为不满意，须先记录专题会裁定，方可办结。")
    : refuse("dissatisfied", "提出人评价为不满意，请先重新办理。");
};

export const isSecondDissatisfied: On = (file) =>
  file.proposal.round > 1 && currentAnswers(file).some((reply) => reply.combinedRating === "dissatisfied")
    ? null
    : refuse("no_second_dissatisfied", "重办后评价仍为不满意的，才由专题会裁定。");

/** 「承办单位不能代填」: over all current posts, not only the acting one. */
export const notFromWorkingUnit: On = (file, { actor }) =>
  worksOnItem(file, actor)
    ? refuse("own_unit", "您在该件的承办单位任职，不能评价、裁定、批准延期或办结，请由其他同志办理。")
    : null;

/** The signer's own rating is the one exception. */
export const notFromWorkingUnitUnlessSigner: On = (file, context) => {
  const { actor } = context;
  const isSigner =
    actor.acting.kind === "proposer" &&
    file.signers.some((signer) => actor.proposerIds.includes(signer.proposerId));
  return isSigner ? null : notFromWorkingUnit(file, context);
};

export const hasOpenRatings: On = (file) =>
  file.ratings.some((rating) => rating.state === "awaiting")
    ? null
    : refuse("no_open_rating", "没有等待评价的答复。");

/** Somebody has not rated the answer that counts, or was written down as 未反馈: the one-time link is for them. */
export const hasUnrated: On = (file) => {
  const current = currentAnswers(file).map((reply) => reply.id);
  return file.ratings.some((rating) => current.includes(rating.replyId) && rating.state !== "rated")
    ? null
    : refuse("all_rated", "提出人对现行的答复都已评价。");
};

export const ratingWindowOver: On = (file, { today }) => {
  const clocks = file.deadlines.filter((clock) => clock.stage === "ratingWindow");
  const open = file.ratings.filter((rating) => rating.state === "awaiting");
  const isOver = open.every((rating) => {
    const clock = clocks.find((one) => one.subjectId === rating.id);
    return rating.isReminded && (!clock || clock.dueOn < today);
  });
  return isOver && open.length > 0 ? null : refuse("window_open", "催评后且评价期满，才可记为“未反馈”。");
};

/** Completeness of the file before archiving. */
export const fileComplete: On = (file) => {
  const missing = filePapers(file).flatMap((paper) => paper.missing ?? []);
  return missing.length === 0 ? null : refuse("file_incomplete", `归档材料不齐：${missing.join("、")}。`);
};

export const hasPendingExtension: On = (file) =>
  file.extensions.some((one) => one.isPending) ? null : refuse("no_extension", "没有待批的延期申请。");

export const hasPendingSupervision: On = (file) =>
  file.supervisions.some((one) => one.isOpen) ? null : refuse("no_supervision", "没有待回复的督办。");

/** 补充答复 adds to an answer that is out: the unit's own, or for the 交办机构 any. */
export const hasOwnAnswer: On = (file, { actor }) => {
  const answered = answeringRows(file).filter((row) =>
    issuedAnswers(file).some((reply) => reply.assignmentId === row.id),
  );
  if (answered.length === 0) return refuse("no_answer", "没有已印发的答复，不能补充答复。");
  const own = dispatcher.is(file, actor) ? answered : answered.filter((row) => actsFor(actor, [row.unitId]));
  if (own.length === 0) return refuse("not_own_answer", "只能补充本单位的答复。");
  const isFree = (id: string) => !file.replies.some((reply) => reply.assignmentId === id && isInWork(reply));
  return own.some((row) => isFree(row.id))
    ? null
    : refuse("letter_in_work", "已有正在起草或审核的复文，请先办完该稿。");
};
