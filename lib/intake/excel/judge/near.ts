// Names like one that nobody has: what a slip of the pen may have meant. Pure.
import { gramsOf, jaccard } from "@/lib/text/similar";

const shownAtMost = 3;
const likeFrom = 0.25;
/** No name is longer; what is typed in the wrong cell is like none, and comparing it would hold the server up. */
const longestName = 60;

/** A list of names to look in, each cut once. */
export type NameIndex = {
  names: readonly string[];
  /** Places of the names that hold a character. */
  holding: ReadonlyMap<string, readonly number[]>;
  cut: ReadonlyMap<number, Cut>;
  found: Map<string, string[]>;
};
type Cut = { single: ReadonlySet<string>; pairs: ReadonlySet<string> };

const cutOf = (text: string): Cut => ({ single: gramsOf(text, 1), pairs: gramsOf(text, 2) });

export function nameIndex(names: readonly string[]): NameIndex {
  const all = [...new Set(names)];
  const cut = new Map(all.map((name, at) => [at, cutOf(name)]));
  const holding = new Map<string, number[]>();
  for (const [at, { single }] of cut) {
    for (const character of single) holding.set(character, [...(holding.get(character) ?? []), at]);
  }
  return { names: all, holding, cut, found: new Map() };
}

/** At most three names, the likest first. The same text is looked up once. */
export function nearest(index: NameIndex, text: string): string[] {
  if (text.length > longestName) return [];
  const known = index.found.get(text);
  if (known) return known;
  const own = cutOf(text);
  const places = new Set([...own.single].flatMap((character) => index.holding.get(character) ?? []));
  const found = [...places]
    .map((at) => ({ name: index.names[at] ?? "", like: likeness(own, index.cut.get(at)) }))
    .filter(({ like }) => like >= likeFrom)
    .sort((a, b) => b.like - a.like || a.name.length - b.name.length)
    .slice(0, shownAtMost)
    .map(({ name }) => name);
  index.found.set(text, found);
  return found;
}

/** Characters in common and, for their order, pairs of them. */
function likeness(a: Cut, b: Cut | undefined): number {
  return b ? (2 * jaccard(a.single, b.single) + jaccard(a.pairs, b.pairs)) / 3 : 0;
}
