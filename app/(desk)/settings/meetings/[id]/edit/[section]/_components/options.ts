// The choices of the rule forms, from the words that every page uses.
import type { Option } from "@/components/form/select";

/** Lines of a select, or of radios and ticks, from a table of words. */
export function optionsOf(words: Readonly<Record<string, { zh: string } | string>>): Option[] {
  return Object.entries(words).map(([value, word]) => ({
    value,
    zh: typeof word === "string" ? word : word.zh,
  }));
}
