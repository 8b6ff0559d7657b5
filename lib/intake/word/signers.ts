// Whom the names of a Word file mean. Pure.
import type { PickerOption } from "@/lib/people/options";

export type FoundSigners = { lead?: string; others: string[]; unknown: string[] };

/** The first name leads, the others sign with it; a name that nobody or two people have is left to the reader. */
export function signersNamed(
  names: readonly string[],
  leads: readonly PickerOption[],
  seats: readonly PickerOption[],
): FoundSigners {
  const one = (from: readonly PickerOption[], name: string) => {
    const found = from.filter((option) => option.zh === name);
    return found.length === 1 ? found[0]?.value : undefined;
  };
  const [first, ...rest] = names;
  const lead = first === undefined ? undefined : one(leads, first);
  const others = rest.map((name) => ({ name, value: one(seats, name) }));
  const unknown = others.filter(({ value }) => !value).map(({ name }) => name);
  return {
    lead,
    others: others.flatMap(({ value }) => value ?? []),
    unknown: first !== undefined && !lead ? [first, ...unknown] : unknown,
  };
}
