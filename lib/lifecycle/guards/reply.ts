// Conditions on a reply (复文).
import type { Guard } from "../engine";
import { type ReplyFacts, unreached } from "../facts";
import type { Refusal } from "../refusal";
import { standingLetters } from "../standing-letters";

type On = Guard<ReplyFacts>;

const refuse = (code: string, zh: string): Refusal => ({ code, zh });

/** A refusal that waiting does not lift for this letter: no button stands for it. */
const moot = (code: string, zh: string): Refusal => ({ ...refuse(code, zh), isMoot: true });

/** A supplement is written after the assignment is done; every other letter while it is in hand. */
export const rowAcknowledged: On = ({ reply, row }) => {
  if (row.state === "acknowledged") return null;
  if (row.state === "contested") return refuse("contested", "退办申请正在裁定，暂不能送审。");
  if (row.state !== "done") return refuse("not_acknowledged", "请先由联络员签收。");
  return reply.kind === "supplement" ? null : refuse("row_done", "该承办任务已经完成，不再送审。");
};

export const hasText: On = ({ reply }) =>
  reply.isEmpty ? refuse("empty", "复文还没有内容，请先起草。") : null;

/** Outcome class and openness belong to the answer; an assist opinion carries no class. */
export const outcomeChosen: On = ({ reply }) => {
  if (reply.kind === "opinion") return null;
  if (!reply.outcome) return refuse("no_outcome", "请选择办理结果类别。");
  return reply.disclosure ? null : refuse("no_disclosure", "请选择公开方式。");
};

/** How far the letter is open, each choice with what belongs to it (《政府信息公开条例》 Art. 14–16; the meeting's rules). */
export const opennessComplete: On = ({ file, reply }) => {
  if (reply.kind === "opinion") return null;
  const { disclosure, needsConsent, clause } = file.profile.publication;
  if (reply.disclosure === "proactive") {
    if (!reply.extent) return refuse("no_extent", "主动公开的，请选择公开范围：全文、摘要或仅标题。");
    return needsConsent && file.proposal.wishesTitleOnly && reply.extent !== "title_only"
      ? refuse("title_only_wished", `提出人只同意公开标题，公开范围请选“仅公开标题”（${clause}）。`)
      : null;
  }
  if (reply.hasDisclosureGround) return null;
  if (reply.disclosure === "none")
    return refuse("no_ground", "不公开的，请写明属于《政府信息公开条例》第十四条至第十六条的哪种情形。");
  return disclosure === "proactive"
    ? refuse("no_ground", `答复以主动公开为原则（${clause}），依申请公开的请写明理由。`)
    : null;
};

const stageZh = { before: "办前", during: "办中", after: "办后" } as const;

/** Consultations that the profile requires: counted by stage, and how many of them in person. */
export const consultedEnough: On = ({ file, reply, row }) => {
  if (reply.kind !== "answer") return null;
  const own = file.consultations.filter((one) => one.assignmentId === null || one.assignmentId === row.id);
  for (const need of file.profile.requiredConsultations) {
    const held = own.filter((one) => one.stage === need.stage);
    const inPerson = held.filter((one) => one.isInPerson).length;
    if (need.stage === "after") continue;
    if (held.length < need.total || inPerson < need.inPerson) {
      return refuse(
        "consultation_missing",
        `还缺${stageZh[need.stage]}沟通记录：应有 ${need.total} 次（其中当面 ${need.inPerson} 次），已有 ${held.length} 次（当面 ${inPerson} 次）。`,
      );
    }
    const missed = need.everySigner ? unreached(file, held).length : 0;
    if (missed > 0) {
      return refuse(
        "signers_unreached",
        `${stageZh[need.stage]}须联系到每一位提出人，还有 ${missed} 位没有沟通记录。`,
      );
    }
  }
  return null;
};

/** Assist opinions (of the units beside this one in the tree) in or waived before the answer goes up. */
export const opinionsIn: On = ({ file, reply, row }) => {
  if (reply.kind !== "answer") return null;
  const open = file.assignments.filter(
    (one) =>
      one.parentId === row.parentId &&
      one.duty === "assist" &&
      one.state !== "done" &&
      one.state !== "released",
  );
  return open.length === 0
    ? null
    : refuse(
        "opinions_missing",
        `协办意见未齐：${open.map((one) => one.unitName).join("、")}；可催办，或说明理由免予提交。`,
      );
};

export const asksAnswered: On = ({ file, reply, row }) => {
  if (reply.kind !== "answer") return null;
  const mine = row.askIds.length > 0 ? row.askIds : file.proposal.askIds;
  const open = mine.filter((id) => !reply.answeredAskIds.includes(id)).length;
  return open === 0 ? null : refuse("asks_open", `还有 ${open} 点诉求没有答复，请逐条回应。`);
};

/** B class: what, who and when must be written down (重庆 Art. 22, 山东 Art. 18). */
export const promiseDated: On = ({ file, reply }) => {
  if (reply.kind === "opinion" || !reply.outcome) return null;
  if (!file.profile.datedOutcomes.includes(reply.outcome)) return null;
  return reply.commitments > 0
    ? null
    : refuse("no_commitment", "该类别须写明承诺事项、责任单位和完成时限，请先登记承诺事项。");
};

export const isAnswer: On = ({ reply }) =>
  reply.kind === "opinion" ? moot("not_answer", "协办意见不单独公开，也不送提出人。") : null;

/** 回避: who wrote the draft does not review it; compared by user over all posts. */
export const notOwnDraft: On = (facts, { actor }) => {
  const stage = facts.reply.stages.find((one) => one.ordinal === facts.reply.stageOrdinal);
  if (stage?.act === "check" || !facts.reply.writerIds.includes(actor.userId)) return null;
  return stage?.act === "approve"
    ? refuse("own_draft", "您参与了起草，不能签发本件，请由代行领导签发。")
    : refuse("own_draft", "您参与了起草，不能审核本件。");
};

/** Places of the chain that nobody has passed yet, skipped stages left out. */
function openPlaces({ reply }: ReplyFacts): number {
  const holders = reply.stages.flatMap((stage) => (stage.isSkipped ? [] : stage.holders));
  return holders.filter((one) => one.passedById === null).length;
}

export const placesLeft: On = (facts) =>
  openPlaces(facts) > 1 ? null : refuse("last_stage", "本环节为最后一环，请签发。");

export const lastPlace: On = (facts) =>
  openPlaces(facts) === 1 ? null : refuse("stages_left", "后面还有审核环节，请先通过。");

export const hasEarlierStage: On = ({ reply }) =>
  reply.stages.some((stage) => !stage.isSkipped && stage.ordinal < (reply.stageOrdinal ?? 0))
    ? null
    : refuse("first_stage", "前面没有审核环节，请退给承办人。");

/** 撤回送审: first stage, nobody has passed, corrected or noted. */
export const untouched: On = ({ reply }) => {
  const first = reply.stages.find((stage) => !stage.isSkipped);
  const isTouched =
    reply.noted ||
    reply.stageOrdinal !== first?.ordinal ||
    reply.stages.some((stage) => stage.holders.some((holder) => holder.passedById !== null));
  return isTouched ? refuse("touched", "审核人已经开始审核，不能撤回；请联系审核人退回。") : null;
};

export const hasNumber: On = ({ reply }) =>
  reply.documentNumber ? null : refuse("no_number", "请先填写文号。");

export const hasNoNumber: On = ({ reply }) =>
  reply.documentNumber ? refuse("numbered", `文号已定：${reply.documentNumber}。`) : null;

export const canPropose: On = ({ reply }) => {
  if (reply.disclosure !== "proactive") return moot("not_proactive", "该答复不属于主动公开，不报请公开。");
  if (reply.publication === "proposed") return moot("proposed", "已报请公开，请等待交办机构审核。");
  return reply.publication === "published" ? moot("published", "该答复已经公开。") : null;
};

/**
 * Published is the answer that stands. One whose rating calls for 重新办理 waits until the round is over, and then the
 * last answer is published and not this one; a second 不满意 waits for the panel.
 */
export const standsAsAnswer: On = ({ file, reply, row }) => {
  if (!standingLetters(file).some((one) => one.id === reply.id))
    return row.state === "done" || row.state === "released"
      ? moot("superseded", "该答复已由重新办理后的答复取代，请公开最后一次答复。")
      : moot("in_rework", "提出人对该答复不满意，正在重新办理；办完后公开最后一次答复。");
  const isRuled = file.rulings.some((ruling) => ruling.round === file.proposal.round);
  const waits = reply.combinedRating === "dissatisfied" && !isRuled && file.state !== "archived";
  return waits ? moot("dissatisfied", "提出人对该答复不满意，重新办理（或经专题会裁定）以后再公开。") : null;
};

export const isProposed: On = ({ reply }) =>
  reply.publication === "proposed" ? null : moot("not_proposed", "承办单位尚未报请公开。");

export const isPublished: On = ({ reply }) =>
  reply.publication === "published" ? null : moot("not_published", "该答复没有公开。");
