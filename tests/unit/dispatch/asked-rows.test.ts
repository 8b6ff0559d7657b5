import { expect, test } from "vitest";
import { askedRows } from "@/lib/dispatch/asked-rows";

const row = (unitId: string, duty: "lead" | "split" | "assist", askIds: string[] = []) => ({
  ...{ unitId, duty, askIds },
  replyNeeded: true,
});
const rows = [row("文旅", "lead"), row("教体", "assist", ["a2"])];
const asks = ["a1", "a2"];

test.each([
  ["增加协办", "addAssist", "商务", [...rows, row("商务", "assist")]],
  ["不再协办", "dropAssist", "教体", [row("文旅", "lead")]],
  ["互换", "swap", "教体", [row("教体", "lead"), row("文旅", "assist")]],
  ["协办改分办", "split", "教体", [row("文旅", "split", asks), row("教体", "split")]],
  [
    "另一单位分办",
    "split",
    "商务",
    [row("文旅", "split", asks), row("教体", "assist", ["a2"]), row("商务", "split")],
  ],
] as const)("%s：调整表从申请的样子开始", (_, kind, unitId, expected) => {
  expect(askedRows(rows, { kind, unitId }, asks)).toEqual(expected);
});
