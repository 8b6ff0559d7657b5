// A title on several lines breaks between units of meaning and keeps an even shape (GB/T 9704-2012, 7.3.1). Pure.

/** Characters of 二号 that fit on 156 mm. */
const widest = 20;

/** A Latin letter or digit is half as wide as a Chinese character. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 0.5 : 1), 0);
}

/** After these words the name of a meeting may break. */
const unitEnds =
  /(?<=人民代表大会|政治协商会议|常务委员会|委员会|代表大会|次会议|号)(?=.)|(?=第[一二三四五六七八九十百〇\d]+[届次号])/u;

/** `parts` are the lines when they fit; a longer one is broken on as few lines as possible, as even as possible. */
export function titleLines(parts: readonly string[]): string[] {
  return parts.flatMap((part) => (widthOf(part) <= widest ? [part] : broken(part)));
}

function broken(part: string): string[] {
  const units = part.split(unitEnds).filter(Boolean);
  let best: string[] = [part];
  let bestCost = Number.POSITIVE_INFINITY;
  // Each gap between units is either a line end or not: a title has few units.
  for (let cuts = 0; cuts < 2 ** Math.min(units.length - 1, 10); cuts += 1) {
    const lines = linesOf(units, cuts);
    const cost = costOf(lines);
    if (cost < bestCost) [best, bestCost] = [lines, cost];
  }
  return best;
}

function linesOf(units: readonly string[], cuts: number): string[] {
  const lines: string[] = [];
  let line = "";
  units.forEach((unit, index) => {
    if (index > 0 && (cuts & (1 << (index - 1))) !== 0) {
      lines.push(line);
      line = "";
    }
    line += unit;
  });
  return [...lines, line];
}

/** Too wide a line is worst, then a line more, then unevenness. */
function costOf(lines: readonly string[]): number {
  const widths = lines.map(widthOf);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const over = widths.reduce((sum, width) => sum + Math.max(0, width - widest), 0);
  const uneven = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0);
  return over * 1e6 + lines.length * 1e3 + uneven;
}
