/** Building profiles from one another without repeating them: what a preset does not say is inherited and marked. */
import type { Clause, DueRule, DueUnit, StartEvent } from "@/lib/calendar/due-rule";
import { sourceWords } from "@/lib/lifecycle/source-words";
import type { ProfileSource, RuleProfileContent } from "./profile";

/** One place's profiles: one for the deputies' suggestions and one for the CPPCC's proposals. */
export type Preset = { key: string; zh: string; profiles: Record<ProfileSource, RuleProfileContent> };

export type ProfileChange = Partial<Omit<RuleProfileContent, "deadlines" | "rating" | "source" | "zh">> & {
  deadlines?: Partial<RuleProfileContent["deadlines"]>;
  rating?: Partial<Omit<Rating, "clauses">> & { clauses: Partial<Rating["clauses"]> };
};
type Rating = RuleProfileContent["rating"];

/**
 * A profile like `base` with some sections, deadlines and rating values of its own. Everything inherited is marked 「地方规定未见」, with
 * the base's clause as what it falls back to.
 */
export function deriveProfile(
  base: RuleProfileContent,
  zh: string,
  change: ProfileChange,
): RuleProfileContent {
  const inherited = markFallback(base);
  const clauses = { ...inherited.rating.clauses, ...change.rating?.clauses };
  return {
    ...inherited,
    ...change,
    zh,
    deadlines: { ...inherited.deadlines, ...change.deadlines },
    rating: { ...inherited.rating, ...change.rating, clauses },
  };
}

/**
 * A place derived from another. The local statutes read govern only the deputies' suggestions; the CPPCC profile is
 * inherited whole unless `cppcc` says otherwise.
 */
export function derivePreset(
  base: Preset,
  key: string,
  zh: string,
  change: { congress: ProfileChange; cppcc?: ProfileChange },
): Preset {
  return {
    key,
    zh,
    profiles: {
      congress: deriveProfile(base.profiles.congress, `${zh}·${sourceWords.congress.name}`, change.congress),
      cppcc: deriveProfile(base.profiles.cppcc, `${zh}·${sourceWords.cppcc.name}`, change.cppcc ?? {}),
    },
  };
}

/** Cites articles of one statute: `cite("《…条例》")("第十九条")`. */
export function cite(statute: string): (article: string) => Clause {
  return (article) => ({ zh: `${statute}${article}`, isFallback: false });
}

/** A value for which no rule was found, with the law or practice it follows. */
export function fallback(zh: string): Clause {
  return { zh, isFallback: true };
}

/** A deadline rule that rolls to the next working day, as 民法典 第二百零三条 has it where nothing else is said. */
export function rule(from: StartEvent, amount: number, unit: DueUnit, clause: Clause): DueRule {
  return { from, amount, unit, roll: unit === "workday" ? "none" : "nextWorkday", clause };
}

/** A copy in which every clause is marked as a fallback. */
function markFallback<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(markFallback) as Value;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, markFallback(inner)]);
  const copy = Object.fromEntries(entries) as Value & object;
  return "isFallback" in copy ? { ...copy, isFallback: true } : copy;
}
