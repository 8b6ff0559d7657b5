// Key items (重点): designations by several bodies, the unit's plan and team, reports as often as asked, and what came of it.
import { addDays } from "@/lib/calendar/day";
import { nextWorkday } from "@/lib/calendar/working-days";
import { toDate } from "@/lib/db/day";
import { answeringDuties } from "@/lib/lifecycle/facts";
import { reportIntervals } from "@/lib/lifecycle/inputs/key";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { dropClocks, meetClocks, startNamedClock } from "../clocks";
import { inputOf } from "../input";
import { ownRow } from "../own-row";
import { mustNotBeFuture } from "../plausible";
import type { EffectFn, Step } from "../step";

/** Several bodies may name one item; each names it once for the same reason. */
export const designateKey: EffectFn = async (step) => {
  const { reports, ...input } = inputOf(step, proposalInputs.designateKey);
  const proposalId = step.file.proposal.id;
  const byUnitId = step.actor.acting.unitId;
  const twin = await step.tx.keyDesignation.findFirst({
    where: { proposalId, byUnitId, kind: input.kind, to: null },
    select: { id: true },
  });
  if (twin)
    throw new Refused({
      code: "designated",
      zh: "本机构已按这一类别列为重点；要更改的，请先取消再重新列入。",
      field: "kind",
    });
  const { days } = reportIntervals[reports];
  await step.tx.keyDesignation.create({
    data: { ...input, proposalId, byUnitId, reportDays: days, from: toDate(step.today) },
  });
  await step.tx.proposal.update({ where: { id: proposalId }, data: { isKey: true } });
  const isRunning = step.file.state === "dispatched" || step.file.state === "handling";
  if (isRunning) await startReports(step, [...intervalsOf(step), ...(days ? [days] : [])]);
};

export const liftKey: EffectFn = async (step) => {
  const { designationId } = inputOf(step, proposalInputs.liftKey);
  const proposalId = step.file.proposal.id;
  const done = await step.tx.keyDesignation.updateMany({
    where: { id: designationId, proposalId, to: null, byUnitId: step.actor.acting.unitId },
    data: { to: toDate(step.today) },
  });
  if (done.count !== 1)
    throw new Refused({ code: "not_own_key", zh: "没有找到由本机构列入的这一项，请刷新后重试。" });
  const left = step.file.designations.filter((one) => one.id !== designationId);
  await step.tx.proposal.update({ where: { id: proposalId }, data: { isKey: left.length > 0 } });
  const stillAsked = left.some((one) => one.reportDays !== null);
  if (!stillAsked) await dropClocks(step, { stage: "keyReport" });
};

function intervalsOf(step: Step): number[] {
  return step.file.designations.flatMap((one) => one.reportDays ?? []);
}

/** The shortest interval that a body asked for counts; a day off rolls to the next working day. */
async function startReports(step: Step, intervals: readonly number[]): Promise<void> {
  if (intervals.length === 0) return;
  const days = Math.min(...intervals);
  const dueOn = nextWorkday(step.rules.calendar, addDays(step.today, days));
  await startNamedClock(step, "keyReport", {}, dueOn, `重点件每 ${days} 日填报一次进展`);
}

/** With 交办 and 重新办理 the reports of a key item begin (anew). */
export const startKeyReports: EffectFn = async (step) => startReports(step, intervalsOf(step));

export const endKeyReports: EffectFn = async (step) => dropClocks(step, { stage: "keyReport" });

/** Plan and reports are the business of the units that answer, not of those who assist. */
function answeringUnit(step: Step): string {
  const row = ownRow(step, undefined);
  if (row && answeringDuties.includes(row.duty)) return row.unitId;
  throw new Refused({
    code: "not_answering",
    zh: "办理方案和重点件进展由主办（分办）单位报送，协办单位请把情况提供给主办单位。",
  });
}

export const recordKeyPlan: EffectFn = async (step) => {
  const { text, members, fileId } = inputOf(step, proposalInputs.planKey);
  const unitId = answeringUnit(step);
  await step.tx.keyPlan.create({
    data: {
      ...{ unitId, text },
      proposalId: step.file.proposal.id,
      fileId: fileId ?? null,
      on: toDate(step.today),
      byUserId: step.actor.userId,
      members: { create: members.map((one, at) => ({ ...one, ordinal: at + 1 })) },
    },
  });
  step.facts.members = members.map(({ name, title }) => (title ? `${name}（${title}）` : name)).join("、");
};

export const recordKeyReport: EffectFn = async (step) => {
  const { text, fileId } = inputOf(step, proposalInputs.reportKey);
  const unitId = answeringUnit(step);
  await step.tx.keyReport.create({
    data: {
      ...{ unitId, text },
      proposalId: step.file.proposal.id,
      fileId: fileId ?? null,
      on: toDate(step.today),
      byUserId: step.actor.userId,
    },
  });
  const isRunning = step.file.deadlines.some((clock) => clock.stage === "keyReport");
  if (!isRunning) return;
  await meetClocks(step, ["keyReport"], {});
  await startReports(step, intervalsOf(step));
};

/** 优秀建议、优秀提案: once a year by one body. */
export const commend: EffectFn = async (step) => {
  const { year, note } = inputOf(step, proposalInputs.commend);
  if (year > Number(step.today.slice(0, 4)))
    throw new Refused({ code: "future", zh: "年度不能晚于今年。", field: "year" });
  const key = { proposalId: step.file.proposal.id, year, byUnitId: step.actor.acting.unitId };
  const given = await step.tx.commendation.findUnique({ where: { proposalId_year_byUnitId: key } });
  if (given) throw new Refused({ code: "commended", zh: `该件已评为 ${year} 年度优秀。`, field: "year" });
  await step.tx.commendation.create({
    data: { ...key, note, byUserId: step.actor.userId, on: toDate(step.today) },
  });
};

export const recordAchievement: EffectFn = async (step) => {
  const { kind, title, on, text, fileId } = inputOf(step, proposalInputs.achieve);
  mustNotBeFuture(step, on, { name: "on", zh: "形成日期" });
  await step.tx.achievement.create({
    data: {
      ...{ kind, title, text },
      proposalId: step.file.proposal.id,
      on: toDate(on),
      fileId: fileId ?? null,
      byUnitId: step.actor.acting.institutionId,
      byUserId: step.actor.userId,
    },
  });
};
