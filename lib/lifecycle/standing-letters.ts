// Which letters speak for the units now: what is published and what the archive asks for.
import type { CaseFacts, ReplyFact } from "./facts";

/** The letters to the proposer that stand: of each row at work the answer of its last round, and every supplement. */
export function standingLetters(file: CaseFacts): readonly ReplyFact[] {
  return file.replies.filter((reply) => {
    const row = file.assignments.find((one) => one.id === reply.assignmentId);
    if (reply.state !== "issued" || reply.kind === "opinion" || !row || row.state === "released")
      return false;
    return reply.kind === "supplement" || row.round <= reply.round;
  });
}
