// What stands where on the pages of a PDF, read from its text and path operators: millimetres from the upper left corner.
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";

export type Word = { text: string; left: number; right: number; baseline: number; size: number };
export type Bar = { left: number; right: number; top: number; bottom: number };
export type Page = { words: Word[]; bars: Bar[] };

type Matrix = readonly [number, number, number, number, number, number];

const mm = (points: number) => (points / 72) * 25.4;

/** The pages in order. */
export async function pagesOf(pdf: Uint8Array): Promise<Page[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { OPS } = await getResolvedPDFJS();
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const height = page.view[3] ?? 0;
    const { items } = await page.getTextContent();
    const { fnArray, argsArray } = await page.getOperatorList();
    const words = items.flatMap((item) => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [a, , , , x, y] = item.transform as unknown as Matrix;
      return [{ text: item.str, left: mm(x), right: mm(x + item.width), baseline: mm(height - y), size: a }];
    });
    pages.push({ words, bars: barsOf(fnArray, argsArray, OPS, height) });
  }
  return pages;
}

/** Filled rectangles, followed through the transformations around them. */
function barsOf(fns: number[], args: unknown[], ops: Record<string, number>, height: number): Bar[] {
  const bars: Bar[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  fns.forEach((fn, index) => {
    if (fn === ops.save) saved.push(matrix);
    else if (fn === ops.restore) matrix = saved.pop() ?? matrix;
    else if (fn === ops.transform) matrix = multiply(matrix, args[index] as Matrix);
    else if (fn === ops.constructPath) {
      const [, , box] = args[index] as [number, unknown, Float32Array | null];
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box ?? [];
      const [left, lower] = apply(matrix, x1, y1);
      const [right, upper] = apply(matrix, x2, y2);
      const [low, high] = [Math.min(lower, upper), Math.max(lower, upper)];
      bars.push({ left: mm(left), right: mm(right), top: mm(height - high), bottom: mm(height - low) });
    }
  });
  return bars;
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function apply(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** Words of one line joined, by their baseline: its text, left and right end, and size. */
export function linesOf({ words }: Page): Word[] {
  const lines = new Map<number, Word[]>();
  for (const word of words) {
    const key = Math.round(word.baseline * 4);
    const near = [key, key - 1, key + 1].find((one) => lines.has(one)) ?? key;
    lines.set(near, [...(lines.get(near) ?? []), word]);
  }
  return [...lines.values()]
    .map((line) => {
      const sorted = line.toSorted((a, b) => a.left - b.left);
      const [first] = sorted as [Word, ...Word[]];
      const right = Math.max(...sorted.map((word) => word.right));
      return { ...first, right, text: sorted.map((word) => word.text).join("") };
    })
    .toSorted((a, b) => a.baseline - b.baseline);
}
