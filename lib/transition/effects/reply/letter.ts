// The signed letter: its 文号, printing, delivery and publication.
import { isOverdue } from "@/lib/calendar/remaining";
import { toDate, toDay } from "@/lib/db/day";
import { Prisma } from "@/lib/db/generated/client";
import { readPrinted } from "@/lib/letter/printed";
import { agreedSigners, answeringRows, letterStages } from "@/lib/lifecycle/facts";
import { replyInputs } from "@/lib/lifecycle/inputs/reply";
import { extentZh } from "@/lib/lifecycle/labels";
import { Refused } from "@/lib/lifecycle/refusal";
import { normaliseDocumentNumber, patternText } from "@/lib/text/document-number";
import { dropClocks, meetClocks, startClock, startNamedClock } from "@/lib/transition/clocks";
import { inputOf } from "@/lib/transition/input";
import { mustBeDeliverable } from "@/lib/transition/plausible";
import { type EffectFn, replyOf, rowOf, type Step } from "@/lib/transition/step";
import { deliveriesText } from "@/lib/transition/told";

const own = (step: Step) => ({ id: replyOf(step).id });

/** From here on the letter is the one that was signed, whatever changes around it. */
export const stampSigned: EffectFn = async (step) => {
  const { kind } = replyOf(step);
  const printed = await readPrinted(step.tx, {
    proposalId: step.file.proposal.id,
    unitId: rowOf(step).unitId,
    kind,
    leadUnitName: answeringRows(step.file)[0]?.unitName ?? "",
    style: step.rules.content.letter,
    on: await signedDay(step),
  });
  await step.tx.reply.update({ where: own(step), data: { stageOrdinal: null, printed } });
};

/** The next number of the unit's yearly series; none where the unit's own OA numbers its letters. */
export const takeNumber: EffectFn = async (step) => {
  const { tx } = step;
  const kind = replyOf(step).kind;
  const unitId = rowOf(step).unitId;
  // Two letters of one unit signed at once (different items, so different locks) would take the same serial, and a
  // series changed meanwhile would be read as it was: the lock comes before the reading.
  await tx.$queryRaw`SELECT "id" FROM "NumberSeries" WHERE "unitId" = ${unitId}::uuid AND "kind" = ${kind}::"ReplyKind" FOR UPDATE`;
  const series = await tx.numberSeries.findUnique({ where: { unitId_kind: { unitId, kind } } });
  if (!series || series.mode === "external") return;
  const year = Number(step.today.slice(0, 4));
  const last = await tx.numberTaken.aggregate({
    where: { seriesId: series.id, year },
    _max: { serial: true },
  });
  const usedBefore = series.usedYear === year ? series.usedSerial : 0;
  const serial = Math.max(last._max.serial ?? 0, usedBefore) + 1;
  const text = patternText(series.pattern, year, serial);
  await tx.numberTaken.create({
    data: { seriesId: series.id, year, serial, text, replyId: replyOf(step).id },
  });
  await tx.reply.update({ where: own(step), data: { documentNumber: text } });
  step.facts.documentNumber = text;
};

/** The number of the unit's own OA, refused when another letter bears it. */
export const recordExternalNumber: EffectFn = async (step) => {
  const text = normaliseDocumentNumber(inputOf(step, replyInputs.numberLetter).documentNumber);
  // The same number typed for two items at once: the second waits here, and then finds the first.
  await step.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`number:${text}`}, 0))`;
  const twin = await step.tx.reply.findFirst({
    where: { documentNumber: text, state: { not: "void" } },
    select: { id: true },
  });
  if (twin)
    throw new Refused({
      code: "twin_number",
      zh: `文号「${text}」已被使用，请核对。`,
      field: "documentNumber",
    });
  await step.tx.reply.update({ where: own(step), data: { documentNumber: text } });
  step.facts.documentNumber = text;
};

/** A number once taken is never given again; the gap keeps its reason. */
export const voidNumber: EffectFn = async (step) => {
  const reason = step.event === "revokeSign" ? inputOf(step, replyInputs.revokeSign).reason : "复文作废";
  await step.tx.numberTaken.updateMany({
    where: { replyId: replyOf(step).id, voidedAt: null },
    data: { voidedAt: step.now, voidReason: reason },
  });
  const { documentNumber } = replyOf(step);
  if (documentNumber) step.facts.documentNumber = documentNumber;
  await step.tx.reply.update({ where: own(step), data: { documentNumber: null, voidReason: reason } });
};

export const clearSigned: EffectFn = async (step) => {
  await step.tx.reply.update({
    where: own(step),
    data: { signedOn: null, signedById: null, signedName: null, printed: Prisma.DbNull },
  });
};

/** 送达 per signer: an answer reaches every signer who agreed, or it is not issued. */
export const recordDeliveries: EffectFn = async (step) => {
  const { deliveries } = inputOf(step, replyInputs.issue);
  const { kind, id } = replyOf(step);
  const reached = deliveries.flatMap((one) => one.signerId ?? []);
  mustBeOwnSigners(step, reached);
  if (kind !== "opinion") mustReachEverySigner(step, reached);
  const signedOn = await signedDay(step);
  for (const { deliveredOn } of deliveries)
    if (deliveredOn) mustBeDeliverable(step, deliveredOn, signedOn, "deliveries");
  await step.tx.delivery.createMany({
    data: deliveries.map((one) => ({
      proposalId: step.file.proposal.id,
      replyId: id,
      signerId: one.signerId,
      toName: one.toName,
      method: one.method,
      deliveredOn: one.deliveredOn ? toDate(one.deliveredOn) : null,
    })),
  });
  step.facts.deliveries = deliveriesText(deliveries);
};

async function signedDay(step: Step): Promise<string | null> {
  const reply = await step.tx.reply.findUniqueOrThrow({ where: own(step), select: { signedOn: true } });
  return toDay(reply.signedOn);
}

function mustReachEverySigner(step: Step, reached: readonly string[]): void {
  const missing = agreedSigners(step.file).filter((signer) => !reached.includes(signer.id)).length;
  if (missing > 0) {
    throw new Refused({
      code: "not_delivered",
      zh: `还有 ${missing} 位提出人没有选择送达方式。`,
      field: "deliveries",
    });
  }
}

/** Each addressee once, and only who signed this item. */
function mustBeOwnSigners(step: Step, reached: readonly string[]): void {
  const signers = agreedSigners(step.file);
  const foreign = reached.some((id) => !signers.some((signer) => signer.id === id));
  if (foreign || new Set(reached).size < reached.length)
    throw new Refused({
      code: "foreign_signer",
      zh: "送达对象不是本件的提出人，请刷新后重试。",
      field: "deliveries",
    });
}

export const stampIssued: EffectFn = async (step) => {
  const { sealedCopyId } = inputOf(step, replyInputs.issue);
  await step.tx.reply.update({ where: own(step), data: { issuedOn: toDate(step.today), sealedCopyId } });
  const promised = await step.tx.commitment.findMany({
    where: { replyId: replyOf(step).id, state: { not: "fulfilled" } },
  });
  for (const one of promised) {
    const dueOn = toDay(one.dueOn);
    await startNamedClock(step, "commitment", { subjectId: one.id }, dueOn, "复文承诺的时限");
  }
  step.facts.documentNumber = replyOf(step).documentNumber ?? "";
};

/** On time means issued on or before the due day. */
export const meetAnswerClock: EffectFn = async (step) => {
  if (replyOf(step).kind === "supplement") return;
  const assignmentId = rowOf(step).id;
  const missed = step.file.deadlines.find(
    (clock) =>
      clock.assignmentId === assignmentId &&
      letterStages.some((stage) => stage === clock.stage) &&
      isOverdue(clock.dueOn, step.today),
  );
  // A letter that comes after its day says so in the record, with the day it was due.
  if (missed) step.facts.lateSince = missed.dueOn;
  await meetClocks(step, letterStages, { assignmentId });
  await dropClocks(step, { assignmentId, stage: { in: ["contest", "acknowledge"] } });
};

/** 主动公开 within the profile's period (《政府信息公开条例》 Art. 26: 20 工作日). */
export const startPublicationClock: EffectFn = async (step) => {
  const reply = replyOf(step);
  if (reply.kind === "opinion" || reply.disclosure !== "proactive") return;
  await startClock(step, "publication", { subjectId: reply.id }, step.today);
};

/** The letter's issue completes its assignment; a supplement changes nothing there. */
export const finishRow: EffectFn = async (step) => {
  if (replyOf(step).kind === "supplement") return;
  const row = rowOf(step);
  if (row.state === "done") return;
  step.following.push({ machine: "assignment", id: row.id, event: "finish" });
};

export const recordDelivery: EffectFn = async (step) => {
  const { deliveryId, result, on, note } = inputOf(step, replyInputs.deliver);
  mustBeDeliverable(step, on, await signedDay(step), "on");
  // 退信、未送达: it stays with the coordinator until it has arrived.
  const isHere = result === "delivered";
  const done = await step.tx.delivery.updateMany({
    where: { id: deliveryId, replyId: replyOf(step).id, deliveredOn: null },
    data: { deliveredOn: isHere ? toDate(on) : null, returnedOn: isHere ? null : toDate(on), note },
  });
  if (done.count !== 1)
    throw new Refused({ code: "no_delivery", zh: "这条送达记录已经填好，或没有找到，请刷新后查看。" });
  const { toName } = await step.tx.delivery.findUniqueOrThrow({
    where: { id: deliveryId },
    select: { toName: true },
  });
  step.facts.toName = toName;
};

export const shareDraft: EffectFn = async (step) => {
  const { id, textVersion } = replyOf(step);
  const reply = await step.tx.reply.findUniqueOrThrow({ where: { id }, select: { blocks: true } });
  const number = textVersion + 1;
  await step.tx.replyVersion.create({
    data: {
      replyId: id,
      number,
      blocks: reply.blocks as Prisma.InputJsonValue,
      cause: "征求意见稿",
      createdById: step.actor.userId,
      createdName: step.actor.name,
      createdAt: step.now,
    },
  });
  await step.tx.reply.update({ where: { id }, data: { sharedVersion: number, textVersion: number } });
};

/** Each remark stays beside the earlier ones, under the signer who has not spoken on this version yet. */
export const recordShareRemark: EffectFn = async (step) => {
  const { text } = inputOf(step, replyInputs.answerShare);
  const { sharedVersion: number, remarks } = await step.tx.reply.findUniqueOrThrow({
    where: own(step),
    select: { sharedVersion: true, remarks: { select: { signerId: true, number: true } } },
  });
  const mine = agreedSigners(step.file).filter((one) => step.actor.proposerIds.includes(one.proposerId));
  const isSilent = (id: string) => !remarks.some((one) => one.signerId === id && one.number === number);
  const signer = mine.find(({ id }) => isSilent(id)) ?? mine[0];
  if (number === null || !signer)
    throw new Refused({ code: "not_shared", zh: "该稿没有征求您的意见，请刷新后查看。" });
  const data = { replyId: replyOf(step).id, signerId: signer.id, number, text, at: step.now };
  await step.tx.shareRemark.create({ data });
};

export const proposePublication: EffectFn = async (step) => {
  nameLetter(step);
  await step.tx.reply.update({ where: own(step), data: { publication: "proposed" } });
};

function nameLetter(step: Step): void {
  step.facts.documentNumber = replyOf(step).documentNumber ?? "";
}

/** 公开: where the meeting's rules ask for consent, the wish 仅公开标题 holds, also one that came after the draft. */
export const publish: EffectFn = async (step) => {
  const { profile, proposal } = step.file;
  const isLimited = profile.publication.needsConsent && proposal.wishesTitleOnly;
  const limited = isLimited ? { extent: "title_only" as const } : {};
  nameLetter(step);
  const { extent } = await step.tx.reply.update({
    where: own(step),
    data: { publication: "published", publishedOn: toDate(step.today), ...limited },
    select: { extent: true },
  });
  step.facts.extent = extentZh[extent ?? "full"];
  await meetClocks(step, ["publication"], { subjectId: replyOf(step).id });
};

/** 不予公开: decided, with a reason; nothing is late any more. */
export const declinePublication: EffectFn = async (step) => {
  nameLetter(step);
  await step.tx.reply.update({ where: own(step), data: { publication: "declined" } });
  await dropClocks(step, { stage: "publication", subjectId: replyOf(step).id });
};

export const unpublish: EffectFn = async (step) => {
  nameLetter(step);
  await step.tx.reply.update({ where: own(step), data: { publication: "withdrawn", publishedOn: null } });
};
