import { describe, expect, test } from "vitest";
import { addressOf, viewOf } from "@/lib/dispatch/address";

describe("交办台的地址", () => {
  test("一个视图写成地址再读回来，还是它", () => {
    const view = viewOf({
      tab: "objected",
      q: "充电",
      source: "cppcc",
      topic: "019a0000-38b2-79ce-8486-7ed25693c309",
      sort: "number",
      page: "3",
      size: "500",
    });
    const params = Object.fromEntries(new URL(addressOf(view), "http://x").searchParams);
    expect(viewOf(params)).toEqual(view);
    expect(view).toMatchObject({ facet: "objected", sort: "number", page: 3, size: 500 });
  });

  test("看不懂的条件不挡路", () => {
    const view = viewOf({
      tab: "nonsense",
      source: "x",
      topic: "1; DROP",
      page: "-2",
      size: "9999",
      q: ["甲", "乙"],
    });
    expect(view).toEqual({ facet: "waiting", filters: { q: "甲" }, sort: "due", page: 1, size: 50 });
    expect(addressOf({ ...view, filters: {} })).toBe("/dispatch");
  });
});
