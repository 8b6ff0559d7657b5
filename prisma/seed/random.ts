// Deterministic chance and stable ids: the same seed makes the same office on every machine.
import { createHash } from "node:crypto";

export type Random = {
  /** A fraction from 0 up to 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** `count` different items in a random order; all of them when there are fewer. */
  some<Item>(items: readonly Item[], count: number): Item[];
  chance(probability: number): boolean;
};

/** A small generator (mulberry32) from a seed number. Not for secrets. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[whole(0, items.length - 1)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  };
  const some = <Item>(items: readonly Item[], count: number): Item[] => {
    const left = [...items];
    const found: Item[] = [];
    while (found.length < count && left.length > 0) found.push(...left.splice(whole(0, left.length - 1), 1));
    return found;
  };
  return { next, whole, pick, some, chance: (probability) => next() < probability };
}

/** A number for `makeRandom` from words. */
export function seedOf(...words: string[]): number {
  return createHash("sha256").update(words.join("\n")).digest().readUInt32LE(0);
}

/** The key of reference rows made by the seed: a UUID of version 7's form whose bits come from `name`. */
export function stableId(name: string): string {
  const bits = createHash("sha256").update(`banli:${name}`).digest("hex");
  // A fixed moment stands where version 7 keeps the time, so that these keys sort before the ones made later.
  return `019a0000-${bits.slice(0, 4)}-7${bits.slice(4, 7)}-8${bits.slice(7, 10)}-${bits.slice(10, 22)}`;
}
