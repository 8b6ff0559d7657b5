// 重新计算期限: the running clocks of one item under a changed calendar or, where somebody asked for it, changed rules.
import { toDate, toDay } from "@/lib/db/day";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { Refused } from "@/lib/lifecycle/refusal";
import { parseProfile } from "@/lib/rules/profile";
import { recountOf, recountText } from "@/lib/rules/recount/recount";
import { inputOf } from "../input";
import { type EffectFn, type Step, tellTo } from "../step";

/**
 * Moves every running clock whose day changes. A changed calendar keeps each clock's own rule; changed rules are the
 * meeting's present ones. Refused where no day changes, so that a repeat leaves no empty event.
 */
export const recountClocks: EffectFn = async (step) => {
  const { basis } = inputOf(step, proposalInputs.recount);
  const { content, versionId, calendar } = step.rules;
  const changes: string[] = [];
  const unitIds = new Set<string>();
  for (const clock of await ruledClocks(step)) {
    const isNew = basis === "profile";
    const rules = isNew ? content : parseProfile(clock.ruleVersion?.content);
    const ruled = { ...clock, startOn: toDay(clock.startOn), dueOn: toDay(clock.dueOn) };
    const due = recountOf(ruled, rules, calendar);
    if (!due) continue;
    const day = toDate(due.dueOn);
    await step.tx.deadline.update({
      where: { id: clock.id },
      data: {
        dueOn: day,
        // No extension has moved it (that would have made it a named day): this is its first day, put right.
        firstDueOn: day,
        isEstimated: due.isEstimated,
        explanation: due.explanation,
        ...(isNew ? { ruleVersionId: versionId } : {}),
      },
      select: { id: true },
    });
    changes.push(`${clock.assignment?.unitNameThen ?? ""}${recountText(ruled, due)}`);
    if (clock.assignment) unitIds.add(clock.assignment.unitId);
  }
  if (changes.length === 0) {
    throw new Refused({ code: "same_days", zh: "这一件正在计算的期限没有变化，不必重新计算。" });
  }
  step.facts.changes = changes.join("；");
  tellTo(
    step,
    "notifyUnits",
    [...unitIds].map((unitId) => ({ unitId, posts: ["coordinator"] })),
  );
};

function ruledClocks(step: Step) {
  return step.tx.deadline.findMany({
    where: { proposalId: step.file.proposal.id, endedBy: null, ruleVersionId: { not: null } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    include: {
      ruleVersion: { select: { content: true } },
      assignment: { select: { unitId: true, unitNameThen: true } },
    },
  });
}
