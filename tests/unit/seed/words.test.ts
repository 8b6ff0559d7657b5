// The demo's words: nothing is said twice in one letter, and nothing that a page already says before it.
import { expect, test } from "vitest";
import { items } from "@/prisma/seed/demo/items";
import { allStories } from "@/prisma/seed/demo/stories/all";
import { answersOf, type Outcome } from "@/prisma/seed/demo/words";

const outcomes: readonly Outcome[] = ["solved", "planned_dated", "deferred", "not_feasible_law", "reference"];
const plan = { unitWord: "我局", assists: "有关单位", month: "三月", date: "12月1日" };

test("every ask of an item gets an answer of its own", () => {
  const repeated = items.flatMap((item) =>
    outcomes
      .filter((outcome) => new Set(answersOf(item, item.asks, { ...plan, outcome })).size < item.asks.length)
      .map((outcome) => `${item.key} ${outcome}`),
  );
  expect(repeated).toEqual([]);
});

test("a ruling gives its reason, not the words that stand before it", () => {
  const said = JSON.stringify(allStories).match(/退办申请未获同意，维持交办/g);
  expect(said).toBeNull();
});
