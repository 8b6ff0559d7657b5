// The cases that benchmarks repeat: short stories that end in every place an item can stand, over many units.
import { intake } from "../demo/paths";
import type { Step, Story } from "../demo/story";

const toDispatch: readonly Step[] = [...intake, ["plan", { assists: [] }], "dispatch"];
const working: readonly Step[] = [
  ...toDispatch,
  "acknowledge",
  "delegate",
  ["consult", { stage: "before", channel: "visit" }],
];
const reviewing: readonly Step[] = [...working, ["draft", { outcome: "solved" }], "submitLetter"];
const issued: readonly Step[] = [...reviewing, "reviewAll", "issue"];
const archived: readonly Step[] = [...issued, "rate", "conclude", "archive"];
const promised: readonly Step[] = [
  ...working,
  ["draft", { outcome: "planned_dated", promise: { inDays: 120 } }],
  "submitLetter",
  "reviewAll",
  "issue",
  "rate",
  "conclude",
  "archive",
];

const one = (item: string, dispatched: number, steps: readonly Step[]): Story => ({
  item,
  name: `pattern-${item}`,
  dispatched,
  steps,
});
const waiting = (item: string, lastAgo: number, steps: readonly Step[]): Story => ({
  item,
  name: `pattern-${item}`,
  lastAgo,
  steps,
});

export const patternStories: readonly Story[] = [
  ...[
    "vendors",
    "fitness",
    "elevator",
    "bus",
    "levee",
    "pillar",
    "oldtown",
    "medical",
    "food",
    "disabled",
  ].map((item) => one(item, 60, archived)),
  ...["digital", "solar", "employ", "overseas", "rurallaw", "noise2"].map((item) => one(item, 60, archived)),
  one("farmland", 60, promised),
  one("garbage", 60, promised),
  one("books", 50, [...issued, "rate", "conclude"]),
  // What is in hand lies with many units, as in an office: nobody's list holds a whole year.
  ...["idleland", "teachers", "smallfirms"].map((item) => one(item, 34, issued)),
  ...["culturetour", "chargepile", "childcare", "trace", "lights2"].map((item) => one(item, 28, reviewing)),
  ...["heritage", "elderly2", "college", "basket"].map((item) =>
    one(item, 20, [...working, ["draft", { outcome: "solved" }]]),
  ),
  ...["parking", "alleys", "ruralpoll", "savewater"].map((item) => one(item, 16, working)),
  ...["deadend", "prefab", "commerce", "lawyer", "kinder2"].map((item) => one(item, 1, toDispatch)),
  waiting("kinder", 1, intake),
  waiting("market", 2, intake),
  waiting("elderly", 0, ["register", "submit"]),
];
