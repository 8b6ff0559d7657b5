import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isSamePlan, orphanAsks, planForm, rowsOf } from "@/lib/dispatch/plan-form";

const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
const [one, two] = [randomUUID(), randomUUID()];
const form = (more: object) =>
  planForm.parse({ id: randomUUID(), version: "3", requestId: randomUUID(), press: "plan", ...more });

describe("拟办表单", () => {
  test("主办默认承担全部诉求，只选一个协办单位也能读出", () => {
    const rows = rowsOf(form({ lead: a, assists: b, asks: { [a]: [one, two], [b]: one } }), [one, two]);
    expect(rows).toEqual([
      { unitId: a, duty: "lead", askIds: [], replyNeeded: true },
      { unitId: b, duty: "assist", askIds: [one], replyNeeded: true },
    ]);
  });

  test("换成分办后，先前选的主办单位不带走", () => {
    const rows = rowsOf(
      form({ mode: "split", lead: a, splits: [b, c], asks: { [b]: one, [c]: two }, noLetter: c }),
      [one, two],
    );
    expect(rows.map((row) => [row.unitId, row.duty, row.replyNeeded])).toEqual([
      [b, "split", true],
      [c, "split", false],
    ]);
    expect(orphanAsks(rows, [one, two])).toEqual([]);
  });

  test("分办时没有分下去的诉求按序号指出", () => {
    const rows = rowsOf(form({ mode: "split", splits: [b, c], asks: { [b]: one } }), [one, two]);
    expect(orphanAsks(rows, [one, two])).toEqual([2]);
  });

  test("别件的诉求不收", () => {
    const rows = rowsOf(form({ assists: [b], asks: { [b]: [randomUUID()] } }), [one, two]);
    expect(rows[0]?.askIds).toEqual([]);
  });

  test("同一方案换了次序还是同一方案，换了分工就不是", () => {
    const rows = rowsOf(form({ lead: a, assists: [b] }), [one]);
    expect(isSamePlan(rows, [...rows].reverse())).toBe(true);
    expect(isSamePlan(rows, rowsOf(form({ lead: b, assists: [a] }), [one]))).toBe(false);
  });
});
