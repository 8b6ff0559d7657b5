// Which assignment an act inside a unit belongs to.
import type { AssignmentFact } from "@/lib/lifecycle/facts";
import type { Step } from "./step";

/** The top row of the actor's institution, or the named one where it is that institution's own. */
export function ownRow(step: Step, assignmentId: string | undefined): AssignmentFact | undefined {
  const { institutionId } = step.actor.acting;
  const own = step.file.assignments.filter(
    (row) => row.institutionId === institutionId && row.parentId === null && row.state !== "released",
  );
  return own.find((row) => row.id === assignmentId) ?? own[0];
}
