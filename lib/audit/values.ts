// What stands in an event's erasable detail: names as they were, what was typed, what the act changed.

export type EventValues = {
  actor: { name: string; title: string; unit: string };
  /** What the form asked for, by field name; ids are not kept here. */
  input: Readonly<Record<string, string>>;
  /** What the act brought about, by name: unit names, due days, numbers. */
  facts: Readonly<Record<string, string>>;
};

/** Reads a stored detail; an erased or unknown one is empty, never an error: a timeline must always open. */
export function readValues(stored: unknown): EventValues {
  const { actor, input, facts } = textsByGroup(stored);
  const { name = "", title = "", unit = "" } = actor ?? {};
  return { actor: { name, title, unit }, input: input ?? {}, facts: facts ?? {} };
}

function textsByGroup(stored: unknown): Record<string, Record<string, string> | undefined> {
  if (!isRecord(stored)) return {};
  return Object.fromEntries(Object.entries(stored).map(([group, values]) => [group, textsOf(values)]));
}

function textsOf(values: unknown): Record<string, string> {
  if (!isRecord(values)) return {};
  return Object.fromEntries(
    Object.entries(values).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string" && pair[1] !== "",
    ),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
