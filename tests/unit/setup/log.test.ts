import { describe, expect, it } from "vitest";
import { createLog, newReference } from "@/lib/log";

function logged(values: object): Record<string, unknown> {
  let line = "";
  createLog((text) => {
    line = text;
  }).error(values, "said");
  return JSON.parse(line);
}

describe("the log", () => {
  it("strikes out secrets and personal values, also inside", () => {
    const line = JSON.stringify(
      logged({ password: "p1", user: { phone: "13800000000", name: "张三" }, a: { b: { token: "t1" } } }),
    );
    expect(line).toContain("张三");
    expect(line).not.toMatch(/p1|13800000000|t1/);
  });

  it("makes references that can be read out over the telephone", () => {
    const references = Array.from({ length: 500 }, newReference);
    expect(new Set(references).size).toBe(500);
    for (const each of references) expect(each).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
  });
});
