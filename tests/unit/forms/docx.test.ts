// The Word file of a form, read back as XML.
import { describe, expect, it } from "vitest";
import { zipEntries, zipText } from "@/lib/files/zip";
import { blankForms } from "@/lib/forms/blank";
import { type FormDocument, label, value } from "@/lib/forms/document";
import { writeFormDocx } from "@/lib/forms/docx/document";

async function xmlOf(form: FormDocument, name = "word/document.xml"): Promise<string> {
  const bytes = Buffer.from(await writeFormDocx(form));
  const entry = (zipEntries(bytes) ?? []).find((one) => one.name === name);
  return entry ? (zipText(bytes, entry, 1_000_000) ?? "") : "";
}

describe("表格的 Word 文件", () => {
  it("A4 竖排，订口 26 mm，有线框，字句与 PDF 的一样", async () => {
    const xml = await xmlOf(blankForms.contest.form());
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906" [^>]*w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar [^>]*w:left="1474"/);
    expect(xml).toContain('<w:insideH w:val="single"');
    const text = xml.replace(/<[^>]*>/g, "");
    for (const words of ["建议提案申请退办表", "法定职责", "□同意退回，另行交办", "（签字、盖章）"])
      expect(text).toContain(words);
    // Left and right of the line below the title stand at a tab, which is an element and no letter.
    expect(xml).toContain("<w:tab/>");
    expect(text).not.toContain("\t");
  });

  it("横排的纸张转过来；表头每页重复，跨行跨列的格子合并", async () => {
    const grid = {
      kind: "grid" as const,
      widths: [1, 2, 2],
      head: [
        [label("单位", { down: 2 }), label("建议", { span: 2 })],
        [label("主办"), label("协办")],
      ],
      rows: [[value("交通运输局"), value("3"), value("1")]],
    };
    const xml = await xmlOf({ title: "统计表", left: "", right: "", isLandscape: true, parts: [grid] });
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="16838" [^>]*w:h="11906" [^>]*w:orient="landscape"/);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    expect(xml.match(/<w:vMerge w:val="(restart|continue)"\/>/g)).toHaveLength(2);
  });

  it("合计与上面一行留在同一页", async () => {
    const row = (text: string) => [value(text)];
    const grid = {
      ...{ kind: "grid" as const, widths: [1], head: [], isSmall: true },
      ...{ rows: [row("甲"), row("乙")], foot: [row("合计"), row("总计")] },
    };
    const xml = await xmlOf({ title: "统计表", left: "", right: "", parts: [grid] });
    const kept = xml.split("<w:tr>").filter((one) => one.includes("<w:keepNext/>"));
    expect(kept.map((one) => one.replace(/<[^>]*>/g, ""))).toEqual(["乙", "合计"]);
  });

  it("每个格子都写明宽度，跨列的是各列之和，跨行的下一行不占它的列", async () => {
    const grid = {
      kind: "grid" as const,
      widths: [1, 2, 2],
      head: [
        [label("单位", { down: 2 }), label("建议", { span: 2 })],
        [label("主办"), label("协办")],
      ],
      rows: [[value("交通运输局", { span: 3 })]],
    };
    const xml = await xmlOf({ title: "统计表", left: "", right: "", parts: [grid] });
    const whole = 11906 - 1474 - 1247;
    const part = (share: number) => Math.floor((share / 5) * whole);
    const widths = [...xml.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    const [one, two] = [part(1), part(2)];
    // The cell that reaches down stands in both rows.
    expect(widths.filter((width) => width > 0)).toEqual([one, 2 * two, one, two, two, one + 2 * two]);
  });

  it("有签字栏的一行分作两行，左边的栏目名合并", async () => {
    const row = [label("意见"), value("", { tall: 30, sign: ["（盖章）", "　年　月　日"] })];
    const part = { kind: "grid" as const, widths: [1, 4], head: [], rows: [row] };
    const xml = await xmlOf({ title: "表", left: "", right: "", parts: [part] });
    expect(xml.match(/<w:tr[ >]/g)).toHaveLength(2);
    expect(xml).toContain('<w:vMerge w:val="restart"/>');
    expect(xml).toMatch(/<w:trHeight [^>]*w:hRule="atLeast"/);
  });
});
