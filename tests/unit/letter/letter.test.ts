import { describe, expect, it } from "vitest";
import { type LetterSource, letterOf } from "@/lib/letter/letter";
import { numbersOf } from "@/lib/letter/numbering";
import type { LetterStyle } from "@/lib/letter/style";
import { titleLines, widthOf } from "@/lib/letter/title-lines";
import type { Block } from "@/lib/lifecycle/inputs/reply";
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

  it("空段落不印；最后一段“附件：”排成附件说明，名称不带标点和自编的序号", () => {
    const letter = withBlocks(block("正文。"), block("  "), block("附件：1.整改清单；\n2．进度表。"));
    expect(letter.paragraphs.map((one) => one.text)).toEqual(["正文。"]);
    expect(letter.annex?.names).toEqual(["整改清单", "进度表"]);
    expect(withBlocks(block("附件：甲"), block("后文。")).annex).toBeNull();
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
