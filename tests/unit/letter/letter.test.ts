import { describe, expect, it } from "vitest";
import { type LetterSource, letterOf } from "@/lib/letter/letter";
import { numbersOf } from "@/lib/letter/numbering";
import type { LetterStyle } from "@/lib/letter/style";
import { plainTemplate, styleOf } from "@/lib/letter/template";
import { titleLines, widthOf } from "@/lib/letter/title-lines";
import type { Block } from "@/lib/lifecycle/inputs/reply";
import { templateForm } from "@/lib/reply/template/form";
import { realLetter } from "./real-letter";

const block = (text: string, level = 0, id = text): Block => ({ id, askId: null, level, text });
const withBlocks = (...blocks: Block[]) => letterOf({ ...realLetter, blocks });

/** Everything above the title, as read on paper. */
function headOf(style: Partial<LetterStyle>, change: Partial<LetterSource> = {}) {
  const letter = letterOf({ ...realLetter, ...change, style: { ...realLetter.style, ...style } });
  return letter.head.map(({ left, right, name }) => [left, right + name].filter(Boolean).join(" | "));
}

describe("信函", () => {
  it("2025 年的真实答复函由数据排出，一字不差", () => {
    const letter = letterOf(realLetter);
    expect(headOf({})).toEqual(["（A类）", "周交政发〔2025〕27号 | 签发人：×××"]);
    expect(letter.title.join("")).toBe("对区十九届人大四次会议第30号代表建议的答复");
    expect(letter.to).toBe("×××代表：");
    expect(letter.opening).toBe("您提出的《关于优化公交布局，畅通学子求知路的建议》收悉，现答复如下：");
    expect([letter.organBelow, letter.date]).toEqual(["周村区交通运输局", "2025年9月15日"]);
    expect(letter.notes).toEqual([
      "（联系单位：周村区交通运输局，联系人：×××，联系电话：0533-0000000）",
      "（依申请公开）",
    ]);
    expect(letter.copies).toBe("抄送：区人大常委会代表工作委员会，区政府办公室。");
  });

  it.each<[string, Partial<LetterStyle>, string[]]>([
    ["左上角括号，无签发人", { namesSigner: false }, ["（A类） | 周交政发〔2025〕27号"]],
    [
      "右上角两行",
      { namesSigner: false, classPlace: "corner", opennessPlace: "corner" },
      ["周交政发〔2025〕27号", "办理结果：A类", "公开属性：依申请公开"],
    ],
    ["单列一行", { classPlace: "line" }, ["类别：A类", "周交政发〔2025〕27号 | 签发人：×××"]],
    [
      "接在文号后",
      { namesSigner: false, classPlace: "number", opennessPlace: "number" },
      ["周交政发〔2025〕27号A类　依申请公开"],
    ],
    ["附注中", { namesSigner: false, classPlace: "end" }, ["周交政发〔2025〕27号"]],
    ["不印", { namesSigner: false, classPlace: "none", opennessPlace: "none" }, ["周交政发〔2025〕27号"]],
  ])("类别和公开的位置由设置定：%s", (_, style, lines) => {
    expect(headOf(style)).toEqual(lines);
    const notes = letterOf({ ...realLetter, style: { ...realLetter.style, ...style } }).notes.join("");
    expect(notes.includes("（办理结果：A类）")).toBe(style.classPlace === "end");
    expect(notes.includes("（依申请公开）")).toBe((style.opennessPlace ?? "end") === "end");
  });

  it.each<[LetterStyle["contact"], string[]]>([
    ["person", ["（联系人：李某，联系电话：0533-1）"]],
    ["signer", ["签发领导：×××", "联系人及电话：李某　0533-1"]],
    ["leader", ["主管领导人：王某　0533-2", "具体经办人：李某　0533-1", "邮编：255300"]],
    ["head", ["承办负责人：王某", "承办人及联系电话：李某　0533-1"]],
    ["sealed", ["单位负责人（签章）：", "承办人姓名及电话：李某　0533-1"]],
    ["approver", ["领导签批：×××　承办人：李某　联系方式：0533-1"]],
    ["none", []],
  ])("各地的联系方式：%s；没有填联系人的不印", (contact, lines) => {
    const who = {
      name: "李某",
      phone: "0533-1",
      leader: { name: "王某", phone: "0533-2" },
      postcode: "255300",
    };
    const style: LetterStyle = { ...realLetter.style, opennessPlace: "none", contact };
    expect(letterOf({ ...realLetter, style, contact: who }).notes).toEqual(lines);
    const nobody = { ...who, name: "", phone: "" };
    expect(letterOf({ ...realLetter, style, contact: nobody }).notes).toEqual([]);
  });

  it("单位的样式盖过规则方案；类别和公开属性的位置，规则允许自定的才依单位", () => {
    const own = {
      ...plainTemplate,
      namesSigner: false,
      contact: "head" as const,
      classPlace: "corner" as const,
    };
    const place = { ...realLetter.style, unitMayChoose: false };
    expect(styleOf(place, own)).toEqual({ ...realLetter.style, namesSigner: false, contact: "head" });
    expect(styleOf({ ...place, unitMayChoose: true }, own)).toMatchObject({
      classPlace: "corner",
      opennessPlace: "end",
    });
    expect(styleOf(place, plainTemplate)).toEqual(realLetter.style);
  });

  it("红字用单位填的标志；以政府名义的仍用政府名称", () => {
    expect(letterOf({ ...realLetter, letterhead: "淄博市周村区交通运输局" }).organ).toBe(
      "淄博市周村区交通运输局",
    );
    expect(letterOf({ ...realLetter, letterhead: "" }).organ).toBe("周村区交通运输局");
    const issued = { ...realLetter, letterhead: "周村交通局", issuerName: "周村区人民政府" };
    expect(letterOf(issued).organ).toBe("周村区人民政府");
    const refused = templateForm.safeParse({ kind: "answer", letterhead: "周村区交通运输局文件" });
    expect(refused.error?.issues[0]?.message).toContain("不加“文件”二字");
  });

  it("协办意见函：主送主办单位，不标类别和公开", () => {
    const letter = letterOf({
      ...realLetter,
      kind: "opinion",
      style: { ...realLetter.style, contact: "none" },
    });
    expect(letter.to).toBe("周村区交通运输局：");
    expect(letter.head.map((row) => row.left)).toEqual(["周交政发〔2025〕27号"]);
    expect(letter.notes).toEqual([]);
    expect(letter.title.join("")).toBe("关于区十九届人大四次会议第30号代表建议协办意见的函");
  });

  it("文号、日期未定时留空；没有类别时不印空括号", () => {
    const open = {
      documentNumber: null,
      numberGap: "周交函〔2026〕　号",
      signedOn: null,
      outcomeLetter: null,
    };
    const source = { ...realLetter, ...open, outcomeName: null, disclosure: null };
    expect(headOf({ namesSigner: false }, source)).toEqual(["周交函〔2026〕　号"]);
    expect(letterOf(source).date).toBe("　　年　月　日");
    expect(letterOf(source).notes).toHaveLength(1);
  });
});

describe("正文", () => {
  it("层次序数：上一级另起，下一级重新编号", () => {
    const levels = [1, 2, 2, 3, 4, 1, 2].map((level) => ({ level }));
    expect(numbersOf(levels)).toEqual(["一、", "（一）", "（二）", "1.", "（1）", "二、", "（一）"]);
  });

  it("空段落不印；最后一段“附件：”排成附件说明，名称不带标点和自编的序号；没有这一段的，列附件的文件名", () => {
    const letter = withBlocks(block("正文。"), block("  "), block("附件：1.整改清单；\n2．进度表。"));
    expect(letter.paragraphs.map((one) => one.text)).toEqual(["正文。"]);
    expect(letter.annex?.names).toEqual(["整改清单", "进度表"]);
    expect(withBlocks(block("附件：甲"), block("后文。")).annex).toBeNull();
    const enclosures = ["整改清单.xlsx", "进度表（2026.3）.pdf"];
    const blocks = [block("正文。")];
    expect(letterOf({ ...realLetter, blocks, enclosures }).annex?.names).toEqual([
      "整改清单",
      "进度表（2026.3）",
    ]);
    const written = [...blocks, block("附件：清单和进度表")];
    expect(letterOf({ ...realLetter, blocks: written, enclosures }).annex?.names).toEqual(["清单和进度表"]);
  });

  it("从 Word、Excel 粘贴的表格成表，行列不齐的仍是文字", () => {
    const rows = (text: string) => withBlocks(block(text)).paragraphs[0]?.rows;
    expect(rows("路段\t时限\n人民路\t9月底\n")).toEqual([
      ["路段", "时限"],
      ["人民路", "9月底"],
    ]);
    expect(rows("路段\t时限\n人民路")).toBeNull();
  });
});

describe("标题", () => {
  it("放得下的按意思分行；过长的在“届、次、委员会”处断开，每行不超过 20 字", () => {
    expect(titleLines(["对区十九届人大四次会议", "第30号代表建议的答复"])).toHaveLength(2);
    const lines = titleLines(["对中国人民政治协商会议周村区第十五届委员会第一次会议", "第5号提案的答复"]);
    expect(lines.join("")).toBe("对中国人民政治协商会议周村区第十五届委员会第一次会议第5号提案的答复");
    expect(lines).toHaveLength(3);
    expect(lines.every((line) => widthOf(line) <= 20)).toBe(true);
    expect(lines.some((line) => line.startsWith("次") || line.startsWith("员"))).toBe(false);
  });
});
