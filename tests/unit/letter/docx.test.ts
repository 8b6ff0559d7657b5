// The Word file: its parts are read back as XML and compared with the sheet of GB/T 9704-2012.
import { describe, expect, it } from "vitest";
import { zipEntries, zipText } from "@/lib/files/zip";
import { writeDocx } from "@/lib/letter/docx/document";
import { letterFileName } from "@/lib/letter/file-name";
import { letterOf } from "@/lib/letter/letter";
import { realLetter } from "./real-letter";

const block = (text: string, level = 0) => ({ id: text, askId: null, level, text });

async function partsOf(change: Partial<typeof realLetter> = {}) {
  const bytes = Buffer.from(await writeDocx(letterOf({ ...realLetter, ...change })));
  const files = new Map(
    (zipEntries(bytes) ?? []).map((entry) => [entry.name, zipText(bytes, entry, 1_000_000) ?? ""]),
  );
  const part = (name: string) => files.get(name) ?? "";
  const others = (kind: string) => [...files.entries()].filter(([name]) => name.startsWith(`word/${kind}`));
  return { body: part("word/document.xml"), settings: part("word/settings.xml"), others };
}

/** The words of each paragraph, tabs kept. */
function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, inner = ""]) =>
    [...inner.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, text]) => text ?? "\t").join(""),
  );
}

describe("真实答复函的 Word 文件", () => {
  it("字句与信函一致，次序也一致", async () => {
    const { body, others } = await partsOf();
    const letter = letterOf(realLetter);
    expect(paragraphsOf(body).map((text) => text.replace("\t", ""))).toEqual([
      "（A类）",
      "周交政发〔2025〕27号签发人：×××",
      ...letter.title,
      letter.to,
      letter.opening,
      ...letter.paragraphs.map((one) => one.text),
      letter.organBelow,
      letter.date,
      ...letter.notes,
      letter.copies,
    ]);
    expect(others("header").some(([, xml]) => xml.includes("周村区交通运输局"))).toBe(true);
  });

  it("A4，天头 37、订口 28、版心 156×225 mm；22 行、28 字；首页另有页眉页脚，奇偶页不同", async () => {
    const { body, settings } = await partsOf();
    const margins = /<w:pgMar ([^>]*)\/>/.exec(body)?.[1] ?? "";
    for (const [name, twips] of [
      ["top", 2098],
      ["left", 1587],
      ["right", 1474],
      ["bottom", 1984],
    ] as const)
      expect(margins).toContain(`w:${name}="${twips}"`);
    expect(body).toMatch(/<w:pgSz [^>]*w:w="11906" [^>]*w:h="16838"/);
    expect(body).toMatch(/<w:docGrid [^>]*w:linePitch="579"/);
    expect(body).toContain("<w:titlePg/>");
    expect(settings).toContain("<w:evenAndOddHeaders/>");
    // 16 pt less a quarter of a point: 28 characters are 441 of 442.2 pt.
    expect(body).toContain('<w:spacing w:val="-5"/>');
    expect(body).toMatch(/w:line="579" w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="579"/);
  });

  it("红色双线上粗下细、下面一条上细下粗，各 170 mm；首页没有页码", async () => {
    const { others } = await partsOf();
    const rules = [...others("header"), ...others("footer")].filter(([, xml]) => xml.includes("w:pBdr"));
    const sizes = rules.map(([, xml]) =>
      [...xml.matchAll(/<w:(top|bottom) [^>]*w:sz="(\d+)"/g)].map((one) => one[2]),
    );
    expect(sizes).toEqual([
      ["18", "6"],
      ["6", "18"],
    ]);
    for (const [, xml] of rules) {
      expect(xml).toContain('w:color="E60012"');
      expect(xml).toMatch(/w:left="-454"/);
      expect(xml).toMatch(/w:right="-340"/);
    }
    const numbered = others("footer").filter(([, xml]) => xml.includes("PAGE"));
    expect(numbered).toHaveLength(2);
    expect(numbered.some(([, xml]) => xml.includes("w:pBdr"))).toBe(false);
  });

  it("用办公电脑有的字体；各级标题用各自的字体", async () => {
    const { body, others } = await partsOf({
      blocks: [block("一级", 1), block("二级", 2), block("三级", 3), block("附件：1.清单\n2.图纸")],
    });
    const fontOf = (text: string) =>
      new RegExp(`w:eastAsia="([^"]*)"[^>]*/>(?:(?!</w:r>).)*${text}`, "s").exec(
        body.slice(body.lastIndexOf("<w:r>", body.indexOf(text))),
      )?.[1];
    expect([fontOf("一、一级"), fontOf("（一）二级"), fontOf("1.三级")]).toEqual([
      "黑体",
      "楷体_GB2312",
      "仿宋_GB2312",
    ]);
    expect(fontOf("第30号代表建议的答复")).toBe("方正小标宋简体");
    expect(others("header").some(([, xml]) => xml.includes("方正小标宋简体"))).toBe(true);
    expect(paragraphsOf(body)).toEqual(expect.arrayContaining(["附件：1.清单", "2.图纸"]));
  });

  it("表格成表，草稿的页眉有字样，特殊字符不坏文件", async () => {
    const { body, others } = await partsOf({
      stamp: "草稿",
      blocks: [block("路段\t时限\n人民路\t9月底"), block('a<b & "c"\u0007𬱖')],
    });
    expect(body.match(/<w:tr>/g)).toHaveLength(2);
    expect(body).toContain("<w:tblHeader/>");
    expect(body).toContain("a&lt;b &amp; ");
    expect(body).toContain("𬱖");
    expect(body).not.toContain("\u0007");
    expect(others("header").filter(([, xml]) => xml.includes("草稿"))).toHaveLength(3);
  });
});

describe("文件名", () => {
  it("文号加标题；没有签发的先说明", () => {
    const title = "对区十九届人大四次会议第30号代表建议的答复";
    expect(letterFileName(letterOf(realLetter), "pdf")).toBe(`周交政发〔2025〕27号 ${title}.pdf`);
    const draft = letterOf({ ...realLetter, documentNumber: null, stamp: "草稿" });
    expect(letterFileName(draft, "docx")).toBe(`草稿 ${title}.docx`);
    const slashed = letterOf({ ...realLetter, numberText: "2026/30" });
    expect(letterFileName(slashed, "pdf")).toContain(
      "周交政发〔2025〕27号 对区十九届人大四次会议2026-30代表建议",
    );
  });
});
