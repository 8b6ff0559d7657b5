// What is looked for when a clerk types or pastes into 查找.
import { describe, expect, it } from "vitest";
import { searchWords } from "@/lib/ledger/search-sql";

const texts = (q: string) => searchWords(q, []).map(({ text }) => text);

describe("查找的词", () => {
  it("整个标题贴进来，全角、半角标点都只是分隔", () => {
    const words = ["关于加装电梯", "既有住宅", "的建议"];
    expect(texts("关于加装电梯（既有住宅）的建议")).toEqual(words);
    expect(texts("《关于加装电梯(既有住宅)的建议》")).toEqual(words);
    expect(texts("规范管理，方便群众：停车")).toEqual(["规范管理", "方便群众", "停车"]);
  });

  it("姓名中间的点不是分隔，全角数字按半角找", () => {
    expect(texts("买买提·阿不都 第５９号")).toEqual(["买买提·阿不都", "第59号"]);
  });

  it("只有标点的查找没有词", () => {
    expect(texts("，。")).toEqual([]);
  });
});
