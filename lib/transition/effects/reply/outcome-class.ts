// The outcome class a reply carries: the neutral code, with letter and name as the meeting's scheme has them today.
import { Refused } from "@/lib/lifecycle/refusal";
import type { RuleProfileContent } from "@/lib/rules/profile";

type Outcome = { outcome: string | null; outcomeLetter: string | null; outcomeName: string | null };

/** Nothing chosen is no class; refuses a code that the meeting's scheme does not have. */
export function outcomeOf(rules: RuleProfileContent, code: string | undefined): Outcome {
  if (!code) return { outcome: null, outcomeLetter: null, outcomeName: null };
  const found = rules.outcomes.classes.find((one) => one.code === code);
  if (!found)
    throw new Refused({ code: "unknown_outcome", zh: "请从列表中选择办理结果类别。", field: "outcome" });
  return { outcome: found.code, outcomeLetter: found.letter ?? null, outcomeName: found.zh };
}
