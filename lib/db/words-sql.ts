// The code's own words in SQL.
import { Prisma } from "./generated/client";

/**
 * `'pending', 'done'` for IN (…): literals, because the planner judges a condition by its values. For names of states and
 * kinds only; whatever a person typed is a parameter.
 */
export function wordsSql(words: readonly string[]): Prisma.Sql {
  if (!words.every((word) => /^[a-zA-Z_]+$/.test(word))) throw new Error("not a word of the code");
  return Prisma.raw(words.map((word) => `'${word}'`).join(", "));
}
