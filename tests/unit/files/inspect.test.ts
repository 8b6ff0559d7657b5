import { describe, expect, it } from "vitest";
import { cleanFileName, contentDisposition } from "@/lib/files/file-name";
import { kindOf, refuseFile, refuseSize } from "@/lib/files/inspect";
import { acceptAttribute, maxBytes, uploadHint } from "@/lib/files/kinds";
import { mayOpen, type Relation } from "@/lib/files/readers";
import { docx, jpeg, pdf, png, zipOf } from "./zip-fixture";

const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const codeOf = (name: string, bytes: Buffer, purpose: Parameters<typeof refuseFile>[2] = "other") =>
  refuseFile(name, bytes, purpose)?.code ?? null;

describe("文件种类看内容，不看名字", () => {
  it("认得五种格式", () => {
    const xlsx = zipOf([
      { name: "[Content_Types].xml", text: "<Types/>" },
      { name: "xl/workbook.xml", text: "<workbook/>" },
    ]);
    expect([pdf, jpeg, png, docx(), xlsx].map(kindOf)).toEqual(["pdf", "jpeg", "png", "docx", "xlsx"]);
    expect(codeOf("佐证.xlsx", xlsx, "evidence")).toBeNull();
    expect(codeOf("佐证.xlsx", xlsx, "sealed_copy")).toBe("file_kind");
  });

  it("展开后大得不正常的、路径往上走的，不收", () => {
    const bomb = docx([{ name: "word/media/a.bmp", text: "0".repeat(12_000_000) }]);
    expect(codeOf("说明.docx", bomb)).toBe("file_bomb");
    expect(kindOf(docx([{ name: "../../etc/cron.d/x", text: "x" }]))).toBe("unknown");
  });

  it("网页、程序、普通压缩包都不认", () => {
    expect(kindOf(Buffer.from("<!doctype html><script>alert(1)</script>"))).toBe("unknown");
    expect(kindOf(Buffer.from("MZ\x90\0"))).toBe("unknown");
    expect(kindOf(zipOf([{ name: "xl/workbook.xml", text: "<x/>" }]))).toBe("unknown");
    expect(kindOf(Buffer.alloc(0))).toBe("unknown");
  });

  it("含宏的 Word 文件，改了扩展名、改了宏部件的名字都拒收", () => {
    expect(kindOf(docx([{ name: "word/vbaProject.bin", text: "x" }]))).toBe("macros");
    const renamed =
      '<Types><Override PartName="/word/a.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>';
    expect(kindOf(docx([{ name: "word/a.bin", text: "x" }], renamed))).toBe("macros");
    expect(codeOf("说明.docx", docx([{ name: "word/vbaProject.bin", text: "x" }]))).toBe("file_macros");
  });

  it("谎报条目数、截断、解压炸弹都不会读出界", () => {
    const whole = docx();
    for (let cut = 1; cut < whole.length; cut += 7) expect(kindOf(whole.subarray(0, cut))).toBe("unknown");
    const lying = Buffer.from(whole);
    lying.writeUInt16LE(9999, lying.length - 12);
    expect(kindOf(lying)).toBe("unknown");
    const bomb = docx([], " ".repeat(3_000_000));
    expect(kindOf(bomb)).toBe("unknown");
  });

  it("目录少报条目、同名两份、目录另有一处的，别的程序会读出别的内容，不收", () => {
    const twice = docx([{ name: "word/document.xml", text: "<w:document>另一份</w:document>" }]);
    expect(kindOf(twice)).toBe("unknown");
    const hiding = docx([{ name: "word/hidden.xml", text: "x" }]);
    expect(kindOf(hiding)).toBe("docx");
    hiding.writeUInt16LE(2, hiding.length - 12);
    expect(kindOf(hiding)).toBe("unknown");
    const shifted = Buffer.from(docx());
    shifted.writeUInt32LE(shifted.readUInt32LE(shifted.length - 10) - 1, shifted.length - 10);
    expect(kindOf(shifted)).toBe("unknown");
  });
});

describe("拒收的话说清怎么办", () => {
  it("零字节、超过 20 MB", () => {
    expect(refuseFile("答复函.pdf", Buffer.alloc(0), "sealed_copy")?.zh).toContain("0 字节");
    expect(refuseSize("答复函.pdf", maxBytes)).toBeNull();
    expect(refuseSize("答复函.pdf", maxBytes + 1)?.zh).toContain("超过 20 MB");
  });

  it("内容和扩展名不一致", () => {
    expect(codeOf("答复函.pdf", pdf)).toBeNull();
    expect(codeOf("答复函.PDF", pdf)).toBeNull();
    expect(codeOf("照片.jpeg", jpeg)).toBeNull();
    expect(refuseFile("答复函.docx", pdf, "other")?.zh).toContain("请改为 .pdf");
    expect(codeOf("答复函", pdf)).toBe("file_ending");
  });

  it("盖章件只收扫描件，旧版 Word 请另存", () => {
    expect(codeOf("答复函.docx", docx(), "other")).toBeNull();
    expect(refuseFile("答复函.docx", docx(), "sealed_copy")?.zh).toContain("只收 PDF、JPEG 图片、PNG 图片");
    expect(refuseFile("答复函.doc", ole, "other")?.zh).toContain("旧版 Office");
    expect(acceptAttribute("sealed_copy")).toBe(".pdf,.jpg,.jpeg,.png");
    expect(uploadHint("sealed_copy")).toBe("PDF、图片，每个不超过 20 MB");
    expect(uploadHint("consultation")).toBe("PDF、图片、Word（.docx）、Excel（.xlsx），每个不超过 20 MB");
  });
});

describe("文件名", () => {
  it("去掉目录、控制字符、改变书写方向的字符", () => {
    expect(cleanFileName("C:\\Users\\王\\答复 函.pdf")).toBe("答复 函.pdf");
    expect(cleanFileName("../../etc/passwd")).toBe("passwd");
    expect(cleanFileName("答复\u202Efdp.exe")).toBe("答复fdp.exe");
    expect(cleanFileName('a\r\nSet-Cookie: "x"<b>.pdf')).toBe("aSet-Cookie_ _x__b_.pdf");
    expect(cleanFileName("...")).toBe("附件");
  });

  it("超长的留下扩展名，不切断四字节的字", () => {
    const name = cleanFileName(`${"𠮷".repeat(300)}.pdf`);
    expect([...name]).toHaveLength(120);
    expect(name.endsWith("𠮷.pdf")).toBe(true);
  });

  it("下载头里的中文名按 RFC 5987", () => {
    const header = contentDisposition(`关于"红色旅游"的答复(1).pdf`, false);
    expect(header).toMatch(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9%._~!$&+^`|-]+$/,
    );
    expect(decodeURIComponent(header.split("''")[1] ?? "")).toBe(`关于"红色旅游"的答复(1).pdf`);
  });
});

describe("谁能打开", () => {
  const can = (purpose: Parameters<typeof mayOpen>[0], ...held: Relation[]) =>
    mayOpen(purpose, new Set(held));

  it("评价表扫描件只有受理机构能打开，承办单位、提出人、交办机构都不能", () => {
    expect(can("rating_scan", "registrar")).toBe(true);
    expect(can("rating_scan", "dispatcher", "proposer", "lead", "unit", "uploaderUnit", "reply")).toBe(false);
  });

  it("协办单位看不到主办单位的面商附件", () => {
    expect(can("consultation", "unit")).toBe(false);
    expect(can("consultation", "unit", "lead")).toBe(true);
  });

  it("盖章件跟着复文走", () => {
    expect(can("sealed_copy", "registrar", "unit", "lead")).toBe(false);
    expect(can("sealed_copy", "reply")).toBe(true);
  });
});
