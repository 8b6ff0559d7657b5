// 改办: another unit takes a row over.
import { type AssignmentFact, answerDeadline, openDeadline } from "@/lib/lifecycle/facts";
import { assignmentInputs, type KeptDays } from "@/lib/lifecycle/inputs/assignment";
import { Refused } from "@/lib/lifecycle/refusal";
import { inputOf } from "@/lib/transition/input";
import { type EffectFn, rowOf, type Step } from "@/lib/transition/step";
import { longestForSuccessor } from "./longest";
import { createRow, unitNames } from "./rows";

/**
 * 改办: the new unit's row opens with clocks of its own. A unit that assists on the item already may become the one that
 * answers: its assist row is released first.
 */
export const openSuccessor: EffectFn = async (step) => {
  const { newUnitId, dueOn } = inputOf(step, assignmentInputs.reassign);
  const row = rowOf(step);
  const taken = mustBeFree(step, newUnitId);
  const { duty, parentId } = row;
  const wanted = { unitId: newUnitId, duty, askIds: row.askIds, replyNeeded: row.replyNeeded };
  const kept = await keptDue(step, dueOn);
  if (taken) {
    const item = { machine: "proposal" as const, id: step.file.proposal.id };
    step.following.push({ machine: "assignment", id: taken.id, event: "release" });
    step.following.push({ ...item, event: "openAdjusted", input: { ...wanted, kept } });
  } else {
    const id = await createRow(step, { ...wanted, ordinal: 0, ...(parentId ? { parentId } : {}) });
    step.following.push({ machine: "assignment", id, event: "open", input: kept });
  }
  step.data.newUnitId = newUnitId;
  step.target.unitId = newUnitId;
  step.facts.fromUnit = row.unitName;
  step.facts.targetUnit = await unitNames(step, [newUnitId]);
};

/** The new unit's assist row on the item, if it has one; refuses the same unit and one that answers already. */
function mustBeFree(step: Step, newUnitId: string): AssignmentFact | undefined {
  const row = rowOf(step);
  if (newUnitId === row.unitId) {
    throw new Refused({
      code: "same_unit",
      zh: "改办的单位与原单位相同，请另选；不同意退办的，请用“维持交办”。",
      field: "newUnitId",
    });
  }
  const taken = step.file.assignments.find(
    (one) => one.unitId === newUnitId && one.parentId === row.parentId && one.state !== "released",
  );
  if (!taken) return undefined;
  const hasIssued = step.file.replies.some(
    (reply) => reply.assignmentId === taken.id && reply.state === "issued",
  );
  const mayMove = row.parentId === null && (taken.duty === "assist" || taken.duty === "reference");
  if (mayMove && !hasIssued) return taken;
  throw new Refused({
    code: "unit_on_item",
    zh: "该单位已在承办本件，不能改由其承办；需要调整分工的，请用“调整承办单位”。",
    field: "newUnitId",
  });
}

/** The due day a new unit takes over, or the one named instead, within what the rules allow. */
async function keptDue(step: Step, named: string | undefined): Promise<KeptDays> {
  const row = rowOf(step);
  if (named) await mustBePossible(step, named);
  if (row.parentId !== null) {
    const innerDueOn = named ?? openDeadline(step.file, "inner", row.id)?.dueOn;
    return innerDueOn ? { innerDueOn } : {};
  }
  const open = answerDeadline(step.file, row.id);
  if (!open) return {};
  const because = named ? `${step.today} 改办，另定答复期限` : "改办，答复期限不变";
  return { answerStage: open.stage, answerDueOn: named ?? open.dueOn, because };
}

/** A named day is not past, and on a unit's own row not beyond the longest the profile allows. */
async function mustBePossible(step: Step, dueOn: string): Promise<void> {
  const row = rowOf(step);
  if (dueOn < step.today) {
    throw new Refused({ code: "past_day", zh: "答复期限不能早于今天，请改填。", field: "dueOn" });
  }
  const longest = row.parentId === null ? await longestForSuccessor(step, row.id) : null;
  if (longest && dueOn > longest) {
    const zh = `按规则最迟可定在 ${longest}，请改为该日或更早。`;
    throw new Refused({ code: "too_long", zh, field: "dueOn" });
  }
}
