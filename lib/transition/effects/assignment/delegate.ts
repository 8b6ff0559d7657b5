// 分解到科室、分派到人: how a unit hands its work on inside.
import { toDate } from "@/lib/db/day";
import { childrenOf, type Duty } from "@/lib/lifecycle/facts";
import { assignmentInputs } from "@/lib/lifecycle/inputs/assignment";
import { Refused } from "@/lib/lifecycle/refusal";
import { startNamedClock } from "@/lib/transition/clocks";
import { inputOf } from "@/lib/transition/input";
import { type EffectFn, rowOf, type Step } from "@/lib/transition/step";
import { createRow, unitNames } from "./rows";

/**
 * 分解到科室, 增加承办科室: child rows, exactly one lead among all of the unit's, with inner due days; children need no
 * 签收 of their own.
 */
export const delegateRow: EffectFn = async (step) => {
  const { rows: all } = inputOf(step, assignmentInputs.delegate);
  const rows = all.flatMap(({ duty, ...row }) => (duty === "none" ? [] : [{ ...row, duty }]));
  const parent = rowOf(step);
  const present = childrenOf(step.file, parent.id);
  mustHaveOneLead([...present, ...rows]);
  if (new Set([...present, ...rows].map((row) => row.unitId)).size < present.length + rows.length) {
    throw new Refused({ code: "unit_twice", zh: "同一科室不能选两次，请去掉一个。", field: "rows" });
  }
  const created: { unitId: string; handlerId: string | null }[] = [];
  for (const [ordinal, row] of rows.entries()) {
    await mustBeBelow(step, row.unitId);
    if (row.handlerId) await mustWorkIn(step, row.handlerId);
    if (row.dueOn && row.dueOn < step.today) {
      throw new Refused({ code: "past_day", zh: "内部时限不能早于今天，请改填。", field: "rows" });
    }
    const handlerId = row.handlerId ?? null;
    const id = await createRow(step, {
      ...row,
      ordinal: present.length + ordinal,
      handlerId,
      parentId: parent.id,
      state: "acknowledged",
    });
    const openedOn = toDate(step.today);
    await step.tx.assignment.update({ where: { id }, data: { openedOn, acknowledgedOn: openedOn } });
    if (row.dueOn) await startNamedClock(step, "inner", { assignmentId: id }, row.dueOn, "本单位内部时限");
    created.push({ unitId: row.unitId, handlerId });
  }
  step.data.rows = created;
  step.facts.units = await unitNames(
    step,
    created.map((row) => row.unitId),
  );
};

function mustHaveOneLead(rows: readonly { duty: Duty }[]): void {
  const leads = rows.filter((row) => row.duty === "lead").length;
  if (leads === 1) return;
  const zh = leads === 0 ? "请指定一个主办科室。" : "只能有一个主办科室，其他的请选“配合科室”。";
  throw new Refused({ code: "one_lead", zh, field: "rows" });
}

/** What a unit divided among its sections ends with the unit's own row. */
export const endSections: EffectFn = async (step) => {
  const open = childrenOf(step.file, rowOf(step).id).filter((child) => child.state !== "done");
  for (const { id } of open) step.following.push({ machine: "assignment", id, event: "endWithUnit" });
};

/** The unit works on it again, and so do its sections; one that was abolished meanwhile makes way for another. */
export const resumeSections: EffectFn = async (step) => {
  const done = childrenOf(step.file, rowOf(step).id).filter((child) => child.state === "done");
  if (done.length === 0) return;
  const units = await step.tx.unit.findMany({
    where: { id: { in: done.map((child) => child.unitId) }, validTo: null },
    select: { id: true },
  });
  for (const { id, unitId } of done) {
    const event = units.some((unit) => unit.id === unitId) ? "resumeWithUnit" : "release";
    step.following.push({ machine: "assignment", id, event });
  }
};

/** In the round of its unit, with what it handed in kept beside. */
export const resumeSection: EffectFn = async (step) => {
  const { id, parentId, round } = rowOf(step);
  const parent = step.file.assignments.find((one) => one.id === parentId);
  await step.tx.assignment.update({ where: { id }, data: { doneOn: null, round: parent?.round ?? round } });
};

async function mustBeBelow(step: Step, unitId: string): Promise<void> {
  const below = await step.tx.unit.findFirst({
    where: { id: unitId, parentId: rowOf(step).unitId },
    select: { id: true },
  });
  if (!below)
    throw new Refused({ code: "not_below", zh: "只能分解到本单位的科室（下级单位）。", field: "rows" });
}

async function mustWorkIn(step: Step, userId: string): Promise<string> {
  const { institutionId } = rowOf(step);
  const post = await step.tx.post.findFirst({
    where: {
      userId,
      kind: { in: ["handler", "section_head"] },
      validTo: null,
      OR: [{ unitId: institutionId }, { unit: { parentId: institutionId } }, { unitId: rowOf(step).unitId }],
    },
    select: { user: { select: { name: true } } },
  });
  if (!post)
    throw new Refused({
      code: "not_colleague",
      zh: "承办人须是本单位的承办人或科室负责人，请重新选择。",
      field: "handlerId",
    });
  return post.user.name;
}

export const handRow: EffectFn = async (step) => {
  const { handlerId } = inputOf(step, assignmentInputs.hand);
  step.facts.targetUser = await mustWorkIn(step, handlerId);
  await step.tx.assignment.update({ where: { id: rowOf(step).id }, data: { handlerId } });
  step.target.userId = handlerId;
};
