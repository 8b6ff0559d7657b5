// 申请调整承办单位 that nobody needs to answer any more.
import { toDate } from "@/lib/db/day";
import { rowOf, type Step } from "@/lib/transition/step";

/** The row is done or taken away: what its unit had asked for falls away. */
export async function lapseAdjustRequest(step: Step, because: string): Promise<void> {
  const { id } = rowOf(step);
  if (!step.file.adjustRequests.some((one) => one.assignmentId === id && one.isPending)) return;
  await step.tx.adjustRequest.updateMany({
    where: { assignmentId: id, state: "pending" },
    data: { state: "lapsed", decision: because, decidedOn: toDate(step.today) },
  });
}
