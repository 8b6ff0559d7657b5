// Which of an item's assignments an act belongs to, and whether it may be done to the one that is named.
import type { Guard } from "@/lib/lifecycle/engine";
import type { AssignmentFact, CaseFacts } from "@/lib/lifecycle/facts";
import { Refused } from "@/lib/lifecycle/refusal";
import type { Step } from "./step";

/**
 * The row that was given to the actor's institution, or the named one where it is that institution's own: a top row, or
 * a bureau's row below its government's.
 */
export function ownRow(step: Step, assignmentId: string | undefined): AssignmentFact | undefined {
  const { institutionId } = step.actor.acting;
  const rows = step.file.assignments.filter((row) => row.state !== "released");
  const isGiven = (row: AssignmentFact) =>
    rows.find((one) => one.id === row.parentId)?.institutionId !== institutionId;
  const own = rows.filter((row) => row.institutionId === institutionId && isGiven(row));
  return own.find((row) => row.id === assignmentId) ?? own[0];
}

/** The row whose letter a row's work goes into: the one at the top of its branch. */
export function topRow(file: CaseFacts, row: AssignmentFact): AssignmentFact {
  const parent = file.assignments.find((one) => one.id === row.parentId);
  return parent ? topRow(file, parent) : row;
}

/** The row of this item that a form names; null where it names none. Refuses a row of another item. */
export function namedRow(step: Step, assignmentId: string | undefined): AssignmentFact | null {
  if (assignmentId === undefined) return null;
  const row = step.file.assignments.find((one) => one.id === assignmentId && one.state !== "released");
  if (row) return row;
  throw new Refused({ code: "no_row", zh: "没有找到该承办任务，请刷新后重试。", field: "assignmentId" });
}

/** Asks a condition of the table once more about the one promise or assignment that the form names. */
export function mustHold(step: Step, guard: Guard<CaseFacts>, narrowed: CaseFacts): void {
  const refusal = guard(narrowed, { actor: step.actor, today: step.today });
  if (refusal) throw new Refused(refusal);
}
