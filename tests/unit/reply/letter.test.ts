import { describe, expect, it } from "vitest";
import { type LetterSource, letterOf } from "@/lib/letter/letter";
import { numbersOf } from "@/lib/letter/numbering";
import type { Block } from "@/lib/lifecycle/inputs/reply";
import { type CheckedLetter, checkLetter } from "@/lib/reply/check";
import { compareBlocks } from "@/lib/reply/compare";

const block = (id: string, text: string, askId: string | null = null, level = 0): Block => ({
  id,
  askId,
  level,
  text,
});

const source: LetterSource = {
  kind: "answer",
  source: "congress",
  meetingName: "区十八届人大五次会议",
  numberText: "59",
  title: "关于加强红色旅游文化发展的建议",
  unitName: "周村区文化和旅游局",
  documentNumber: null,
  numberGap: "周文旅函〔2026〕　号",
  outcomeLetter: "B",
  outcomeName: "列入计划解决",
  disclosure: "proactive",
  signers: [{ name: "刘鲜兰", kind: "deputy" }],
  leadUnitName: "周村区文化和旅游局",
  blocks: [block("h", "关于路线", "a", 1), block("gap", "  ", "a"), block("p", "已经推出。", "a")],
  signedOn: null,
  contact: { name: "夏佳宁", phone: "0533-0000000" },
  copies: ["区人大常委会代表工作室"],
};

describe("复文", () => {
  it("答复函：标题、称谓、类别和公开、引述都在，空段落不印", () => {
    const letter = letterOf(source);
    expect(letter.title.join("")).toBe("对区十八届人大五次会议第59号代表建议的答复");
    expect(letter.to).toBe("刘鲜兰代表：");
    expect(letter.mark).toBe("B类　主动公开");
    expect(letter.opening).toBe("您提出的《关于加强红色旅游文化发展的建议》收悉，现答复如下：");
    expect(letter.paragraphs.map((one) => `${one.number}${one.text}`)).toEqual([
      "一、关于路线",
      "已经推出。",
    ]);
    expect(letter.number).toBe("周文旅函〔2026〕　号");
    expect(letter.date).toBe("　　年　月　日");
  });

  it("协办意见函：主送主办单位，不标类别", () => {
    const letter = letterOf({ ...source, kind: "opinion" });
    expect([letter.to, letter.mark]).toEqual(["周村区文化和旅游局：", ""]);
  });

  it("层次序数：上一级另起，下一级重新编号", () => {
    const levels = [1, 2, 2, 3, 4, 1, 2].map((level) => ({ level }));
    expect(numbersOf(levels)).toEqual(["一、", "（一）", "（二）", "1.", "（1）", "二、", "（一）"]);
  });
});

describe("复文检查", () => {
  const letter: CheckedLetter = {
    kind: "answer",
    source: "congress",
    blocks: [block("p", "已经推出首条路线。", "a")],
    askIds: ["a"],
    outcome: "solved",
    needsDate: false,
    promisedDays: [],
  };
  const faults = (change: Partial<CheckedLetter>) =>
    checkLetter({ ...letter, ...change }).filter((one) => !one.ok);

  it("写实的答复没有提醒", () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[string, Partial<CheckedLetter>, string]>([
    ["漏答", { askIds: ["a", "b"] }, "还有 1 点诉求没有答复"],
    ["只有标题不算答复", { blocks: [block("h", "关于路线", "a", 1)] }, "还有 1 点诉求没有答复"],
    ["有时限的类别没有承诺", { needsDate: true }, "该类别须写明承诺事项"],
    ["推托", { blocks: [block("p", "我局正在研究。", "a")] }, "“正在研究”"],
    ["不存在的日期", { blocks: [block("p", "2026年9月31日前完成。", "a")] }, "日期“2026年9月31日”不存在"],
    ["称谓", { blocks: [block("p", "您的提案很好。", "a")] }, "称谓有误"],
    ["手机号码", { blocks: [block("p", "电话13800000000。", "a")] }, "手机号码"],
  ])("%s", (_, change, zh) => {
    expect(
      faults(change)
        .map((one) => one.zh)
        .join(),
    ).toContain(zh);
  });
});

describe("两版对比", () => {
  it("改动、新增、删去各标一处，没动的不标", () => {
    const before = [block("a", "不变。"), block("b", "共11处。"), block("c", "删去。")];
    const after = [block("a", "不变。"), block("b", "共14处。"), block("d", "新增。")];
    const { changes, parts, blocks } = compareBlocks(before, after);
    expect(changes).toBe(3);
    expect(parts.get("a")?.every((part) => part.op === "same")).toBe(true);
    expect(parts.get("b")?.map((part) => part.op)).toContain("ins");
    expect(blocks.map((one) => one.id).toSorted()).toEqual(["a", "b", "c", "d"]);
  });
});
