// Which unit had a row's task before it was abolished or merged. Pure.
import { type AssignmentFact, type CaseFacts, issuedAnswers, type ReplyFact } from "@/lib/lifecycle/facts";

/** What the unit before answered: the text with which the new unit's answer of this round begins. */
export function answerOfForerunner(file: CaseFacts, row: AssignmentFact): ReplyFact | undefined {
  const isSameTask = (one: AssignmentFact) =>
    one.state === "released" &&
    one.parentId === row.parentId &&
    one.duty === row.duty &&
    String([...one.askIds].sort()) === String([...row.askIds].sort());
  const before = file.assignments.filter(isSameTask).map((one) => one.id);
  return issuedAnswers(file)
    .filter((reply) => before.includes(reply.assignmentId))
    .toSorted((a, b) => b.round - a.round)[0];
}
