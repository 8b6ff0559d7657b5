// 上级交办件: what the upper office asked for, and what it sent back after the answer.
import type { Day } from "@/lib/calendar/day";
import { toDate, toDay } from "@/lib/db/day";
import { Prisma } from "@/lib/db/generated/client";
import { answeringRows } from "@/lib/lifecycle/facts";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { issuers } from "@/lib/lifecycle/inputs/upper";
import { dutyZh, upperDayZh } from "@/lib/lifecycle/labels";
import { Refused } from "@/lib/lifecycle/refusal";
import { moveClock, startClock } from "@/lib/transition/clocks";
import { inputOf } from "@/lib/transition/input";
import { freeNumber } from "@/lib/transition/item-number";
import { mustNotBeFuture } from "@/lib/transition/plausible";
import type { EffectFn, Step } from "@/lib/transition/step";

export const takeUpper: EffectFn = async (step) => {
  const { office, duty, dueOn, issuer } = inputOf(step, proposalInputs.takeUpper);
  const proposalId = step.file.proposal.id;
  await step.tx.upperOrder.create({
    data: { proposalId, office, duty, issuer, dueOn: dueOn ? toDate(dueOn) : null },
    select: { proposalId: true },
  });
  step.stamps.push(Prisma.sql`"handedOverOn" = ${step.today}::date`);
  step.facts.number = step.file.proposal.numberText ?? "";
  step.facts.duty = dutyZh[duty];
  step.facts.issuer = issuers[issuer];
  await startClock(step, "handOver", {}, step.today);
};

/** Copied as received: the own ratings and figures know nothing of it. */
export const recordUpperFeedback: EffectFn = async (step) => {
  const { on, rating, outcome, remark, scanId } = inputOf(step, proposalInputs.recordUpperFeedback);
  mustNotBeFuture(step, on, { name: "on", zh: "反馈日期" });
  await step.tx.upperFeedback.create({
    data: {
      ...{ proposalId: step.file.proposal.id, on: toDate(on), rating, outcome, remark, scanId },
      recordedById: step.actor.userId,
    },
    select: { id: true },
  });
};

/**
 * 更正: every changed part stays in the record as it was. A day that the upper office names moves the running clocks of the
 * answers; one that is taken away moves none, because a running clock needs a day.
 */
export const correctUpper: EffectFn = async (step) => {
  const { tx } = step;
  const { office, duty, dueOn, issuer, numberText } = inputOf(step, proposalInputs.amendUpper);
  const proposalId = step.file.proposal.id;
  const item = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    include: { upperOrder: true },
  });
  const before = item.upperOrder;
  if (!before) throw new Refused({ code: "no_order", zh: "没有找到上级交办信息，请刷新后重试。" });
  const dayBefore = toDay(before.dueOn) ?? "";
  if (dueOn && dueOn !== dayBefore) await moveAnswers(step, dueOn);
  await tx.proposal.update({
    where: { id: proposalId },
    data: await freeNumber(tx, item, numberText, proposalId),
    select: { id: true },
  });
  const data = { office, duty, issuer, dueOn: dueOn ? toDate(dueOn) : null };
  await tx.upperOrder.update({ where: { proposalId }, data, select: { proposalId: true } });
  noteChange(step, "上级编号", item.numberText ?? "", numberText);
  noteChange(step, "上级交办单位", before.office, office);
  noteChange(step, "本级承担", dutyZh[before.duty], dutyZh[duty]);
  noteChange(step, "上级要求的答复日期", dayBefore, dueOn ?? "");
  noteChange(step, "复文名义", issuers[before.issuer], issuers[issuer]);
  if (!Object.keys(step.facts).some((key) => key.startsWith("after."))) {
    throw new Refused({ code: "same", zh: "内容没有变化，不必更正。" });
  }
};

function noteChange(step: Step, zh: string, from: string, to: string): void {
  if (from === to) return;
  step.facts[`before.${zh}`] = from;
  step.facts[`after.${zh}`] = to;
}

async function moveAnswers(step: Step, dueOn: Day): Promise<void> {
  for (const row of answeringRows(step.file)) await moveClock(step, row.id, dueOn, upperDayZh);
}

/**
 * 按上级要求重新办理: what the upper office demands is on record, and its day is the one of the new round; without one the
 * own rules give it. Refused: no 上级反馈 since the answer, a day that is over.
 */
export const renewUpperDay: EffectFn = async (step) => {
  const { dueOn } = inputOf(step, proposalInputs.reworkUpper);
  const proposalId = step.file.proposal.id;
  const { repliedOn } = await step.tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { repliedOn: true },
  });
  const where = { proposalId, ...(repliedOn ? { on: { gte: repliedOn } } : {}) };
  if ((await step.tx.upperFeedback.count({ where })) === 0) {
    throw new Refused({ code: "no_feedback", zh: "请先登记上级反馈（上级要求重新办理的来文）。" });
  }
  if (dueOn && dueOn < step.today) {
    throw new Refused({ code: "past", zh: "答复日期已过，请核对来文。", field: "dueOn" });
  }
  const data = { dueOn: dueOn ? toDate(dueOn) : null };
  await step.tx.upperOrder.update({ where: { proposalId }, data, select: { proposalId: true } });
};
