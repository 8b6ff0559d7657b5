// Promises (承诺事项): written down with the letter, kept, changed, fulfilled, looked at again, rated.

import { quarterStart } from "@/lib/calendar/quarter";
import { toDate, toDay } from "@/lib/db/day";
import type { Guard } from "@/lib/lifecycle/engine";
import { agreedSigners, type CaseFacts, withCommitment } from "@/lib/lifecycle/facts";
import { hasDraftedCommitment, hasIssuedCommitment, hasOwnCommitment } from "@/lib/lifecycle/guards/promise";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused, refusals } from "@/lib/lifecycle/refusal";
import { actsFor } from "@/lib/lifecycle/who";
import { meetClocks, startNamedClock } from "@/lib/transition/clocks";
import { inputOf } from "@/lib/transition/input";
import { mustHold } from "@/lib/transition/own-row";
import { mustNotBeFuture } from "@/lib/transition/plausible";
import { type EffectFn, type Step, tellTo } from "@/lib/transition/step";
import { signerNames, unitWord } from "@/lib/transition/told";

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

/** The promise a form names, once the condition of the table holds for this one alone. */
async function promiseOf(step: Step, id: string, guard: Guard<CaseFacts>) {
  mustHold(step, guard, withCommitment(step.file, id));
  const found = await step.tx.commitment.findUniqueOrThrow({ where: { id } });
  step.facts.commitment = found.text;
  return found;
}

export const dropCommitment: EffectFn = async (step) => {
  const { commitmentId } = inputOf(step, proposalInputs.dropCommitment);
  const found = await promiseOf(step, commitmentId, hasDraftedCommitment);
  step.facts.dueOn = toDay(found.dueOn);
  await step.tx.commitment.delete({ where: { id: commitmentId } });
};

type Note = { kind: "progress" | "change" | "fulfil"; text: string; fileId?: string | undefined };

async function addNote(step: Step, commitmentId: string, note: Note, moved?: { from: Date; to: string }) {
  const { kind, text, fileId = null } = note;
  await step.tx.commitmentProgress.create({
    data: {
      ...{ commitmentId, kind, text, fileId },
      on: toDate(step.today),
      byUserId: step.actor.userId,
      ...(moved ? { oldDueOn: moved.from, newDueOn: toDate(moved.to) } : {}),
    },
  });
}

export const recordProgress: EffectFn = async (step) => {
  const { commitmentId, text, fileId } = inputOf(step, proposalInputs.progress);
  await promiseOf(step, commitmentId, hasOwnCommitment);
  await addNote(step, commitmentId, { kind: "progress", text, fileId });
};

export const changeCommitment: EffectFn = async (step) => {
  const { commitmentId, text, dueOn } = inputOf(step, proposalInputs.change);
  const found = await promiseOf(step, commitmentId, hasOwnCommitment);
  if (dueOn <= step.today)
    throw new Refused({ code: "past", zh: "调整后的时限须晚于今天。", field: "dueOn" });
  await step.tx.commitment.update({
    where: { id: commitmentId },
    data: { dueOn: toDate(dueOn), state: "changed" },
  });
  await addNote(step, commitmentId, { kind: "change", text }, { from: found.dueOn, to: dueOn });
  step.facts.oldDueOn = toDay(found.dueOn);
  await startNamedClock(step, "commitment", { subjectId: commitmentId }, dueOn, "调整后的承诺时限");
};

export const fulfilCommitment: EffectFn = async (step) => {
  const { commitmentId, text, fileId } = inputOf(step, proposalInputs.fulfil);
  await promiseOf(step, commitmentId, hasOwnCommitment);
  await step.tx.commitment.update({
    where: { id: commitmentId },
    data: { state: "fulfilled", fulfilledOn: toDate(step.today), evidence: text },
  });
  await addNote(step, commitmentId, { kind: "fulfil", text, fileId });
  await meetClocks(step, ["commitment"], { subjectId: commitmentId });
};

/**
 * 回头看: each office looks once a quarter at each promise. What was reported as done and is found not to be kept
 * stands open again, with the day it was promised for.
 */
export const recordRevisit: EffectFn = async (step) => {
  const { commitmentId, on, finding, text } = inputOf(step, proposalInputs.revisit);
  mustNotBeFuture(step, on, { name: "on", zh: "查看日期" });
  const found = await promiseOf(step, commitmentId, hasIssuedCommitment);
  const key = { commitmentId, quarterOn: toDate(quarterStart(on)), byUnitId: step.actor.acting.unitId };
  const seen = await step.tx.revisit.findUnique({ where: { commitmentId_quarterOn_byUnitId: key } });
  if (seen)
    throw new Refused({ code: "revisited", zh: "这项承诺本季度已经查看过，每季度记录一次。", field: "on" });
  await step.tx.revisit.create({
    data: {
      ...key,
      ...{ finding, text },
      proposalId: step.file.proposal.id,
      on: toDate(on),
      byUserId: step.actor.userId,
    },
  });
  step.data.unitId = found.unitId;
  if (finding !== "not_kept" || found.state !== "fulfilled") return;
  await step.tx.commitment.update({
    where: { id: commitmentId },
    data: { state: "open", fulfilledOn: null, evidence: "" },
  });
  step.facts.reopened = "转为未完成";
  const dueOn = toDay(found.dueOn);
  await startNamedClock(step, "commitment", { subjectId: commitmentId }, dueOn, "回头看未落实，原定时限");
};

/** The year's first look at this year's and last year's promises is in its fourth quarter (重庆 Art. 24, 28). */
const ratedFrom = "-10-01";

/** A signer's word on one promise, once a year; the registrar enters the paper form with its scan. */
export const rateCommitment: EffectFn = async (step) => {
  const { commitmentId, result, remark, scanId, ...named } = inputOf(step, proposalInputs.rateCommitment);
  const found = await promiseOf(step, commitmentId, hasIssuedCommitment);
  const isDue =
    found.state === "fulfilled" ||
    toDay(found.dueOn) < step.today ||
    step.today >= `${step.today.slice(0, 4)}${ratedFrom}`;
  if (!isDue)
    throw new Refused({ code: "too_early", zh: "承诺尚未完成，也没有到期，请完成后或第四季度再评价。" });
  const signerId = raterOf(step, named.signerId, scanId);
  const year = Number(step.today.slice(0, 4));
  const key = { commitmentId, signerId, year };
  const given = await step.tx.commitmentRating.findUnique({ where: { commitmentId_signerId_year: key } });
  if (given) throw new Refused({ code: "rated", zh: "这项承诺本年度已经评价，不能重复评价。" });
  await step.tx.commitmentRating.create({
    data: {
      ...key,
      ...{ result, remark },
      proposalId: step.file.proposal.id,
      enteredAs: step.actor.acting.kind === "proposer" ? "signer" : "registrar",
      enteredById: step.actor.userId,
      scanId: scanId ?? null,
      ratedOn: toDate(step.today),
    },
  });
  step.data.unitId = found.unitId;
  step.facts.signer = await signerNames(step, [signerId]);
};

function raterOf(step: Step, signerId: string | undefined, scanId: string | undefined): string {
  const signers = agreedSigners(step.file);
  if (step.actor.acting.kind === "proposer") {
    const own = signers.find((one) => step.actor.proposerIds.includes(one.proposerId));
    if (!own) throw new Refused({ code: "not_own", zh: "只有提出人可以评价。" });
    return own.id;
  }
  const found = signers.find((one) => one.id === signerId);
  if (!found)
    throw new Refused({ code: "no_signer", zh: "请选择是哪位代表（委员）的评价。", field: "signerId" });
  if (!scanId)
    throw new Refused({ code: "no_scan", zh: "代为录入纸质评价的，请上传评价表扫描件。", field: "scanId" });
  return found.id;
}

/** The unit that has to keep the promise. */
export const notifyPromiser: EffectFn = async (step) =>
  tellTo(step, "notifyPromiser", [{ unitId: String(step.data.unitId), posts: ["coordinator"] }]);
