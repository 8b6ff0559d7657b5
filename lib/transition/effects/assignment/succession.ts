// 撤并: what a unit that is no more had on one item goes to its successor. Nothing starts anew: clocks, sections and drafts
// go on. Rows that are done keep the name they were done under.
import { type AssignmentFact, type Duty, isInWork } from "@/lib/lifecycle/facts";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { inputOf } from "@/lib/transition/input";
import { type EffectFn, type Step, tellTo } from "@/lib/transition/step";

/** From the most to the least responsible: where both units are on the item, the greater duty stays. */
const byWeight: readonly Duty[] = ["lead", "split", "assist", "reference"];

export const succeedUnit: EffectFn = async (step) => {
  const { fromUnitId, toUnitId } = inputOf(step, proposalInputs.succeed);
  const from = await unitOf(step, fromUnitId);
  const to = await unitOf(step, toUnitId);
  const rows = step.file.assignments.filter((row) => row.unitId === fromUnitId && row.state !== "released");
  for (const row of rows) await handOn(step, row, to);
  const promises = await step.tx.commitment.updateMany({
    where: { proposalId: step.file.proposal.id, unitId: fromUnitId, state: { not: "fulfilled" } },
    data: { unitId: toUnitId },
  });
  if (rows.length === 0 && promises.count === 0) {
    throw new Refused({ code: "nothing_left", zh: "该单位在这一件上已没有未承接的工作。" });
  }
  step.target.unitId = toUnitId;
  step.facts.fromUnit = from.name;
  step.facts.targetUnit = to.name;
  tellTo(step, "notifyUnits", [{ unitId: toUnitId, posts: ["coordinator"] }]);
};

type Named = { id: string; name: string };

function unitOf(step: Step, id: string): Promise<Named> {
  return step.tx.unit.findUniqueOrThrow({ where: { id }, select: { id: true, name: true } });
}

async function handOn(step: Step, row: AssignmentFact, to: Named): Promise<void> {
  const twin = step.file.assignments.find(
    (one) => one.unitId === to.id && one.parentId === row.parentId && one.state !== "released",
  );
  if (!twin) return move(step, row, to);
  const isHeavier = byWeight.indexOf(row.duty) < byWeight.indexOf(twin.duty);
  if (!isHeavier) {
    // What the successor does already covers it: its asks go there, the second row ends.
    await step.tx.askDuty.createMany({
      data: row.askIds.map((askId) => ({
        askId,
        assignmentId: twin.id,
        proposalId: step.file.proposal.id,
      })),
      skipDuplicates: true,
    });
    step.following.push({ machine: "assignment", id: row.id, event: "release" });
    return;
  }
  // The successor's lesser row makes way; then this step is taken once more, with the place free.
  step.following.push({ machine: "assignment", id: twin.id, event: "release" });
  const input = { fromUnitId: row.unitId, toUnitId: to.id };
  step.following.push({ machine: "proposal", id: step.file.proposal.id, event: "succeed", input });
}

async function move(step: Step, row: AssignmentFact, to: Named): Promise<void> {
  const isOpen = row.state !== "done";
  await step.tx.assignment.update({
    where: { id: row.id },
    data: { unitId: to.id, ...(isOpen ? { unitNameThen: to.name } : {}) },
    select: { id: true },
  });
  const drafts = step.file.replies.filter(
    // A signed letter has its number and signatory: it goes out as it is.
    (one) => one.assignmentId === row.id && isInWork(one) && one.state !== "signed",
  );
  const ids = drafts.map((one) => one.id);
  await step.tx.reply.updateMany({ where: { id: { in: ids } }, data: { unitId: to.id } });
  await step.tx.reviewHolder.updateMany({
    where: { unitId: row.unitId, passedAt: null, stage: { replyId: { in: ids } } },
    data: { unitId: to.id },
  });
}
