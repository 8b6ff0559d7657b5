// The printed letter measured: millimetres read from the PDF's own text and paths, against GB/T 9704-2012.
import { beforeAll, describe, expect, it } from "vitest";
import { type Letter, letterOf } from "@/lib/letter/letter";
import { paper } from "@/lib/letter/paper";
import { PrintFault, printPdf, printSvg } from "@/lib/letter/typst/print";
import type { Block } from "@/lib/lifecycle/inputs/reply";
import { linesOf, type Page, pagesOf, type Word } from "./pdf-geometry";
import { realLetter } from "./real-letter";

const mm = (points: number) => (points / 72) * 25.4;
const block = (id: string, text: string, level = 0): Block => ({ id, askId: null, level, text });
const line = (page: Page | undefined, text: string): Word => {
  const found = page && linesOf(page).find((one) => one.text.includes(text));
  if (!found) throw new Error(`no line with ${text}`);
  return found;
};
/** Upper and lower edge of the box that a line's characters fill. */
const top = ({ baseline, size }: Word) => baseline - mm(size * 0.88);
const foot = ({ baseline, size }: Word) => baseline + mm(size * 0.12);
const near = (value: number, wanted: number) =>
  expect(Math.abs(value - wanted), `${value}`).toBeLessThan(0.1);

async function printed(change: Partial<typeof realLetter> = {}): Promise<Page[]> {
  return pagesOf(await printPdf(letterOf({ ...realLetter, ...change })));
}

describe("真实答复函印成的 PDF", () => {
  let first: Page;
  let last: Page;
  beforeAll(async () => {
    [first, last] = (await printed()) as [Page, Page];
  });

  it("红色双线：标志下 4 mm 上粗下细，距下页边 20 mm 上细下粗，长 170 mm 居中，只在首页", () => {
    const organ = line(first, "周村区交通运输局");
    const [thick, thin, lowerThin, lowerThick] = first.bars;
    for (const bar of first.bars) {
      near(bar.left, 20);
      near(bar.right, 190);
    }
    expect(first.bars).toHaveLength(4);
    // The strokes of 小标宋 end some 1.2 mm below the baseline.
    expect((thick?.top ?? 0) - organ.baseline).toBeGreaterThan(4.5);
    expect((thick?.top ?? 0) - organ.baseline).toBeLessThan(5.8);
    expect(organ.baseline).toBeGreaterThan(30 + mm(paper.organPt) * 0.8);
    near(height(thick), mm(paper.thickPt));
    near(height(thin), mm(paper.thinPt));
    near(height(lowerThin), mm(paper.thinPt));
    near(height(lowerThick), mm(paper.thickPt));
    near(lowerThick?.bottom ?? 0, 277);
    expect(last.bars).toEqual([]);
  });

  it("版头：首行距红线 7/8 个三号字；文号、签发人左右各空一字；标题下空两行，主送空一行", () => {
    const mark = line(first, "（A类）");
    near(top(mark) - (first.bars[1]?.bottom ?? 0), mm(14));
    const number = line(first, "〔2025〕27号");
    near(number.left, 28 + mm(paper.characterPt));
    near(number.right, 184 - mm(paper.characterPt));
    const [upper, lower] = [line(first, "对区十九届"), line(first, "第30号")];
    near(top(upper) - foot(number), mm(2 * paper.linePt + paper.linePt - paper.bodyPt));
    near((upper.left + upper.right) / 2, 106);
    expect(upper.size).toBe(22);
    near(top(line(first, "代表：")) - foot(lower), mm(2 * paper.linePt - paper.bodyPt));
  });

  it("落款：日期右空四字，署名在日期上居中；附注左空两字；署名不独占一页", () => {
    const [organ, date] = [line(last, "周村区交通运输局"), line(last, "2025年9月15日")];
    near(date.right, 184 - 4 * mm(paper.characterPt));
    near((organ.left + organ.right) / 2, (date.left + date.right) / 2);
    near(line(last, "（联系单位").left, 28 + 2 * mm(paper.characterPt));
    expect(linesOf(last)[0]?.text).toContain("再次感谢");
  });

  it("抄送四号字，左空一字，在末页版心最下方；首页没有页码，次页居左空一字，在版心下 7 mm", () => {
    const copies = line(last, "抄送：");
    near(foot(copies), 262);
    near(copies.left, 28 + mm(14));
    const number = line(last, "— 2 —");
    near(top(number), 269);
    near(number.left, 28 + mm(14));
    expect(linesOf(first).at(-1)?.text).not.toContain("—");
  });
});

const height = (bar: { top: number; bottom: number } | undefined) => (bar ? bar.bottom - bar.top : 0);

describe("版面", () => {
  it("每面 22 行，每行 28 字；单数页码居右；草稿每页都有字样", async () => {
    const blocks = Array.from({ length: 12 }, (_, index) =>
      block(`p${index}`, "优化公交线网布局缩短步行距离".repeat(12)),
    );
    const pages = await printed({ blocks, stamp: "草稿" });
    expect(pages).toHaveLength(5);
    const body = linesOf(pages[1] as Page).filter((one) => one.size === 16);
    expect(body).toHaveLength(22);
    near(((body.at(-1)?.baseline ?? 0) - (body[0]?.baseline ?? 0)) / 21, mm(paper.linePt));
    const full = body.filter((one) => [...one.text].length === 28);
    expect(full.length).toBeGreaterThan(14);
    for (const one of full) near(one.right, 184);
    expect(Math.max(...body.map((one) => [...one.text].length))).toBe(28);
    near(foot(line(pages[2], "— 3 —")), 269 + mm(14));
    near(line(pages[2], "— 3 —").right, 184 - mm(14));
    for (const page of pages) expect(line(page, "草稿").baseline).toBeLessThan(37);
  });

  it("人名生僻字都有字形（PDF/A 不许缺字）；正文里的标记照原样印出", async () => {
    const text = '旻喆珺镕𬱖：#panic("x") #read("/etc/passwd") *粗* $x$ \\ // 注释';
    const pdf = await printPdf(letterOf({ ...realLetter, blocks: [block("a", text)] }));
    expect(Buffer.from(pdf).includes("<pdfaid:part>2</pdfaid:part>")).toBe(true);
    const words = (await pagesOf(pdf))
      .flatMap(linesOf)
      .map((one) => one.text)
      .join("");
    for (const part of text.split(" ")) expect(words).toContain(part);
  });

  it("没有字形的字不挡住整封信；名称再长也不宽过版心", async () => {
    const unitName = "周村区人民政府行政审批服务和政务数据管理委员会办公室";
    const pages = await printed({ unitName, blocks: [block("a", "\u{10FFFD}后文。")] });
    const words = pages.flatMap(linesOf);
    expect(words.some((one) => one.text.includes("后文。"))).toBe(true);
    const organ = words.filter((one) => one.text.includes("行政审批"));
    expect(organ.length).toBeGreaterThan(1);
    for (const one of organ) expect(one.right - one.left).toBeLessThan(156.1);
  });

  it("排不出来时给一句话和编号，之后照常", async () => {
    const broken = { ...letterOf(realLetter), annex: { names: 5 } } as unknown as Letter;
    const fault = await printPdf(broken).catch((error) => error);
    expect(fault).toBeInstanceOf(PrintFault);
    expect(fault.message).toMatch(/^信函暂时排不出来.*编号 \w{4}-\w{4}$/);
    expect(await printSvg(letterOf(realLetter))).toMatch(/^<svg/);
  });

  it("排着的信函一封一封来：正在排的一封出事，后面的照常，各有各的时间", async () => {
    const long = letterOf({ ...realLetter, blocks: [block("a", "长".repeat(20_000))] });
    type Line = { runner?: { child: { kill: (signal: string) => void } } };
    const kept = globalThis as { banliApart?: Map<string, Line> };
    const waiting = [printSvg(long), printPdf(letterOf(realLetter)), printSvg(letterOf(realLetter))];
    kept.banliApart?.get("lib/letter/typst/worker.mjs")?.runner?.child.kill("SIGKILL");
    const results = await Promise.allSettled(waiting);
    expect(results.map((one) => one.status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  });
});
