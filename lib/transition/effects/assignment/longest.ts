// The latest day an answer may be put off to, by the rules of the item's meeting.
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import { answerStages } from "@/lib/lifecycle/facts";
import { latestExtended } from "@/lib/rules/extension";
import type { Step } from "@/lib/transition/step";

/** The longest day the profile allows for the running answer clock of a row; null where none runs. */
export async function longestFor(step: Step, assignmentId: string): Promise<string | null> {
  return longestOf(step, { assignmentId, endedBy: null });
}

/** The same for the clock a row has just given up (改办), which a new unit takes over. */
export async function longestForSuccessor(step: Step, assignmentId: string): Promise<string | null> {
  return longestOf(step, { assignmentId });
}

async function longestOf(step: Step, where: Prisma.DeadlineWhereInput): Promise<string | null> {
  const clock = await step.tx.deadline.findFirst({
    where: { ...where, stage: { in: [...answerStages] } },
    orderBy: [{ startOn: "desc" }, { id: "desc" }],
  });
  if (!clock) return null;
  const { content, calendar } = step.rules;
  return latestExtended(content, toDay(clock.startOn), toDay(clock.firstDueOn), calendar).dueOn;
}
