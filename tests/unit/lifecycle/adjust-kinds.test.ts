// 申请调整承办单位: which of the four requests a unit may make, by its duty and the units beside it.
import { expect, test } from "vitest";
import { mayNotAsk } from "@/lib/lifecycle/adjust-kinds";
import type { Duty } from "@/lib/lifecycle/facts";
import type { AdjustKind } from "@/lib/lifecycle/inputs/assignment";
import { row } from "@/tests/factories/lifecycle-facts";

const kinds: AdjustKind[] = ["addAssist", "dropAssist", "swap", "split"];

test.each<[Duty, Duty[], AdjustKind[]]>([
  ["lead", ["assist"], ["addAssist", "dropAssist", "swap", "split"]],
  ["lead", [], ["addAssist", "split"]],
  ["assist", ["lead"], ["dropAssist", "swap", "split"]],
  ["assist", ["split", "split"], ["dropAssist", "split"]],
  ["split", ["split"], ["addAssist", "split"]],
  ["split", ["split", "assist"], ["addAssist", "dropAssist", "split"]],
])("%s beside %j may ask for %j", (duty, others, may) => {
  const [own, ...rest] = [duty, ...others].map((one, index) => row(`row${index}`, { duty: one }));
  if (!own) throw new Error("no row");
  expect(kinds.filter((kind) => mayNotAsk(kind, own, [own, ...rest]) === null)).toEqual(may);
});
