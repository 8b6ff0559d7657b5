// Records beside the case: promises, instructions, meetings, supervision, reminders.
import { toDate, toDay } from "@/lib/db/day";
import { withCommitment } from "@/lib/lifecycle/facts";
import { hasOwnCommitment } from "@/lib/lifecycle/guards/proposal";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused, refusals } from "@/lib/lifecycle/refusal";
import { actsFor, anyLeader } from "@/lib/lifecycle/who";
import { meetClocks, startNamedClock } from "../clocks";
import { inputOf } from "../input";
import { mustHold, namedRow, ownRow } from "../own-row";
import { mustNotBeFuture } from "../plausible";
import type { EffectFn, Step } from "../step";
import { unitWord } from "../told";

/** B class: what, who, when (重庆 Art. 22). The clock starts when the letter is issued. */
export const recordCommitment: EffectFn = async (step) => {
  const { replyId, text, unitId, dueOn } = inputOf(step, proposalInputs.commit);
  const reply = step.file.replies.find((one) => one.id === replyId && one.state !== "void");
  if (!reply || reply.kind === "opinion") throw new Refused({ code: "no_reply", zh: "没有找到对应的答复。" });
  if (!actsFor(step.actor, [reply.unitId])) throw new Refused(refusals.notOwnPromise);
  if (dueOn <= step.today) throw new Refused({ code: "past", zh: "完成时限须晚于今天。", field: "dueOn" });
  const created = await step.tx.commitment.create({
    data: {
      proposalId: step.file.proposal.id,
      replyId,
      unitId: unitId ?? reply.unitId,
      text,
      dueOn: toDate(dueOn),
      firstDueOn: toDate(dueOn),
    },
    select: { id: true },
  });
  step.data.commitmentId = created.id;
  step.facts.targetUnit = await unitWord(step, unitId ?? reply.unitId);
  if (reply.state === "issued") {
    await startNamedClock(step, "commitment", { subjectId: created.id }, dueOn, "复文承诺的时限");
  }
};

/** The promise that the form names: open, and this unit's to keep. */
async function openCommitment(step: Step, id: string) {
  mustHold(step, hasOwnCommitment, withCommitment(step.file, id));
  return step.tx.commitment.findUniqueOrThrow({ where: { id } });
}

export const recordProgress: EffectFn = async (step) => {
  const { commitmentId, text } = inputOf(step, proposalInputs.progress);
  await openCommitment(step, commitmentId);
  await step.tx.commitmentProgress.create({
    data: { commitmentId, kind: "progress", on: toDate(step.today), text, byUserId: step.actor.userId },
  });
};

export const changeCommitment: EffectFn = async (step) => {
  const { commitmentId, text, dueOn } = inputOf(step, proposalInputs.change);
  const found = await openCommitment(step, commitmentId);
  if (dueOn <= step.today)
    throw new Refused({ code: "past", zh: "调整后的时限须晚于今天。", field: "dueOn" });
  await step.tx.commitment.update({
    where: { id: commitmentId },
    data: { dueOn: toDate(dueOn), state: "changed" },
  });
  await step.tx.commitmentProgress.create({
    data: {
      commitmentId,
      kind: "change",
      on: toDate(step.today),
      text,
      oldDueOn: found.dueOn,
      newDueOn: toDate(dueOn),
      byUserId: step.actor.userId,
    },
  });
  step.facts.oldDueOn = toDay(found.dueOn);
  step.facts.commitment = found.text;
  await startNamedClock(step, "commitment", { subjectId: commitmentId }, dueOn, "调整后的承诺时限");
};

export const fulfilCommitment: EffectFn = async (step) => {
  const { commitmentId, text } = inputOf(step, proposalInputs.fulfil);
  const found = await openCommitment(step, commitmentId);
  await step.tx.commitment.update({
    where: { id: commitmentId },
    data: { state: "fulfilled", fulfilledOn: toDate(step.today), evidence: text },
  });
  await step.tx.commitmentProgress.create({
    data: { commitmentId, kind: "fulfil", on: toDate(step.today), text, byUserId: step.actor.userId },
  });
  step.facts.commitment = found.text;
  await meetClocks(step, ["commitment"], { subjectId: commitmentId });
};

/** 领导批示: the leader's own press, or a written one that the office enters in the leader's name (代录). */
export const recordInstruction: EffectFn = async (step) => {
  const { text, assignmentId, leaderId } = inputOf(step, proposalInputs.instruct);
  const isOwn = anyLeader.is(step.file, step.actor);
  const by = await leaderAt(step, isOwn ? step.actor.acting.postId : leaderId);
  if (!isOwn) step.facts.leader = by.user.name;
  await step.tx.instruction.create({
    data: {
      proposalId: step.file.proposal.id,
      assignmentId: ownRow(step, assignmentId)?.id ?? null,
      byUserId: by.userId,
      byName: by.user.name,
      byTitle: by.title,
      enteredById: isOwn ? null : step.actor.userId,
      on: toDate(step.today),
      text,
    },
  });
};

/** A leader's post of the actor's own unit, held today. */
async function leaderAt(step: Step, postId: string | undefined) {
  const on = toDate(step.today);
  const post = await step.tx.post.findFirst({
    where: {
      id: postId ?? { in: [] },
      unitId: step.actor.acting.institutionId,
      kind: { in: ["leader", "deputy_leader"] },
      validFrom: { lte: on },
      OR: [{ validTo: null }, { validTo: { gte: on } }],
    },
    select: { userId: true, title: true, user: { select: { name: true } } },
  });
  if (post) return post;
  throw new Refused({ code: "no_leader", zh: "请选择作出批示的本单位领导。", field: "leaderId" });
}

export const recordBriefing: EffectFn = async (step) => {
  const { kind, on, text } = inputOf(step, proposalInputs.brief);
  mustNotBeFuture(step, on, { name: "on", zh: "会议日期" });
  await step.tx.briefing.create({
    data: {
      proposalId: step.file.proposal.id,
      unitId: step.actor.acting.institutionId,
      kind,
      on: toDate(on),
      text,
      recordedById: step.actor.userId,
    },
  });
};

export const openSupervision: EffectFn = async (step) => {
  const { requirement, dueOn, assignmentId } = inputOf(step, proposalInputs.supervise);
  if (dueOn < step.today) throw new Refused({ code: "past", zh: "办理时限不能早于今天。", field: "dueOn" });
  const created = await step.tx.supervision.create({
    data: {
      proposalId: step.file.proposal.id,
      assignmentId: namedRow(step, assignmentId)?.id ?? null,
      requirement,
      on: toDate(step.today),
      dueOn: toDate(dueOn),
      byUserId: step.actor.userId,
    },
    select: { id: true },
  });
  await startNamedClock(step, "supervision", { subjectId: created.id }, dueOn, "督办时限");
};

export const answerSupervision: EffectFn = async (step) => {
  const { supervisionId, answer } = inputOf(step, proposalInputs.answerSupervision);
  await mustBeAsked(step, supervisionId);
  const done = await step.tx.supervision.updateMany({
    where: { id: supervisionId, proposalId: step.file.proposal.id, answeredOn: null },
    data: { answer, answeredOn: toDate(step.today) },
  });
  if (done.count !== 1) throw new Refused({ code: "no_supervision", zh: "该督办已回复，请刷新后查看。" });
  await meetClocks(step, ["supervision"], { subjectId: supervisionId });
};

/** 督办 of one unit is answered by that unit. */
async function mustBeAsked(step: Step, id: string): Promise<void> {
  const proposalId = step.file.proposal.id;
  const found = await step.tx.supervision.findFirst({
    where: { id, proposalId },
    select: { assignmentId: true },
  });
  const row = step.file.assignments.find((one) => one.id === found?.assignmentId);
  if (row && !actsFor(step.actor, [row.unitId]))
    throw new Refused({ code: "not_asked", zh: `该督办由${row.unitName}回复。` });
}

/** 催办, numbered per item and stage: it says which reminder it is. */
export const recordReminder: EffectFn = async (step) => {
  const input = inputOf(step, proposalInputs.remind);
  const { text } = input;
  const assignmentId = namedRow(step, input.assignmentId)?.id;
  const proposalId = step.file.proposal.id;
  const soonest = await step.tx.deadline.findFirst({
    where: { proposalId, endedBy: null, ...(assignmentId ? { assignmentId } : {}) },
    orderBy: { dueOn: "asc" },
  });
  const stage = soonest?.stage ?? "answer";
  const before = await step.tx.reminder.count({ where: { proposalId, stage } });
  await step.tx.reminder.create({
    data: {
      proposalId,
      assignmentId: assignmentId ?? null,
      stage,
      ordinal: before + 1,
      text,
      byUserId: step.actor.isSystem ? null : step.actor.userId,
      on: toDate(step.today),
    },
  });
  step.data.stage = stage;
  step.facts.ordinal = String(before + 1);
};
