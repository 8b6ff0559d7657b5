import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/lifecycle/inputs/reply";
import { type CheckedLetter, checkLetter } from "@/lib/reply/check";
import { compareBlocks } from "@/lib/reply/compare";

const block = (id: string, text: string, askId: string | null = null, level = 0): Block => ({
  id,
  askId,
  level,
  text,
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
