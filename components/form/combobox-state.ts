/** One entry of a picker; `keywords` holds other ways to find it: pinyin initials, earlier names, a code. */
export type PickerOption = { value: string; zh: string; note?: string; keywords?: string };

/** At most this many lines are drawn; typing narrows the rest. */
export const shownAtMost = 60;

/** The options that match every typed word, best first: name begins so, name holds it, keywords hold it. */
export function matching(options: readonly PickerOption[], typed: string): PickerOption[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return options.slice(0, shownAtMost);
  return options
    .map((option) => ({ option, rank: Math.max(...words.map((word) => rankOf(option, word))) }))
    .filter(({ rank }) => rank < none)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, shownAtMost)
    .map(({ option }) => option);
}

const none = 9;

function rankOf(option: PickerOption, word: string): number {
  const name = option.zh.toLowerCase();
  const keywords = option.keywords?.toLowerCase().split(/[\s,，]+/) ?? [];
  if (name.startsWith(word)) return 0;
  if (keywords.some((keyword) => keyword.startsWith(word))) return 1;
  if (name.includes(word)) return 2;
  return keywords.some((keyword) => keyword.includes(word)) ? 3 : none;
}

/** The next active line for an arrow key, going round at both ends; -1 when there is nothing to go to. */
export function step(active: number, by: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (active === -1) return by === 1 ? 0 : count - 1;
  return (active + by + count) % count;
}
