/** Near-duplicate titles and texts by the share of common three-character runs (Jaccard on 3-grams). */

/**
 * Texts at or above this are shown as similar. Measured on synthetic pairs of about 600 characters: edited twins stood
 * above it, unrelated texts of the same field at most at 0.22. To be tuned on an office's own items.
 */
export const similarFrom = 0.32;

/**
 * The set of 3-grams (or of another `size`: titles are too short for three) of a text without spaces, punctuation and
 * letter case; shorter texts count as one gram.
 */
export function gramsOf(text: string, size = 3): ReadonlySet<string> {
  const characters = [
    ...text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, ""),
  ];
  if (characters.length === 0) return new Set();
  if (characters.length < size) return new Set([characters.join("")]);
  const grams = new Set<string>();
  for (let at = 0; at + size <= characters.length; at += 1)
    grams.add(characters.slice(at, at + size).join(""));
  return grams;
}

/** From 0 (nothing in common) to 1 (the same grams); two empty texts are not similar. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const gram of small) if (large.has(gram)) common += 1;
  return common / (a.size + b.size - common);
}

/** Similarity of two texts; for one text against many, keep the grams and use `jaccard`. */
export function similarity(a: string, b: string): number {
  return jaccard(gramsOf(a), gramsOf(b));
}

/**
 * A title without what every title has: 「关于…的建议」「关于…的提案」「《》」. Compare titles by this, or all of them look alike.
 */
export function titleCore(title: string): string {
  return title
    .trim()
    .replace(/[《》]/g, "")
    .replace(/^关于(?:对|进一步)?/, "")
    .replace(/的?(?:几点|若干|相关)?(?:建议|提案|意见|议案)$/, "");
}
