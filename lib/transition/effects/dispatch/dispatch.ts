// Dispatch (拟办、交办、调整): the plan's rows and what opening them starts.
import { toDate } from "@/lib/db/day";
import { Prisma } from "@/lib/db/generated/client";
import {
  type AssignmentFact,
  answerDeadline,
  answeringDuties,
  answeringRows,
  type Duty,
  openTopRows,
} from "@/lib/lifecycle/facts";
import type { KeptDays } from "@/lib/lifecycle/inputs/assignment";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { dutyAmong } from "@/lib/lifecycle/labels";
import { Refused } from "@/lib/lifecycle/refusal";
import { dropClocks, meetClocks } from "@/lib/transition/clocks";
import { inputOf } from "@/lib/transition/input";
import type { EffectFn, Step } from "@/lib/transition/step";
import { addAskDuties, createRow, needsLetter, type PlannedRow, unitNames } from "../assignment/rows";

/** 拟办: the plan as a whole replaces the earlier one; rows already dispatched are not a plan. */
export const writePlan: EffectFn = async (step) => {
  const { rows } = inputOf(step, proposalInputs.plan);
  const units = rows.map((row) => row.unitId);
  if (new Set(units).size < units.length) {
    throw new Refused({ code: "unit_twice", zh: "同一单位不能选两次，请去掉一个。", field: "rows" });
  }
  if (rows.filter((row) => row.duty === "lead").length > 1) {
    throw new Refused({
      code: "two_leads",
      zh: "只能有一家主办单位；多家分别答复的请选“分办”。",
      field: "rows",
    });
  }
  const proposalId = step.file.proposal.id;
  await step.tx.assignment.deleteMany({ where: { proposalId, state: "planned" } });
  for (const [ordinal, row] of rows.entries()) await createRow(step, { ...row, ordinal });
  step.facts.units = await names(step, rows);
  step.data.rows = rows.map(({ unitId, duty }) => ({ unitId, duty }));
};

/** 「独办区文旅局」, 「主办区文旅局，协办区财政局」; `others`: the rows in force beside those named. */
async function names(
  step: Step,
  rows: readonly PlannedRow[],
  others: readonly { duty: Duty }[] = [],
): Promise<string> {
  const units = await step.tx.unit.findMany({
    where: { id: { in: rows.map((row) => row.unitId) } },
    select: { id: true, name: true },
  });
  return rows
    .map(
      (row) =>
        `${dutyAmong(row.duty, [...rows, ...others])}${units.find((unit) => unit.id === row.unitId)?.name ?? ""}`,
    )
    .join("，");
}

export const circulatePlan: EffectFn = async (step) => {
  await step.tx.assignment.updateMany({
    where: { proposalId: step.file.proposal.id, state: "planned" },
    data: { circulatedOn: toDate(step.today), objection: "", objectionUnitId: null },
  });
};

export const stampDispatched: EffectFn = async (step) => {
  step.stamps.push(Prisma.sql`"dispatchedOn" = ${step.today}::date`);
  await meetClocks(step, ["handOver"], { assignmentId: null });
};

export const openAssignments: EffectFn = async (step) => {
  const rows = openTopRows(step.file).filter((row) => row.state === "planned");
  for (const row of rows) step.following.push({ machine: "assignment", id: row.id, event: "open" });
  step.facts.units = rows.map((row) => `${dutyAmong(row.duty, rows)}${row.unitName}`).join("，");
  // What 交办通知 says of this day, whatever becomes of the rows.
  step.data.rows = rows.map(({ unitId, duty, askIds }) => ({ unitId, duty, askIds: [...askIds] }));
};

/** 收回、撤回、作废: every open top row is released by the system, children and drafts with it. */
export const releaseAssignments: EffectFn = async (step) => {
  for (const row of openTopRows(step.file)) {
    step.following.push({ machine: "assignment", id: row.id, event: "release" });
  }
};

export const endClocks: EffectFn = async (step) => dropClocks(step, {});

/**
 * 调整承办单位: the named rows become the set; a dropped unit must have nothing issued. A unit that goes on answering
 * (lead to split and back) keeps its row with its acknowledgement, sections and drafts; new answering units take over
 * the day by which the item is to be answered (代表法 Art. 51 counts from 交办), as with 改办.
 */
export const adjustAssignments: EffectFn = async (step) => {
  const { rows } = inputOf(step, proposalInputs.adjust);
  mustBeOneSet(rows);
  const current = openTopRows(step.file);
  const wantedFor = (row: AssignmentFact) => rows.find((one) => goesOn(row, one));
  // Every dropped or changed row goes before any new one opens: the one-lead index must never see two.
  for (const row of current) {
    const wanted = wantedFor(row);
    if (wanted) await keepRow(step, row, wanted);
    else {
      mustHaveNothingIssued(step, row.id, row.unitName);
      step.following.push({ machine: "assignment", id: row.id, event: "release" });
    }
  }
  const kept = keptDay(step);
  for (const wanted of rows.filter((one) => !current.some((row) => goesOn(row, one)))) {
    const input = isAnswering(wanted) ? { ...wanted, kept } : wanted;
    step.following.push({
      machine: "proposal",
      id: step.file.proposal.id,
      event: "openAdjusted",
      input,
    });
  }
  step.facts.units = await names(step, rows);
};

const isAnswering = ({ duty }: { duty: Duty }): boolean => answeringDuties.includes(duty);

/** Same unit, same kind of work: its row stays. */
function goesOn(row: AssignmentFact, wanted: PlannedRow): boolean {
  if (row.unitId !== wanted.unitId) return false;
  return row.duty === wanted.duty || (isAnswering(row) && isAnswering(wanted));
}

/** Duty, asks and the need of a letter as they are wanted now; a row that stays as it is is not touched. */
async function keepRow(step: Step, row: AssignmentFact, wanted: PlannedRow): Promise<void> {
  const askIds = (wanted.askIds ?? []).filter((id) => step.file.proposal.askIds.includes(id));
  const replyNeeded = await needsLetter(step, wanted);
  const isSame =
    row.duty === wanted.duty &&
    row.replyNeeded === replyNeeded &&
    [...row.askIds].sort().join() === [...askIds].sort().join();
  if (isSame) return;
  await step.tx.assignment.updateMany({
    where: { id: row.id },
    data: { duty: wanted.duty, replyNeeded, version: { increment: 1 } },
  });
  await step.tx.askDuty.deleteMany({ where: { assignmentId: row.id, askId: { notIn: askIds } } });
  await addAskDuties(step, row.id, askIds);
}

/** The answer's running day of the present set, for units that join it. */
function keptDay(step: Step): KeptDays | undefined {
  const clocks = answeringRows(step.file).flatMap((row) => answerDeadline(step.file, row.id) ?? []);
  const [soonest] = clocks.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  if (!soonest) return undefined;
  return { answerStage: soonest.stage, answerDueOn: soonest.dueOn, because: "调整承办单位，答复期限不变" };
}

function mustBeOneSet(rows: readonly PlannedRow[]): void {
  const leads = rows.filter((row) => row.duty === "lead").length;
  const splits = rows.filter((row) => row.duty === "split").length;
  const isSet = (leads === 1 && splits === 0) || (leads === 0 && splits >= 2);
  const isUnique = new Set(rows.map((row) => row.unitId)).size === rows.length;
  if (!isSet)
    throw new Refused({ code: "no_set", zh: "请保留一家主办单位，或两家以上分办。", field: "rows" });
  if (!isUnique)
    throw new Refused({ code: "unit_twice", zh: "同一单位不能选两次，请去掉一个。", field: "rows" });
}

function mustHaveNothingIssued(step: Step, rowId: string, unitName: string): void {
  const isIssued = step.file.replies.some(
    (reply) => reply.assignmentId === rowId && reply.state === "issued",
  );
  if (isIssued)
    throw new Refused({ code: "issued", zh: `${unitName}的复文已经印发，不能调整。`, field: "rows" });
}

/** 对承办单位的异议: the objection itself is in the event; a unit the proposer names stands there by name. */
export const nameSuggestedUnit: EffectFn = async (step) => {
  const { unitId } = inputOf(step, proposalInputs.objectAllocation);
  if (!unitId) return;
  step.target.unitId = unitId;
  step.facts.suggestedUnit = await unitNames(step, [unitId]);
};

/** Follows `adjust` (and 改办 to a unit on the item): one new row, opened once the released one is out of the way. */
export const openAdjusted: EffectFn = async (step) => {
  // A unit that is to answer takes the answer's due day over; its other clocks are its own.
  const { kept = {}, ...row } = inputOf(step, proposalInputs.openAdjusted);
  const id = await createRow(step, { ...row, ordinal: 0 });
  step.following.push({ machine: "assignment", id, event: "open", input: kept });
  step.target.unitId = row.unitId;
  step.facts.units = await names(step, [row], openTopRows(step.file));
};
