// The latest day an answer may be put off to, by the rules of the item's meeting.
import { toDay } from "@/lib/db/day";
import { latestExtended } from "@/lib/rules/extension";
import type { Step } from "./step";

/** The longest day the profile allows for the running answer clock of a row; null where none runs. */
export async function longestFor(step: Step, assignmentId: string): Promise<string | null> {
  const clock = await step.tx.deadline.findFirst({
    where: { assignmentId, stage: { in: ["answer", "rework"] }, endedBy: null },
  });
  if (!clock) return null;
  const { content, calendar } = step.rules;
  return latestExtended(content, toDay(clock.startOn), toDay(clock.firstDueOn), calendar).dueOn;
}
