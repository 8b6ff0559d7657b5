import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { Column } from "@/lib/sheet/column";
import { escaped, frameParts, letters, rowXml, serialOf, sheetEnd, sheetStart } from "@/lib/sheet/sheet-xml";
import { listWorkbook } from "@/lib/sheet/workbook";

type Row = { number: string; title: string; count: number | null; on: string | null };

const columns: readonly Column<Row>[] = [
  { zh: "编号", width: 10, value: ({ number }) => number },
  { zh: "标题", width: 40, value: ({ title }) => title },
  { zh: "人数", width: 8, kind: "number", value: ({ count }) => count },
  { zh: "期限", width: 12, kind: "day", value: ({ on }) => on },
];

const rows: Row[] = [
  { number: "007", title: '=HYPERLINK("http://x")', count: 12, on: "2026-03-02" },
  { number: "第13号", title: "+1\n@甲 <乙> & “丙”\u0007𬱖", count: null, on: null },
];

async function written(batches: Row[][]) {
  const note = (count: number) => [["件数", String(count)]] as const;
  const file = listWorkbook({ zh: "台账", columns, batches }, note);
  const bytes = new Uint8Array(await new Response(file).arrayBuffer());
  return readXlsx(bytes, { readStyles: true });
}

describe("表格文件", () => {
  it("文本还是文本，数字是数字，日期是日期；第二张表说明来历", async () => {
    const { sheets } = await written([[rows[0] as Row], [rows[1] as Row]]);
    expect(sheets.map(({ name }) => name)).toEqual(["台账", "说明"]);
    const [list, note] = sheets;
    expect(list?.rows[0]).toEqual(["编号", "标题", "人数", "期限"]);
    expect(list?.rows[1]).toEqual(["007", '=HYPERLINK("http://x")', 12, new Date("2026-03-02T00:00:00Z")]);
    expect(list?.rows[2]?.slice(0, 3)).toEqual(["第13号", "+1\n@甲 <乙> & “丙”𬱖", null]);
    expect(note?.rows).toEqual([
      ["项目", "内容"],
      ["件数", "2"],
    ]);
  });

  it("空的表也能打开", async () => {
    const { sheets } = await written([]);
    expect(sheets[0]?.rows).toHaveLength(1);
  });

  it("读的人走了，后面的批不再取", async () => {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const endless = async function* () {
      try {
        for (;;) yield Array.from({ length: 200 }, () => rows[0] as Row);
      } finally {
        end();
      }
    };
    const reader = listWorkbook({ zh: "台账", columns, batches: endless() }, () => []).getReader();
    await reader.read();
    await reader.cancel();
    await ended;
  });

  it("中途出错，文件断开，不当成完整的", async () => {
    const failing = async function* () {
      yield [rows[0] as Row];
      throw new Error("连接断了");
    };
    const file = listWorkbook({ zh: "台账", columns, batches: failing() }, () => []);
    await expect(new Response(file).arrayBuffer()).rejects.toThrow("连接断了");
  });

  it.each(["=1", "+1", "-1", "@a", "\t=1"])("%j 写成带文本标记的文本，不是公式", (text) => {
    const row = rowXml([{ kind: "text", value: text }], 2);
    expect(row).toContain('s="3" t="inlineStr"');
    expect(row).not.toContain("<f>");
  });

  it("打印时各列排在一页宽之内，每页都有表头；很宽的表用 A3", () => {
    const wide = { headings: ["编号", "标题"], widths: [200, 100] };
    expect(sheetStart(wide)).toContain('fitToPage="1"');
    expect(sheetEnd(wide, 3)).toContain(
      'paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"',
    );
    expect(sheetEnd(wide, 3)).toContain('<pageMargins left="0.4" right="0.4" top="0.5"');
    expect(sheetEnd({ ...wide, widths: [20, 100] }, 3)).toContain('paperSize="9"');
    const [, book] = frameParts(["台账", "说明"])[0] ?? [];
    expect(book).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'说明\'!$1:$1</definedName>',
    );
  });

  it("列名、日期序号和非法字符", () => {
    expect([0, 25, 26, 701, 702].map(letters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
    expect(serialOf("1900-03-01")).toBe(61);
    expect(serialOf("2026-03-02")).toBe(46083);
    expect(escaped("a\u0000\ud800b\uffff<")).toBe("ab&lt;");
  });
});
