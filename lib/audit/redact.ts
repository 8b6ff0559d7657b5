// What a reader of a timeline must not learn from an entry they may otherwise read. Pure.
import type { Sentence } from "./sentences";
import type { EventValues } from "./values";
import type { Audience } from "./visibility";

/** 「仅人大、政协可见」 is for the offices, and for the signer who wrote it. */
const officeOnly = ["remarkPrivate"] as const;

export function strike(values: EventValues, audience: Audience, isOwn: boolean): EventValues {
  if (audience === "office" || isOwn) return values;
  const input = Object.fromEntries(
    Object.entries(values.input).filter(([name]) => !officeOnly.some((secret) => secret === name)),
  );
  return { ...values, input };
}

/** Signers who asked not to be named to units (山东 第十一条): their names go wherever they stand in the sentence. */
export function maskNames(sentence: Sentence, names: readonly string[]): Sentence {
  const hide = (text: string) =>
    names.reduce((hidden, name) => (name === "" ? hidden : hidden.replaceAll(name, "某")), text);
  return {
    text: hide(sentence.text),
    details: sentence.details.map(({ label, text }) => ({ label, text: hide(text) })),
  };
}
