// What a reader of a timeline must not learn from an entry they may otherwise read. Pure.
import type { Sentence } from "./sentences";
import type { EventValues } from "./values";

/** 「仅人大、政协可见」 is for the body's registrar, and for the signer who wrote it: the government's office reads it not. */
const bodyOnly = ["remarkPrivate"] as const;

/** Takes out what only the body's registrar and the writer may read. */
export function strike(values: EventValues, isOfBody: boolean, isOwn: boolean): EventValues {
  if (isOfBody || isOwn) return values;
  const input = Object.fromEntries(
    Object.entries(values.input).filter(([name]) => !bodyOnly.some((secret) => secret === name)),
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
