// The words of ordinary items: bodies, records of contacts, letters. Stories told in full bring their own.

import { sourceWords } from "@/lib/lifecycle/source-words";
import { makeRandom, seedOf } from "../random";
import type { Item } from "./items";
import pools from "./words.json";

export type Outcome = "solved" | "planned_dated" | "deferred" | "not_feasible_law" | "reference";
type Slots = Record<string, string>;

function randomOf(item: Item, what: string) {
  return makeRandom(seedOf(item.key, what));
}

function fill(text: string, slots: Slots): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? "");
}

/** 代表 or 委员, by who put the item in. */
export function addressOf(item: Item): string {
  return sourceWords[item.source].signer;
}

export function bodyOf(item: Item): string {
  const random = randomOf(item, "body");
  const survey = fill(random.pick(pools.survey), {
    visits: String(random.whole(3, 12)),
    people: String(random.whole(40, 260)),
  });
  const asks = item.asks.map((ask, index) => `${index + 1}. ${ask}。`);
  return [`${item.why}。${survey}`, random.pick(pools.matter), "为此，建议：", ...asks].join("\n");
}

/** The part of an ask that a heading carries: its first clause. */
export function shortOf(ask: string): string {
  return (ask.split(/[，；。]/)[0] ?? ask).slice(0, 28);
}

export type ConsultationWords = { said: string; explained: string; agreed: string };

export function consultationOf(item: Item, stage: "before" | "during" | "after"): ConsultationWords {
  const random = randomOf(item, `consult ${stage}`);
  const slots = { who: addressOf(item), first: item.asks[0] ?? "", last: item.asks.at(-1) ?? "" };
  const pool = pools.consultation[stage];
  return {
    said: fill(random.pick(pool.said), slots),
    explained: fill(random.pick(pool.explained), slots),
    agreed: fill(random.pick(pool.agreed), slots),
  };
}

export type LetterPlan = { outcome: Outcome; unitWord: string; assists: string; month: string; date: string };

/** One paragraph per ask; a promise names its day, a refusal its reason. */
export function answersOf(item: Item, asks: readonly string[], plan: LetterPlan): string[] {
  const random = randomOf(item, `letter ${plan.outcome}`);
  const slots = { ...plan, who: addressOf(item), assists: plan.assists || "有关单位" };
  const own = random.some(pools.answers[plan.outcome], asks.length);
  const done = random.some(pools.answers.solved, asks.length);
  return asks.map((ask, index) => {
    const isOwn =
      index === 0 || (plan.outcome === "planned_dated" && index === 1) || plan.outcome === "solved";
    const text = (isOwn ? own[index] : done[index]) ?? done[index] ?? own[0] ?? "";
    return fill(text, { ...slots, ask: shortOf(ask) });
  });
}

/** The paragraphs of an assist unit's opinion. */
export function opinionOf(item: Item, unit: string, date: string): string[] {
  const random = makeRandom(seedOf(item.key, "opinion", unit));
  const first = fill(pools.opinionHead, { title: item.title });
  const slots = { date, ask: shortOf(random.pick(item.asks)) };
  return [first, ...random.some(pools.opinion, 2).map((text) => fill(text, slots)), pools.opinionEnd];
}

/** What a B answer promises, in one line for the ledger. */
export function promiseOf(item: Item): string {
  return fill(pools.promise, { ask: item.asks[0] ?? "" });
}

export function remarkOf(item: Item, level: string): string {
  const pool = pools.remarks[level as keyof typeof pools.remarks] ?? [""];
  return fill(randomOf(item, `rate ${level}`).pick(pool), { first: shortOf(item.asks[0] ?? "") });
}
