// The title of a proposal, found by its words. Pure.

export const isTitle = (line = "") => /^[《“]?关于/.test(line);

/** 「关于……的建议」 near the beginning, over two lines when it was broken; else the first short line. */
export function titleLine(lines: readonly string[]): string | undefined {
  const early = lines.slice(0, 15);
  const at = early.findIndex(isTitle);
  if (at < 0) return early.find((line) => line.length <= 60 && !/[：:。]$/.test(line));
  const one = early[at] ?? "";
  const two = one + (early[at + 1] ?? "");
  return !/(建议|提案|议案)$/.test(one) && /(建议|提案|议案)$/.test(two) && two.length <= 80 ? two : one;
}
