// The review chain: laid at 送审 from the unit's own chain or the profile's, then walked place by place.
import { toDate } from "@/lib/db/day";
import { draftingRows } from "@/lib/lifecycle/facts";
import { replyInputs } from "@/lib/lifecycle/inputs/reply";
import { Refused } from "@/lib/lifecycle/refusal";
import { heldPlaces } from "@/lib/lifecycle/who";
import { type ChainStage, stageText } from "@/lib/rules/chain";
import { chainSchema } from "@/lib/rules/profile";
import { inputOf } from "../input";
import { openFrom } from "../review-chain";
import { type EffectFn, replyOf, rowOf, type Step } from "../step";

async function chainOf(step: Step): Promise<readonly ChainStage[]> {
  const on = toDate(step.today);
  const ownChain = await step.tx.unitChain.findFirst({
    where: {
      unitId: rowOf(step).unitId,
      kind: replyOf(step).kind,
      validFrom: { lte: on },
      OR: [{ validTo: null }, { validTo: { gte: on } }],
    },
    orderBy: { validFrom: "desc" },
  });
  return ownChain ? chainSchema.parse(ownChain.stages) : step.rules.content.chain.stages;
}

/** Copies the chain into stages of this reply, each place anchored to a unit, never to a person. */
export const layChain: EffectFn = async (step) => {
  const { tx } = step;
  const { id } = replyOf(step);
  const proposalId = step.file.proposal.id;
  await tx.reviewStage.deleteMany({ where: { replyId: id } });
  const section = await sectionOf(step);
  for (const [ordinal, stage] of (await chainOf(step)).entries()) {
    const holders = stage.holders.map((holder) => ({
      proposalId,
      post: holder.post,
      scope: holder.scope,
      unitId: anchorOf(step, holder.scope, section),
    }));
    await tx.reviewStage.create({
      data: {
        replyId: id,
        proposalId,
        ordinal,
        act: stage.act,
        name: stageText(stage),
        holders: { create: holders },
      },
    });
  }
};

function anchorOf(step: Step, scope: string, section: string): string {
  if (scope === "ownUnit") return rowOf(step).unitId;
  if (scope === "dispatchOffice") return step.file.proposal.dispatchOfficeId ?? rowOf(step).unitId;
  return section;
}

/** The section that drafts: the lead child's unit, or the section the handler works in. */
async function sectionOf(step: Step): Promise<string> {
  const row = rowOf(step);
  const deepest = draftingRows(step.file.assignments, row).at(-1);
  if (deepest && deepest.id !== row.id) return deepest.unitId;
  const handlerId = row.handlerId;
  if (!handlerId) return row.unitId;
  const post = await step.tx.post.findFirst({
    where: {
      userId: handlerId,
      kind: { in: ["handler", "section_head"] },
      validTo: null,
      unit: { parentId: row.unitId },
    },
    select: { unitId: true },
  });
  return post?.unitId ?? row.unitId;
}

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
      passedTitle: await standinTitle(step, place.post),
      textVersion: reply.textVersion,
      remark,
    },
  });
  const stage = reply.stages.find((one) => one.ordinal === reply.stageOrdinal);
  step.facts.stage = stage?.name ?? "";
  if (stage?.act === "approve") await nameSignatory(step);
};

/** 代行 is named in the record. */
async function standinTitle(step: Step, post: string): Promise<string> {
  const { actor } = step;
  const own = await step.tx.post.findUnique({ where: { id: actor.acting.postId }, select: { title: true } });
  const isStandin = actor.acting.kind !== post;
  if (isStandin) step.facts.standin = "代行";
  return isStandin ? `${own?.title ?? ""}（代行）` : (own?.title ?? "");
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
    where: { stage: { replyId: reply.id, ordinal: reply.stageOrdinal ?? 0 }, passedById: null },
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
  const post = await step.tx.post.findUnique({
    where: { id: step.actor.acting.postId },
    select: { title: true },
  });
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
      byTitle: post?.title ?? "",
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
    },
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
