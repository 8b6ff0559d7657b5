import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lifecycleDocs } from "@/lib/lifecycle/docs";
import { conditions } from "@/lib/lifecycle/docs/conditions";
import { describeMachine } from "@/lib/lifecycle/docs/describe";
import { machineNames } from "@/lib/lifecycle/machines";

const readme = new URL("../../../lib/lifecycle/README.md", import.meta.url);

test("the README is what the tables say; run `npm run docs` when this fails", () => {
  expect(readFileSync(readme, "utf8")).toBe(lifecycleDocs());
});

test("every guard with a sentence stands in a table", () => {
  const used = machineNames.flatMap((machine) =>
    describeMachine(machine).rows.flatMap((row) => row.conditions.map(({ name }) => name)),
  );
  expect(Object.keys(conditions).filter((name) => !used.some((one) => one === name))).toEqual([]);
});

test("the diagram draws every move once and starts at the first state", () => {
  const docs = lifecycleDocs();
  expect(docs).toContain("  [*] --> draft");
  expect(docs).toContain("  admitted --> dispatched: 交办");
  expect(docs).toContain("  acknowledged --> contested: 申请退办、申请退办（附盖章申请表）");
  expect(docs.match(/^ {2}submitted --> admitted: /gm)).toHaveLength(1);
});
