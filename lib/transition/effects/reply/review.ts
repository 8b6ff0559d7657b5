// The review chain walked place by place: passed, noted, sent back, closed.
import { toDate } from "@/lib/db/day";
import { posts } from "@/lib/lifecycle/actor";
import type { HolderFact } from "@/lib/lifecycle/facts";
import { replyInputs } from "@/lib/lifecycle/inputs/reply";
import { acted } from "@/lib/lifecycle/labels";
import { Refused } from "@/lib/lifecycle/refusal";
import { heldPlaces, holdsPlace } from "@/lib/lifecycle/who";
import { inputOf } from "@/lib/transition/input";
import { type EffectFn, replyOf, rowOf, type Step } from "@/lib/transition/step";
import { namesAt, openFrom } from "./stage";

export const openFirstStage: EffectFn = async (step) => openFrom(step, 0);

/** One press passes one place, also for a person who holds several; the act of 签发 names the signatory. */
export const passPlace: EffectFn = async (step) => {
  const reply = replyOf(step);
  const place = heldPlaces({ state: reply.state, file: step.file, reply, row: rowOf(step) }, step.actor)[0];
  if (!place) throw new Refused({ code: "not_holder", zh: "现在不是您的审核环节。" });
  const { remark } = inputOf(step, replyInputs.pass);
  await step.tx.reviewHolder.update({
    where: { id: place.id },
    data: {
      isOpen: false,
      passedOn: toDate(step.today),
      passedAt: step.now,
      passedById: step.actor.userId,
      passedName: step.actor.name,
      passedTitle: await titleAt(step, place),
      textVersion: reply.textVersion,
      remark,
    },
  });
  const stage = reply.stages.find((one) => one.ordinal === reply.stageOrdinal);
  step.facts.stage = stage?.name ?? "";
  // The record's own word where it was no 审核: 会签同意, 签发, 核稿通过.
  if (stage && stage.act !== "review") step.facts.act = acted[stage.act];
  if (stage?.act === "approve") await nameSignatory(step);
};

/** 代行 is named in the record, with the leader stood in for. */
async function titleAt(step: Step, place: HolderFact): Promise<string> {
  const { actor } = step;
  const own = await step.tx.post.findUnique({ where: { id: actor.acting.postId }, select: { title: true } });
  const title = own?.title ?? "";
  if (holdsPlace({ ...actor, standsIn: [] }, place)) return title;
  const absent = await namesAt(step.tx, place, step.today);
  step.facts.standin = "代行";
  step.facts.absent = absent.join("、");
  return `${title}（代行${absent.join("、")}职责）`;
}

/** The 签发人 is the leader who approved, even where a 核稿 follows; 成文日期 is that day. */
async function nameSignatory(step: Step): Promise<void> {
  await step.tx.reply.update({
    where: { id: replyOf(step).id },
    data: { signedById: step.actor.userId, signedName: step.actor.name, signedOn: toDate(step.today) },
  });
}

export const openNextStage: EffectFn = async (step) => {
  const reply = replyOf(step);
  const current = reply.stages.find((one) => one.ordinal === reply.stageOrdinal);
  const left = await step.tx.reviewHolder.count({
    where: {
      stage: { replyId: reply.id, ordinal: reply.stageOrdinal ?? 0 },
      passedById: null,
      skippedReason: null,
    },
  });
  if (left === 0) await openFrom(step, (current?.ordinal ?? 0) + 1);
};

/** 退回: the reason becomes a note, at a paragraph where one is named. */
export const noteSendBack: EffectFn = async (step) => {
  const { reason, blockId } = inputOf(step, replyInputs.sendBack);
  await writeNote(step, reason, blockId, true);
};

export const recordNote: EffectFn = async (step) => {
  const { text, blockId } = inputOf(step, replyInputs.note);
  await writeNote(step, text, blockId, false);
};

async function writeNote(
  step: Step,
  text: string,
  blockId: string | undefined,
  isSendBack: boolean,
): Promise<void> {
  const reply = replyOf(step);
  const { title, kind } = step.actor.acting;
  await step.tx.reviewNote.create({
    data: {
      replyId: reply.id,
      textVersion: reply.textVersion,
      blockId: blockId ?? null,
      stageOrdinal: reply.stageOrdinal,
      text,
      isSendBack,
      byUserId: step.actor.userId,
      byName: step.actor.name,
      // The post as it is today; where it has no title of its own, its name.
      byTitle: title || posts[kind].zh,
      at: step.now,
    },
  });
}

export const resolveNote: EffectFn = async (step) => {
  const { noteId } = inputOf(step, replyInputs.resolveNote);
  const done = await step.tx.reviewNote.updateMany({
    where: { id: noteId, replyId: replyOf(step).id, resolvedAt: null },
    data: { resolvedAt: step.now },
  });
  if (done.count !== 1) throw new Refused({ code: "no_note", zh: "该批注已处理，请刷新后查看。" });
};

/** Back with the drafter (or void): nobody's turn any more. */
export const closeStages: EffectFn = async (step) => {
  const { id } = replyOf(step);
  await step.tx.reviewHolder.updateMany({
    where: { stage: { replyId: id }, isOpen: true },
    data: { isOpen: false },
  });
  await step.tx.reply.update({ where: { id }, data: { stageOrdinal: null } });
};

/** Back to an earlier stage: its places and those after it open anew, earlier passes stay. */
export const reopenStage: EffectFn = async (step) => {
  const { stageOrdinal } = inputOf(step, replyInputs.sendBackToStage);
  const reply = replyOf(step);
  const target = reply.stages.find((stage) => stage.ordinal === stageOrdinal && !stage.isSkipped);
  if (!target || stageOrdinal >= (reply.stageOrdinal ?? 0)) {
    throw new Refused({ code: "no_stage", zh: "请选择前面的审核环节。", field: "stageOrdinal" });
  }
  await step.tx.reviewHolder.updateMany({
    where: { stage: { replyId: reply.id, ordinal: { gte: stageOrdinal } } },
    data: {
      isOpen: false,
      passedOn: null,
      passedAt: null,
      passedById: null,
      passedName: null,
      passedTitle: null,
      textVersion: null,
      skippedReason: null,
    },
  });
  // Who drafted is asked anew when the stage opens: people and texts may have changed since.
  await step.tx.reviewStage.updateMany({
    where: { replyId: reply.id, ordinal: { gte: stageOrdinal }, holders: { some: {} } },
    data: { skippedReason: null },
  });
  const approve = reply.stages.find((stage) => stage.act === "approve");
  if (approve && stageOrdinal <= approve.ordinal) {
    // Sent back from 核稿: the signature falls with the approval it stood on.
    await step.tx.reply.update({
      where: { id: reply.id },
      data: { signedOn: null, signedById: null, signedName: null },
    });
  }
  step.facts.stage = target.name;
  await openFrom(step, stageOrdinal);
};
