import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gramsOf, jaccard, similarFrom, similarity, titleCore } from "@/lib/text/similar";

describe("similarity", () => {
  it("finds the same matter in other words and leaves other matters apart", () => {
    const bus =
      "优化公交布局，增开学生专线，畅通学子求知路，解决城郊学生上下学乘车难的问题，建议增加早晚高峰班次。";
    const again =
      "优化公交布局，增开学生专线，解决城郊学生上下学乘车难问题，建议增加早高峰班次并延长末班时间。";
    const dogs = "规范城市养犬管理，建立犬只登记制度，加大对不文明养犬行为的处罚力度，在公园设置犬只活动区。";
    expect(similarity(bus, again)).toBeGreaterThan(similarFrom);
    expect(similarity(bus, dogs)).toBeLessThan(similarFrom);
  });

  it("does not see spaces, punctuation, width or case", () => {
    expect(similarity("关于加强 5G 基站建设的建议", "关于加强５ｇ基站建设的建议！")).toBe(1);
  });

  it("is between 0 and 1, the same both ways, and 1 with itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        const value = similarity(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(similarity(b, a)).toBe(value);
        expect(similarity(a, a)).toBe(gramsOf(a).size === 0 ? 0 : 1);
      }),
    );
    expect(jaccard(new Set(), new Set())).toBe(0);
  });

  it("keeps rare characters whole", () => {
    expect([...gramsOf("𠮷𬱖旻喆")]).toEqual(["𠮷𬱖旻", "𬱖旻喆"]);
  });

  it("compares titles without what all titles share", () => {
    expect(titleCore("《关于加强红色旅游文化发展的建议》")).toBe("加强红色旅游文化发展");
    expect(titleCore("关于进一步优化公交布局的提案")).toBe("优化公交布局");
    expect(titleCore("优化公交布局")).toBe("优化公交布局");
    expect(similarity("关于优化公交的建议", "关于规范养犬的建议")).toBeGreaterThan(
      similarity(titleCore("关于优化公交的建议"), titleCore("关于规范养犬的建议")),
    );
  });
});
