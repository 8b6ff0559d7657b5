// Forms measured on the page: millimetres read from the PDF's own text and paths.
import { describe, expect, it } from "vitest";
import { blankForms, blankNames } from "@/lib/forms/blank";
import { type FormDocument, type FormSheet, type Grid, label, value } from "@/lib/forms/document";
import { writeFormPdf } from "@/lib/forms/pdf";
import { sheet } from "@/lib/forms/sheet";
import { linesOf, type Page, pagesOf } from "../letter/pdf-geometry";

const mm = (points: number) => (points / 72) * 25.4;
const pages = async (form: FormDocument) => pagesOf(await writeFormPdf(form));
const textOf = (page: Page | undefined) =>
  page
    ? linesOf(page)
        .map((line) => line.text)
        .join("\n")
    : "";
const near = (found: number, wanted: number) =>
  expect(Math.abs(found - wanted), `${found}`).toBeLessThan(0.3);

const list = (count: number): FormDocument => ({
  title: "任务分解表",
  left: "周村区人民政府办公室",
  right: "",
  isLandscape: true,
  parts: [
    {
      kind: "grid",
      widths: [1, 6, 3],
      head: [[label("序号", { down: 2 }), label("标题", { down: 2 }), label("承办单位")], [label("主办")]],
      rows: Array.from({ length: count }, (_, at) => [
        value(`${at + 1}`, { align: "center" }),
        value("关于优化公交布局的建议"),
        value("交通运输局"),
      ]),
      isSmall: true,
    },
  ],
});

describe("表格印成的 PDF", () => {
  it.each(blankNames)(
    "空白表 %s 每张一页 A4，线框竖排左 26、右 22 mm，横排各 20 mm，标题居中",
    async (name) => {
      const form = blankForms[name].form();
      const sheets: FormSheet[] = [form, ...(form.annexes ?? [])];
      const found = await pages(form);
      expect(found).toHaveLength(sheets.length);
      sheets.forEach(({ title, isLandscape, parts }, at) => {
        const page = found[at] as Page;
        const [left, right] = isLandscape ? [20, 277] : [26, 188];
        if (parts.some((part) => part.kind === "grid")) {
          near(Math.min(...page.bars.map((bar) => bar.left)), left);
          near(Math.max(...page.bars.map((bar) => bar.right)), right);
        }
        const line = linesOf(page).find((one) => one.text === title);
        near(((line?.left ?? 0) + (line?.right ?? 0)) / 2, (left + right) / 2);
      });
    },
  );

  it("长表横排，每页重复表头，页码和总页数相符，行不丢", async () => {
    const found = await pages(list(60));
    expect(found.length).toBeGreaterThan(2);
    found.forEach((page, at) => {
      expect(textOf(page)).toContain("承办单位");
      expect(textOf(page)).toContain(`第 ${at + 1} 页共 ${found.length} 页`);
      near(Math.max(...page.bars.map((bar) => bar.right)), 277);
    });
    expect(
      found
        .map(textOf)
        .join("\n")
        .match(/优化公交布局/g),
    ).toHaveLength(60);
  });

  it("合计不与上面的行分在两页：接着末一行，自己也不拆开，其他页照样有框有表头", async () => {
    for (let count = 34; count < 42; count += 1) {
      const form = list(count);
      const [grid] = form.parts as [Grid];
      const sum = (zh: string) => [value(zh), value("件数"), value(`${count}`)];
      const foot = ["合计一", "合计二", "总计"].map(sum);
      const found = await pages({ ...form, parts: [{ ...grid, foot }] });
      const last = found.map(textOf).filter((text) => /合计|总计/.test(text));
      expect(last).toHaveLength(1);
      for (const words of ["承办单位", `${count}关于`, "合计一", "合计二", "总计"])
        expect(last[0]).toContain(words);
      for (const page of found) near(Math.max(...page.bars.map((bar) => bar.right)), 277);
    }
  });

  it("长的网址、编码在格子里换行，不伸出线框", async () => {
    const address = `https://example.gov.cn/${"b".repeat(70)}`;
    const [grid] = list(0).parts as [Grid];
    const rows = [[value("1"), value("标题"), value(address)]];
    const [page] = await pages({ ...list(0), parts: [{ ...grid, rows }] });
    const words = page ? linesOf(page).filter((line) => /b{5}/.test(line.text)) : [];
    expect(words.length).toBeGreaterThan(1);
    for (const line of words) expect(line.right).toBeLessThan(277);
  });

  it("同一单位的几行不分在两页：每页第一行都写明是谁的", async () => {
    const groups = Array.from({ length: 30 }, (_, at) => `单位${at + 1}号`);
    const rows = groups.flatMap((unit) => [
      [value(unit, { down: 3 }), value("甲"), value("1")],
      [value("乙"), value("2")],
      [value("丙"), value("3")],
    ]);
    const [grid] = list(0).parts as [Grid];
    const form = { ...list(0), parts: [{ ...grid, widths: [4, 2, 1], head: [], rows }] };
    const found = await pages(form);
    expect(found.length).toBeGreaterThan(3);
    for (const page of found) {
      const units = textOf(page).match(/单位\d+号/g) ?? [];
      expect(textOf(page).match(/甲/g)).toHaveLength(units.length);
      expect(textOf(page).match(/丙/g)).toHaveLength(units.length);
    }
  });

  it("竖排的通知带横排的附表：附表另起一页，各有标题，页码连着排", async () => {
    const notice: FormDocument = {
      title: "交办通知",
      left: "",
      right: "",
      parts: [{ kind: "text", as: "body", text: "任务分解见附表。\n\n隔一行。" }],
      annexes: [list(40), { ...list(1), title: "另一张附表" }],
    };
    const found = await pages(notice);
    expect(textOf(found[0])).toContain("任务分解见附表。");
    const baselineOf = (text: string) =>
      linesOf(found[0] as Page).find((one) => one.text === text)?.baseline ?? 0;
    near(baselineOf("隔一行。") - baselineOf("任务分解见附表。"), 2 * mm(sheet.bodyLinePt));
    near(Math.max(...(found[1] as Page).bars.map((bar) => bar.right)), 277);
    expect(textOf(found[1]).split("\n")[0]).toContain("任务分解表");
    expect(textOf(found.at(-1)).split("\n")[0]).toContain("另一张附表");
    found.forEach((page, at) => {
      expect(textOf(page)).toContain(`第 ${at + 1} 页共 ${found.length} 页`);
    });
  });

  it("长文字续到下页，线框不出页边；生僻字和标记照样印出", async () => {
    const text = `${"该件涉及校园周边道路的规划与建设。".repeat(200)}旻喆珺镕𬱖 #panic("x") *粗*`;
    const form = { ...list(0), isLandscape: false };
    const part = {
      kind: "grid",
      widths: [1, 4],
      head: [],
      rows: [[label("理由"), value(text, { tall: 40 })]],
    } as const;
    const pdf = await writeFormPdf({ ...form, parts: [part] });
    expect(Buffer.from(pdf).includes("<pdfaid:part>2</pdfaid:part>")).toBe(true);
    const found = await pagesOf(pdf);
    expect(found.length).toBeGreaterThan(1);
    const all = found.map(textOf).join("").replaceAll("\n", "");
    for (const word of ["旻喆珺镕𬱖", '#panic("x")', "*粗*"]) expect(all).toContain(word);
    for (const { bars } of found)
      expect(Math.max(...bars.map((bar) => bar.bottom))).toBeLessThanOrEqual(297 - 22 + 0.3);
  });

  it("写得高的格子留足空处，签字栏在格子右下", async () => {
    const rows = [
      [label("意见"), value("", { tall: 50, sign: ["（签字、盖章）", "　　　　年　　月　　日"] })],
    ];
    const [page] = await pages({
      ...list(0),
      isLandscape: false,
      parts: [{ kind: "grid", widths: [1, 4], head: [], rows }],
    });
    const [top, bottom] = [
      Math.min(...(page?.bars ?? []).map((bar) => bar.top)),
      Math.max(...(page?.bars ?? []).map((bar) => bar.bottom)),
    ];
    expect(bottom - top).toBeGreaterThan(49);
    const date = page && linesOf(page).find((line) => line.text.includes("日"));
    near(date?.right ?? 0, 188 - sheet.signRight - mm(sheet.padPt));
    expect(date?.baseline ?? 0).toBeGreaterThan(bottom - 6);
  });
});
