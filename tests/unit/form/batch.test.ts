import { describe, expect, test } from "vitest";
import { added, cutShort, moreFollows, partsOf } from "@/components/form/batch";

const form = (count: number) => {
  const data = new FormData();
  data.append("press", "dispatch");
  for (let place = 0; place < count; place += 1) data.append("items", String(place));
  return data;
};

describe("一次办理很多件", () => {
  test("分批送出：每件恰在一批里，其余内容每批都带，只有最后一批没有下文", () => {
    const parts = partsOf(form(60), { name: "items", size: 25 });
    expect(parts.map((part) => part.getAll("items").length)).toEqual([25, 25, 10]);
    expect(parts.flatMap((part) => part.getAll("items"))).toEqual(form(60).getAll("items"));
    expect(parts.map((part) => part.getAll("press"))).toEqual([["dispatch"], ["dispatch"], ["dispatch"]]);
    expect(parts.map((part) => part.get(moreFollows))).toEqual(["1", "1", null]);
  });

  test("不多的一次送出", () => {
    const data = form(25);
    expect(partsOf(data, { name: "items", size: 25 })).toEqual([data]);
  });

  test("各批的结果合成一个；断在半路，已办的算数，其余说明没有送出", () => {
    const first = {
      status: "batch" as const,
      done: ["a"],
      refused: [{ id: "b", zh: "建议 2：请先选定主办单位" }],
    };
    const both = added(first, { status: "batch", done: ["c"], refused: [] });
    expect(both).toMatchObject({ done: ["a", "c"], refused: first.refused });
    const cut = cutShort(both, { status: "refused", code: "unsent", zh: "网络不通。", values: {} }, 35);
    expect(cut.done).toEqual(["a", "c"]);
    expect(cut.refused.at(-1)?.zh).toContain("其余 35 件没有送出：网络不通。");
  });
});
