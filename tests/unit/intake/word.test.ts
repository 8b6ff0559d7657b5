import { Document, InsertedTextRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { describe, expect, test } from "vitest";
import { parseProposal } from "@/lib/intake/word/parse";
import { readWord } from "@/lib/intake/word/read";
import { signersNamed } from "@/lib/intake/word/signers";
import { unpackMany } from "@/lib/intake/word/unpack";
import { docx, zipOf } from "../files/zip-fixture";

const wordOf = (children: (Paragraph | Table)[]) =>
  Packer.toBuffer(new Document({ sections: [{ children }] }));
const plain = (...lines: string[]) => wordOf(lines.map((line) => new Paragraph(line)));
const row = (...cells: string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
const refusalOf = async (name: string, bytes: Buffer) =>
  (await readWord(name, bytes).catch((fault) => fault)).refusal;

const body = [
  "一、基本情况",
  "老旧小区停车难。",
  "二、建议",
  "1.利用边角地增设车位。",
  "2.推广错时共享停车。",
];

describe("读出一份建议", () => {
  test("没有表格的：“关于……的建议”是标题，折成两行的接上，“建议”下的分点是诉求", async () => {
    const { text, warnings } = await readWord(
      "a.docx",
      await plain("关于缓解老旧小区", "停车难的建议", "提出人：张 三、欧阳修远", ...body),
    );
    const parsed = parseProposal(text);
    expect(parsed.title).toBe("关于缓解老旧小区停车难的建议");
    expect(parsed.signers).toEqual(["张三", "欧阳修远"]);
    expect(parsed.body).toBe(body.join("\n"));
    expect(parsed.asks).toEqual(["利用边角地增设车位。", "推广错时共享停车。"]);
    expect(warnings).toEqual([]);
  });

  test("有标题“关于……的提案”的，独占一行的“案由”说的是事由，归入正文；没有的，案由就是标题", () => {
    const heading = "关于推进老旧小区充电桩建设的提案";
    const story = "电动自行车“飞线”充电现象突出，存在火灾隐患。";
    const headed = [heading, "提案人：民盟周村支部", "案由：", story, "建议：", "1. 对老旧小区开展摸底。"];
    const parsed = parseProposal(headed.join("\n"));
    expect(parsed.title).toBe(heading);
    expect(parsed.body).toContain(story);
    expect(parsed.body).toContain("1. 对老旧小区开展摸底。");
    expect(parseProposal([heading, `案由：${story}`, "建议：摸底。"].join("\n")).title).toBe(heading);
    expect(parseProposal(["提案表", "案由", heading, "提案人：王明", story].join("\n")).title).toBe(heading);
    expect(parseProposal(["案由：", "小区充电难", "提案内容：", story].join("\n")).title).toBe("小区充电难");
  });

  test("建议专用纸、提案表是表格的，按栏目名读，其他栏目不混进正文", async () => {
    const paper = new Table({
      rows: [
        row("标 题", "关于治理孝妇河源头的建议"),
        row("代表姓名", "王明", "代表团", "第一代表团"),
        row("联系电话", "0000-1234567"),
        row("建议内容", body.join("")),
        row("附件", "调研报告"),
      ],
    });
    const { text } = await readWord("b.docx", await wordOf([new Paragraph("建议专用纸"), paper]));
    const parsed = parseProposal(text);
    expect(parsed).toMatchObject({
      title: "关于治理孝妇河源头的建议",
      signers: ["王明"],
      body: body.join(""),
    });
  });

  test("有未处理的修订和批注，提醒而不是悄悄接受", async () => {
    const insertion = new InsertedTextRun({
      text: "新加的话",
      id: 1,
      author: "甲",
      date: "2026-01-01T00:00:00Z",
    });
    const changed = await wordOf([new Paragraph({ children: [new TextRun("关于甲的建议"), insertion] })]);
    const { text, warnings } = await readWord("c.docx", changed);
    expect(text).toContain("新加的话");
    expect(warnings.join()).toContain("未处理的修订");
  });

  test("再长的文字也只看前面一段，很快读完", () => {
    const started = performance.now();
    const parsed = parseProposal(`关于甲的建议\n${"一、要办的事。\n".repeat(200_000)}`);
    expect(parsed.body.length).toBeLessThanOrEqual(20_000);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("读不了的，说清原因和办法", () => {
  test.each([
    ["0 字节", Buffer.alloc(0), "file_empty"],
    ["改了扩展名的文字", Buffer.from("不是 Word"), "word_kind"],
    ["没有正文部件的压缩包", zipOf([{ name: "a.txt", text: "x" }]), "word_kind"],
    ["有宏的", docx([{ name: "word/vbaProject.bin", text: "x" }]), "file_macros"],
    ["展开很大的", docx([{ name: "word/media/a.bmp", text: "0".repeat(12_000_000) }]), "file_bomb"],
  ])("%s", async (_what, bytes, code) => {
    expect((await refusalOf("甲.docx", bytes))?.code).toBe(code);
  });

  test("没有传完整的", async () => {
    const whole = await plain("关于甲的建议");
    expect((await refusalOf("甲.docx", whole.subarray(0, whole.length - 300)))?.zh).toContain("没有传完整");
  });

  test("设了密码的（新旧两种格式）", async () => {
    const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const wrapped = Buffer.concat([head, Buffer.alloc(504), Buffer.from("EncryptedPackage", "utf16le")]);
    expect((await refusalOf("甲.docx", wrapped))?.code).toBe("word_locked");
    const old = Buffer.alloc(2048);
    head.copy(old);
    old.writeUInt16LE(0xa5ec, 512);
    old.writeUInt16LE(0x0100, 522);
    old.write("WordDocument", 1024, "utf16le");
    expect((await refusalOf("甲.doc", old))?.code).toBe("word_locked");
  });

  test("只有空段落的，请手工登记", async () => {
    expect((await refusalOf("甲.docx", await plain("", " ")))?.code).toBe("word_blank");
  });

  test("自称不大、真展开很大的，不展开", async () => {
    const liar = docx([{ name: "word/media/a.bmp", text: "0".repeat(120_000_000) }]);
    // The directory claims one byte for the picture.
    const at = liar.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    liar.writeUInt32LE(1, at + 24);
    expect((await refusalOf("甲.docx", liar))?.code).toBe("word_broken");
  });

  test("旧版文件里首尾相接的扇区链，拖垮的只是读它的进程，下一份照常", async () => {
    const looped = Buffer.alloc(2048);
    Buffer.from("d0cf11e0a1b11ae1", "hex").copy(looped);
    looped.writeInt16LE(9, 30);
    looped.writeInt32LE(1, 44);
    // The directory begins in sector 1, whose chain goes to 2 and back to 1; the table of chains is sector 0.
    looped.writeInt32LE(1, 48);
    looped.writeInt32LE(-2, 60);
    looped.writeInt32LE(2, 512 + 4);
    looped.writeInt32LE(1, 512 + 8);
    looped.write("WordDocument", 1024, "utf16le");
    const [refusal, next] = await Promise.all([
      refusalOf("甲.doc", looped),
      readWord("乙.docx", await plain("关于乙的建议")),
    ]);
    expect(refusal?.zh).toMatch(/太复杂，读不出来（编号 \w{4}-\w{4}）；请新建 Word 文件/);
    expect(next.text).toContain("关于乙的建议");
  }, 40_000);
});

describe("一包多份", () => {
  test("Word 文件逐份取出；套着的压缩包、别的文件各说各的；路径只当名字", () => {
    const many = zipOf([
      { name: "建议/一.docx", text: "x" },
      { name: "../../etc/二.doc", text: "y" },
      { name: "三.zip", text: "z" },
      { name: "四.exe", text: "z" },
      { name: "__MACOSX/._一.docx", text: "z" },
    ]);
    const { files, refusals } = unpackMany("全部.zip", many);
    expect(files.map((file) => file.name)).toEqual(["一.docx", "二.doc"]);
    expect(refusals.map((refusal) => refusal.code)).toEqual(["zip_nested", "word_kind"]);
  });

  test("坏的、空的、太多的", () => {
    const codes = (bytes: Buffer) => unpackMany("甲.zip", bytes).refusals.map((refusal) => refusal.code);
    expect(codes(Buffer.from("PK\u0003\u0004坏了"))).toEqual(["zip_broken"]);
    expect(codes(zipOf([{ name: "空/", text: "" }]))).toEqual(["zip_empty"]);
    const parts = Array.from({ length: 101 }, (_, at) => ({ name: `${at}.docx`, text: "x" }));
    expect(codes(zipOf(parts))).toEqual(["zip_many"]);
    expect(codes(zipOf([{ name: "大.docx", text: "0".repeat(21 * 1024 * 1024) }]))).toEqual(["zip_entry"]);
  });
});

test("同名的、不在本届的，留给核对的人选", () => {
  const seats = ["张三", "李四", "王五", "王五"].map((zh, at) => ({ value: String(at), zh }));
  expect(signersNamed(["张三", "李四", "王五", "赵六"], seats, seats)).toEqual({
    lead: "0",
    others: ["1"],
    unknown: ["王五", "赵六"],
  });
  expect(signersNamed(["赵六"], seats, seats)).toEqual({ lead: undefined, others: [], unknown: ["赵六"] });
});

test("栏目里几万个括号，一眨眼读完", () => {
  const before = performance.now();
  expect(parseProposal(`领衔人：${"（".repeat(39_000)}\n案由：关于桥的建议`).title).toBe("关于桥的建议");
  expect(performance.now() - before).toBeLessThan(1000);
});

test.each(["关于桥的建议", "领衔代表：等", "二"])("“%s”后面几万个空格，一眨眼读完", (start) => {
  const before = performance.now();
  parseProposal(`${start}${"　".repeat(39_000)}年`);
  expect(performance.now() - before).toBeLessThan(1000);
});
