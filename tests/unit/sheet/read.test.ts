// Excel in, the file: what is read from it, and a sentence for each that cannot be read.
import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { Refused } from "@/lib/lifecycle/refusal";
import { readGrids } from "@/lib/sheet/read";
import { frameParts, rowXml, sheetEnd, sheetStart } from "@/lib/sheet/sheet-xml";
import { zipOf } from "@/tests/unit/files/zip-fixture";

const book = async (...sheets: WriteSheet[]) => Buffer.from(await writeXlsx({ sheets }));

async function refusal(name: string, bytes: Buffer): Promise<string> {
  const fault = await readGrids(name, bytes).catch((one: unknown) => one);
  if (!(fault instanceof Refused)) throw new Error(`${name} was read`);
  return fault.refusal.zh;
}

test("单元格按文字读出：日期、数字、是否、换行；合并的单元格每格都有值，空行不算", async () => {
  const bytes = await book(
    {
      name: "登记表",
      rows: [
        ["2026年登记表", null, null, null],
        [],
        ["编号", "提出日期", "公开", "标题"],
        [59, new Date(Date.UTC(2026, 2, 2)), true, "第一行\n第二行"],
        [60, 46083, 0.1 + 0.2, null],
        ["061", "2026年3月2日", false, null],
      ],
      merges: [
        { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
        { startRow: 3, startCol: 3, endRow: 4, endCol: 3 },
      ],
    },
    { name: "说明", rows: [["一"]], hidden: true },
    { name: "空", rows: [] },
  );
  const grids = await readGrids("a.xlsx", bytes);
  const head = "2026年登记表";
  expect(grids.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ["登记表", false],
    ["说明", true],
    ["空", false],
  ]);
  expect(grids[0]?.lines).toEqual([
    { number: 1, cells: [head, head, head, head] },
    { number: 3, cells: ["编号", "提出日期", "公开", "标题"] },
    { number: 4, cells: ["59", "2026-03-02", "是", "第一行\n第二行"] },
    { number: 5, cells: ["60", "46083", "0.3", "第一行\n第二行"] },
    { number: 6, cells: ["061", "2026年3月2日", "否"] },
  ]);
});

test("CSV：UTF-8、带 BOM、GBK、UTF-16 都读得出，行号与表格软件一致", async () => {
  const text = '编号,标题\r\n1,"含""引号"", 逗号\n和换行"\r\n\r\n3,三';
  const gbk = Buffer.from("b1e0bac52cb1eacce20d0a312cd2bb", "hex");
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("编号\t标题\n1\t一", "utf16le")]);
  const control = await readGrids("a.csv", Buffer.from("编\u0001号,标\uFFFE题\n1,旻𬱖"));
  expect(control[0]?.lines.map(({ cells }) => cells)).toEqual([
    ["编号", "标题"],
    ["1", "旻𬱖"],
  ]);
  const lines = async (bytes: Buffer) => (await readGrids("a.csv", bytes))[0]?.lines;
  const expected = [
    { number: 1, cells: ["编号", "标题"] },
    { number: 2, cells: ["1", '含"引号", 逗号\n和换行'] },
    { number: 4, cells: ["3", "三"] },
  ];
  expect(await lines(Buffer.from(text))).toEqual(expected);
  expect(await lines(Buffer.from(`\uFEFF${text}`))).toEqual(expected);
  for (const bytes of [gbk, wide]) {
    expect(await lines(bytes)).toEqual([
      { number: 1, cells: ["编号", "标题"] },
      { number: 2, cells: ["1", "一"] },
    ]);
  }
});

const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(3000)]);
const locked = Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(600)]);

test("读不了的文件各有一句话，说明怎么办", async () => {
  const good = await book({ name: "一", rows: [["编号", "标题"]] });
  const cases: [name: string, bytes: Buffer, part: RegExp][] = [
    ["空.xlsx", Buffer.alloc(0), /空文件（0 字节）/],
    ["大.xlsx", Buffer.alloc(21 * 1024 * 1024), /21 MB，超过 20 MB/],
    ["旧.xls", old, /旧版 \.xls.*另存为 \.xlsx/],
    ["密.xlsx", locked, /设了密码.*取消密码/],
    ["半.xlsx", good.subarray(0, Math.floor(good.length * 0.6)), /不完整或已损坏/],
    ["文.docx", zipOf([{ name: "word/document.xml", text: "<w/>" }]), /不是 Excel 表格/],
    ["二.xlsb", zipOf([{ name: "xl/workbook.bin", text: "x" }]), /不是 \.xlsx 格式.*另存为 \.xlsx/],
    ["坏.xlsx", zipOf([{ name: "xl/workbook.xml", text: "<workbook" }]), /不完整或已损坏/],
    ["图.csv", Buffer.concat([Buffer.from([0x89, 0x50]), Buffer.alloc(20)]), /不是 Excel 表格/],
    ["话.xlsx", Buffer.from("编号,标题"), /不是 Excel 表格/],
    ["乱.xlsx", Buffer.concat([Buffer.from("504b0304", "hex"), randomBytes(4000)]), /不完整或已损坏/],
  ];
  for (const [name, bytes, part] of cases) expect(await refusal(name, bytes), name).toMatch(part);
});

/** A book of one sheet, written row by row: fast where hucre would take a minute. */
function large(rows: number, columns: number): Buffer {
  const cells = Array.from({ length: columns }, (_, at) => ({ kind: "text" as const, value: `列${at}` }));
  const lines = Array.from({ length: rows }, (_, at) => rowXml(cells, at + 2)).join("");
  const head = { headings: cells.map(({ value }) => value), widths: [] };
  const sheet = sheetStart(head).replace("<cols></cols>", "") + lines + sheetEnd(head, rows + 1);
  const frame = frameParts(["表"]).map(([name, text]) => ({ name, text }));
  return zipOf([...frame, { name: "xl/worksheets/sheet1.xml", text: sheet }]);
}

test("一万列、五十万行、炸弹：按一句话拒绝，本进程的内存不涨、不卡", { timeout: 120_000 }, async () => {
  const columns = large(2, 10_000);
  const rows = large(500_000, 2);
  const bomb = bombOf(300 * 1024 * 1024);
  const watch = watchLoop();
  const before = process.memoryUsage().rss;
  expect(await refusal("宽.xlsx", columns)).toMatch(/有 10,000 列，最多 200 列/);
  expect(await refusal("长.xlsx", rows)).toMatch(/超过 20,000 行/);
  expect(await refusal("弹.xlsx", bomb)).toMatch(/展开后太大/);
  expect(watch()).toBeLessThan(1000);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});

test("编造的行号、没有尽头的表名、一格里的长文、成百的工作表，都拦在读的那个进程里", async () => {
  const made = (row: string, sheets = '<sheet name="表" sheetId="1" r:id="rId1"/>') => {
    const frame = frameParts(["表"]).map(([name, text]) => {
      return { name, text: text.replace(/<sheets>.*<\/sheets>/, () => `<sheets>${sheets}</sheets>`) };
    });
    const head = { headings: ["编号", "标题"], widths: [] };
    const start = sheetStart(head).replace("<cols></cols>", "");
    return zipOf([...frame, { name: "xl/worksheets/sheet1.xml", text: start + row + sheetEnd(head, 2) }]);
  };
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  expect(await refusal("行.xlsx", made(`<row r="99999999999">${cell("1")}</row>`))).toMatch(/已损坏/);
  expect(await refusal("负.xlsx", made(`<row r="-5">${cell("1")}</row>`))).toMatch(/已损坏/);
  expect(await refusal("长.xlsx", made(`<row r="2">${cell("字".repeat(32_768))}</row>`))).toMatch(
    /第 2 行有一格 32,768 字，一格最多 32,767 字/,
  );
  const many = '<sheet name="表" state="hidden" sheetId="1" r:id="rId1"/>'.repeat(201);
  expect(await refusal("多.xlsx", made("", many))).toMatch(/有 201 张工作表，最多 200 张/);
  const named = made("", `<sheet name="${"表".repeat(10_000)}" sheetId="1" r:id="rId1"/>`);
  expect((await readGrids("名.xlsx", named))[0]?.name).toHaveLength(100);
});

/** A sheet that claims to be small and unpacks to `size` bytes of spaces. */
function bombOf(size: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size, " "));
  const marked = zipOf([
    { name: "xl/workbook.xml", text: "<workbook/>" },
    { name: "xl/worksheets/sheet1.xml", text: "@".repeat(50) },
  ]);
  const small = deflateRawSync(Buffer.from("@".repeat(50)));
  const at = marked.indexOf(small);
  const shift = packed.length - small.length;
  const bytes = Buffer.concat([marked.subarray(0, at), packed, marked.subarray(at + small.length)]);
  const head = bytes.indexOf(
    Buffer.from("504b0102", "hex"),
    bytes.indexOf(Buffer.from("504b0102", "hex"), at) + 1,
  );
  bytes.writeUInt32LE(packed.length, head + 20);
  const end = bytes.length - 22;
  bytes.writeUInt32LE(bytes.readUInt32LE(end + 16) + shift, end + 16);
  return bytes;
}

/** Gives the longest time for which the event loop stood still. */
function watchLoop(): () => number {
  let longest = 0;
  let before = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }, 10);
  return () => {
    clearInterval(timer);
    return longest;
  };
}
