// How the sentence of an event is put together: a verb, what the act says of itself, and what is folded away.
import type { z } from "zod";
import type { PostKind } from "@/lib/lifecycle/actor";
import type { ReplyKind, Source } from "@/lib/lifecycle/facts";
import type { FieldMeta } from "@/lib/lifecycle/inputs/fields";
import { letterWords } from "@/lib/lifecycle/labels";
import type { EventValues } from "../values";

/** A labelled text; one without text is left out. */
export type Clause = { label: string; text: string };

export type Phrase = {
  verb: string;
  /** Said in the sentence after a colon; a long one is clipped there and stands in full among the details. */
  says?: readonly Clause[];
  /** Only among the details. */
  more?: readonly Clause[];
  /** The sentence is about the matter, not about who pressed (the cascade, the calendar). */
  isImpersonal?: boolean;
};

export type PhraseContext = {
  source: Source;
  actorPost: PostKind | null;
  /** Name of the unit whose assignment or letter the event is about; empty for the item itself. */
  unit: string;
  letterKind: ReplyKind | null;
  input: (name: string) => string;
  fact: (name: string) => string;
  values: EventValues;
};

export type PhraseOf = (context: PhraseContext) => Phrase;

/** 「答复函」; 复文 where the kind is not known. */
export function letterWord(kind: ReplyKind | null): string {
  return kind ? letterWords[kind].zh : "复文";
}

/** One part of a sentence: 「label：text」, left out where the text is empty. */
export function says(label: string, text: string): Clause {
  return { label, text };
}

/** Somebody the act is about, left out where it is the very person who acts: the sentence begins with that name. */
export function saysWho(context: PhraseContext, label: string, name: string): Clause {
  return says(label, name === context.values.actor.name ? "" : name);
}

/** The label of a chosen value, from the very field that offered it; the bare value when it offers it no more. */
export function chosen(schema: z.ZodObject, name: string, value: string): string {
  const field = schema.shape[name] as z.ZodType | undefined;
  const options = (field?.meta() as FieldMeta | undefined)?.options;
  return options?.[value] ?? value;
}

/** 「至 2026-07-29」; nothing where the record names no day. */
export function until(day: string): string {
  return day ? `至 ${day}` : "";
}

/** 「签收期限」 and the day, for the clocks that this act started. */
export function dueClauses(context: PhraseContext, labels: Readonly<Record<string, string>>): Clause[] {
  return Object.entries(labels).map(([stage, label]) => says(label, context.fact(`due.${stage}`)));
}

/** What was changed, field by field: 「标题：…」改为「…」. */
export function changeClauses({ values: { facts } }: PhraseContext): Clause[] {
  return Object.keys(facts)
    .filter((key) => key.startsWith("after."))
    .map((key) => {
      const name = key.slice("after.".length);
      return says(name, `原为「${facts[`before.${name}`] ?? ""}」，改为「${facts[key] ?? ""}」`);
    });
}
