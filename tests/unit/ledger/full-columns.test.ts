import { expect, test } from "vitest";
import { fullColumns } from "@/lib/ledger/full-columns";
import type { FullRow } from "@/lib/ledger/full-queries";

const column = (zh: string) => fullColumns.find((one) => one.zh === zh);
const answer = { id: "last", number: null, signer: null, signedOn: null, outcome: "A", disclosure: null };
const given = { state: "given", attitude: "satisfied", result: "satisfied" } as const;
const unit = { duty: "lead", isPlanned: false, acknowledgedOn: null } as const;

test("满意度只算最后一轮答复的评价", () => {
  const ratings = [
    { replyId: "replaced", ...given, result: "dissatisfied" },
    { replyId: "last", ...given },
  ];
  expect(column("满意度")?.value({ answers: [answer], ratings } as unknown as FullRow)).toBe("满意");
});

test("科室和承办人随本单位：主办的不算到协办名下", () => {
  const units = [
    { ...unit, id: "a", parentId: null, name: "甲局", handler: null },
    { ...unit, id: "a1", parentId: "a", name: "甲科", handler: "张三" },
    { ...unit, id: "b", parentId: null, name: "乙局", duty: "assist", handler: "李四" },
    { ...unit, id: "b1", parentId: "b", name: "乙科", handler: null },
  ];
  const shown = ["主办（分办）单位", "主办科室", "承办人", "协办单位", "协办科室"].map((zh) =>
    column(zh)?.value({ units } as unknown as FullRow),
  );
  expect(shown).toEqual(["甲局", "甲科", "张三", "乙局", "乙科"]);
});
