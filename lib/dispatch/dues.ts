// What a dispatch on a given day would start: the due days of each duty, each with its explanation.
import { computeDue } from "@/lib/calendar/compute-due";
import type { Day } from "@/lib/calendar/day";
import { amountText } from "@/lib/calendar/due-rule";
import type { CalendarTable } from "@/lib/calendar/working-days";
import { upperDayZh } from "@/lib/lifecycle/labels";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { type ProfileStage, profileStages } from "@/lib/rules/stages";

export type PlannedDue = {
  stage: ProfileStage;
  zh: string;
  /** 「3 个月」 */
  amount: string;
  dueOn: Day;
  isEstimated: boolean;
  explanation: string;
};

type Rules = { content: RuleProfileContent; calendar: CalendarTable };

/** The due day of one stage if its clock started on `startOn`. */
export function plannedDue(rules: Rules, stage: ProfileStage, startOn: Day): PlannedDue {
  const rule = rules.content.deadlines[stage];
  const due = computeDue(rule, startOn, rules.calendar);
  return { stage, zh: `${profileStages[stage].zh}期限`, amount: amountText(rule.amount, rule.unit), ...due };
}

/** The same with the answer due on the day the upper office named, where it named one. */
export function withUpperDay<Due extends PlannedDue>(due: Due, upperDueOn: Day | null): Due {
  if (due.stage !== "answer" || upperDueOn === null) return due;
  const explanation = `${upperDayZh} → ${upperDueOn}`;
  return { ...due, dueOn: upperDueOn, isEstimated: false, amount: "上级要求", explanation };
}

const answeringStages = ["acknowledge", "contest", "firstContact", "answer"] as const;
const assistStages = ["acknowledge", "contest", "opinion"] as const;

/** The clocks that 交办 starts for units that answer, and for units that assist, soonest first. */
export function plannedDues(
  rules: Rules,
  startOn: Day,
  upperDueOn: Day | null = null,
): { answering: PlannedDue[]; assisting: PlannedDue[] } {
  const all = (stages: readonly ProfileStage[]) =>
    stages
      .map((stage) => withUpperDay(plannedDue(rules, stage, startOn), upperDueOn))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return { answering: all(answeringStages), assisting: all(assistStages) };
}
