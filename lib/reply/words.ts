// Words of letters that several pages use.

type Classed = { outcomeLetter: string | null; outcomeName: string | null };

/** 「B类（列入计划解决）」; empty while no class is chosen. */
export function classText({ outcomeLetter, outcomeName }: Classed): string {
  if (!outcomeName) return "";
  return outcomeLetter ? `${outcomeLetter}类（${outcomeName}）` : outcomeName;
}

/** Who made a remark; a signer who asked not to be named stays unnamed. */
export function remarkBy({ by }: { by: string }): string {
  return by || "要求不署名的提出人";
}
