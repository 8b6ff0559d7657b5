import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DiffPart, diffBlocks, diffText, isUnchanged } from "@/lib/text/diff";
import { splitSentences, splitWords } from "@/lib/text/sentences";

const side = (parts: DiffPart[], keep: DiffPart["op"]) =>
  parts
    .filter((part) => part.op === "same" || part.op === keep)
    .map((part) => part.text)
    .join("");

const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);

/** Text as letters have it, with rare name characters outside the basic plane. */
const chinese = fc
  .array(
    fc.constantFrom(
      "区",
      "红色",
      "旅游",
      "旻",
      "喆",
      "珺",
      "镕",
      "𬱖",
      "𠮷",
      "2026年",
      "。",
      "；",
      "，",
      "\n",
      "办理",
      "！",
      "”",
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(""));

describe("sentences and words", () => {
  it("end at closing marks and keep quotation marks with them", () => {
    expect(splitSentences("一是规范办理。二是“严格时限！”三是落实；\n四是")).toEqual([
      "一是规范办理。",
      "二是“严格时限！”",
      "三是落实；",
      "\n",
      "四是",
    ]);
  });

  it("join to the text again", () => {
    fc.assert(
      fc.property(fc.oneof(chinese, fc.string({ unit: "grapheme" })), (text) => {
        expect(splitSentences(text).join("")).toBe(text);
        expect(splitWords(text).join("")).toBe(text);
      }),
    );
  });

  it("never part a character in two, however long the sentence", () => {
    const long = "𠮷".repeat(3001);
    const words = splitWords(`旻${long}`);
    expect(words.join("")).toBe(`旻${long}`);
    expect(words.every(isWhole)).toBe(true);
  });

  it("stay quick on a text without a single full stop", () => {
    const started = performance.now();
    expect(splitWords("建议提案办理工作".repeat(10_000)).join("")).toHaveLength(80_000);
    // The unbounded segmenter dies on this input; the limit is generous for a busy machine.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("differences of two texts", () => {
  it("mark the words that were changed inside a sentence", () => {
    expect(diffText("新增投资3600万元。其余不变。", "新增投资4050万元。其余不变。")).toEqual([
      { op: "same", text: "新增投资" },
      { op: "del", text: "3600" },
      { op: "ins", text: "4050" },
      { op: "same", text: "万元。其余不变。" },
    ]);
  });

  it("show a new sentence as new and a dropped one as dropped", () => {
    expect(diffText("第一句。第三句。", "第一句。第二句。第三句。")).toEqual([
      { op: "same", text: "第一句。" },
      { op: "ins", text: "第二句。" },
      { op: "same", text: "第三句。" },
    ]);
    expect(diffText("甲。乙。", "甲。")).toEqual([
      { op: "same", text: "甲。" },
      { op: "del", text: "乙。" },
    ]);
  });

  it("do not mix two sentences that share next to nothing", () => {
    expect(diffText("我局高度重视该项工作。", "感谢您对交通运输事业的关注。")).toEqual([
      { op: "del", text: "我局高度重视该项工作。" },
      { op: "ins", text: "感谢您对交通运输事业的关注。" },
    ]);
  });

  it("give both texts back and never part a character in two", () => {
    fc.assert(
      fc.property(fc.oneof(chinese, fc.string({ unit: "grapheme" })), chinese, (before, after) => {
        const parts = diffText(before, after);
        expect(side(parts, "del")).toBe(before);
        expect(side(parts, "ins")).toBe(after);
        expect(parts.every((part) => part.text !== "" && isWhole(part.text))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("tell 𠮷 from 𠮶, which share the first half of their code", () => {
    expect(diffText("代表𠮷田", "代表𠮶田").every((part) => isWhole(part.text))).toBe(true);
  });

  // Without the limit it runs for minutes; the time given leaves room for a busy machine.
  it("give up on texts that have nothing in common instead of running for minutes", {
    timeout: 30_000,
  }, () => {
    const before = Array.from({ length: 6000 }, (_, at) => `甲${at}。`).join("");
    const after = Array.from({ length: 6000 }, (_, at) => `乙${at}。`).join("");
    const parts = diffText(before, after);
    expect(side(parts, "del")).toBe(before);
    expect(side(parts, "ins")).toBe(after);
  });
});

describe("differences of two versions", () => {
  const block = (id: string, text: string) => ({ id, text });

  it("follow paragraphs by their id", () => {
    const diff = diffBlocks(
      [block("a", "一。"), block("b", "二。"), block("c", "三。")],
      [block("a", "一。"), block("d", "新。"), block("c", "三改。")],
    );
    expect(diff.map((entry) => [entry.id, entry.change])).toEqual([
      ["a", "same"],
      ["b", "removed"],
      ["d", "added"],
      ["c", "changed"],
    ]);
    expect(isUnchanged(diff)).toBe(false);
  });

  it("see nothing where only the order changed", () => {
    expect(
      isUnchanged(diffBlocks([block("a", "一"), block("b", "二")], [block("b", "二"), block("a", "一")])),
    ).toBe(true);
  });

  it("show a paragraph removed from the head at the head", () => {
    const diff = diffBlocks([block("x", "旧"), block("y", "旧二"), block("a", "一")], [block("a", "一")]);
    expect(diff.map((entry) => entry.id)).toEqual(["x", "y", "a"]);
  });
});
