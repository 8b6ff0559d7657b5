import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/lifecycle/inputs/reply";
import {
  blocksOf,
  emptyBlock,
  partsOf,
  withBlock,
  withChange,
  withMove,
  withoutBlock,
} from "@/lib/reply/parts";

const block = (id: string, askId: string | null, text = id): Block => ({ id, askId, level: 0, text });

const letter = [
  block("thanks", null),
  block("a1", "a"),
  block("between", null),
  block("b1", "b"),
  block("b2", "b"),
  block("next", null),
];

const keysAndIds = (blocks: readonly Block[], asks: readonly string[]) =>
  partsOf(blocks, asks).map((part) => [part.key, part.blocks.map((one) => one.id)]);

describe("文稿按诉求分组", () => {
  it("总体情况、各诉求、下一步打算各归其位", () => {
    expect(keysAndIds(letter, ["a", "b"])).toEqual([
      ["before", ["thanks"]],
      ["a", ["a1", "between"]],
      ["b", ["b1", "b2"]],
      ["after", ["next"]],
    ]);
  });

  it("分组再合并，文稿的顺序和文字都不变", () => {
    expect(blocksOf(partsOf(letter, ["a", "b"]))).toEqual(letter);
  });

  it("没有答复的诉求有地方可写，段落编号在服务器和浏览器一致", () => {
    const [, , b] = partsOf([block("a1", "a")], ["a", "b"]);
    expect(b?.blocks).toEqual([emptyBlock("h-b", "b", 1), emptyBlock("p-b", "b")]);
    expect(partsOf([], ["a"])).toEqual(partsOf([], ["a"]));
  });

  it("诉求已经删除的段落不丢", () => {
    expect(blocksOf(partsOf([block("x", "gone"), block("a1", "a")], ["a"])).map((one) => one.id)).toEqual([
      "x",
      "a1",
    ]);
  });

  it("没有诉求的文稿只有一组正文，至少一段", () => {
    expect(keysAndIds([], [])).toEqual([["before", ["p1"]]]);
  });
});

describe("改动", () => {
  const parts = partsOf(letter, ["a", "b"]);

  it("上移、下移不出本组", () => {
    expect(blocksOf(withMove(parts, "b2", -1)).map((one) => one.id)).toEqual([
      "thanks",
      "a1",
      "between",
      "b2",
      "b1",
      "next",
    ]);
    expect(withMove(parts, "b1", -1)).toEqual(parts);
    expect(withMove(parts, "b2", 1)).toEqual(parts);
  });

  it("新段落加在指定段落之后，没有指定就加在最后", () => {
    const more = withBlock(parts, "b", block("new", "b"), "b1");
    expect(more[2]?.blocks.map((one) => one.id)).toEqual(["b1", "new", "b2"]);
    expect(withBlock(parts, "b", block("new", "b"))[2]?.blocks.at(-1)?.id).toBe("new");
  });

  it("修改和删除只动那一段", () => {
    expect(blocksOf(withChange(parts, "a1", { text: "改" })).filter((one) => one.text === "改")).toHaveLength(
      1,
    );
    expect(blocksOf(withoutBlock(parts, "a1"))).toEqual(letter.filter((one) => one.id !== "a1"));
  });
});
