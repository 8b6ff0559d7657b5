// Records beside the case: instructions, meetings, supervision, reminders.
import { toDate } from "@/lib/db/day";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { actsFor, anyLeader } from "@/lib/lifecycle/who";
import { meetClocks, startNamedClock } from "../clocks";
import { inputOf } from "../input";
import { namedRow, ownRow } from "../own-row";
import { mustNotBeFuture } from "../plausible";
import type { EffectFn, Step } from "../step";

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
  step.data.supervisionId = created.id;
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
