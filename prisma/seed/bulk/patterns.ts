// The cases that benchmarks repeat: short stories that end in every place an item can stand, over many units.
import { assisted, intake } from "../demo/paths";
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
/** From the draft to the shelf, on the usual days. */
const toArchive: readonly Step[] = [
  "submitLetter",
  "reviewAll",
  "issue",
  "rate",
  "publish",
  "conclude",
  "archive",
];
const archived: readonly Step[] = [...working, ["draft", { outcome: "solved" }], ...toArchive];
const promised: readonly Step[] = [
  ...working,
  ["draft", { outcome: "planned_dated", promise: { inDays: 120 } }],
  ...toArchive,
];

const draftOf = (day: number): Step => ["draft", { day, outcome: "solved" }];

/** 承诺 with progress and a 回头看; the other was kept, and a supplement says so. */
const revisited: readonly Step[] = [
  ...promised,
  ["progress", { day: 46, text: "已完成招标，正在施工。" }],
  ["revisit", { day: 48, finding: "on_track", text: "到现场查看，进度正常。" }],
];
const supplemented: readonly Step[] = [
  ...promised,
  ["fulfil", { day: 46, text: "已全部完成并投入使用。" }],
  ["supplement", { day: 47, reason: "承诺事项已完成。" }],
  ["draft", { day: 48, outcome: "solved", disclosure: "on_request" }],
  ["submitLetter", { day: 49 }],
  ["reviewAll", { day: 51 }],
  ["issue", { day: 52 }],
];

/** 重点 by two bodies, with 办理方案, 专班 and reports. */
const keyAtWork: readonly Step[] = [
  ...toDispatch,
  ["designateKey", { kind: "other", byBody: true, reports: "monthly" }],
  ["designateKey", { kind: "government_led", champion: "副区长（领办）" }],
  "acknowledge",
  "delegate",
  [
    "planKey",
    {
      text: "分三步实施，先调研，再会商，后落实。",
      members: [{ part: "head", name: "分管领导", title: "组长" }],
    },
  ],
  ["consult", { stage: "before", channel: "visit" }],
  ["reportKey", { text: "已完成调研，正在会商。" }],
];
const keyDone: readonly Step[] = [
  ...keyAtWork,
  ["draft", { outcome: "solved" }],
  ...toArchive,
  ["achieve", { day: 44, kind: "project", title: "列入实事项目", text: "" }],
  ["commend", { day: 46, note: "年度评选通过。" }],
];

const reworked: readonly Step[] = [
  ...issued,
  ["rate", { result: "dissatisfied", remark: "没有写明完成时间。" }],
  ["rework", { day: 35, reason: "请针对意见重新研究。" }],
  ["consult", { day: 37, stage: "during", channel: "visit" }],
  draftOf(38),
  ["submitLetter", { day: 39 }],
  ["reviewAll", { day: 41 }],
  ["issue", { day: 43 }],
  ["rate", { day: 46 }],
  ["publish", { day: 47 }],
  ["conclude", { day: 48 }],
  ["archive", { day: 50 }],
];

/** With an opinion and a 督办 that was answered. */
const supervised: readonly Step[] = [
  ...assisted("visit"),
  ["supervise", { day: 17, inDays: 7, requirement: "请主要负责人过问，按期答复。" }],
];
const supervisedDone: readonly Step[] = [
  ...supervised,
  ["answerSupervision", { day: 17, answer: "已研究，按期答复。" }],
  ["draft", { outcome: "solved" }],
  ...toArchive,
];

const fromAbove = (number: string): Step => [
  "registerUpper",
  { number, duty: "split", lead: "乔砚农", group: "周村代表团", answerIn: 75 },
];
const upper: readonly Step[] = [
  ["plan", { assists: [] }],
  "dispatch",
  "acknowledge",
  "delegate",
  ["consult", { stage: "before", channel: "visit" }],
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
  one("source", 60, revisited),
  one("village-road", 60, supplemented),
  one("red", 60, keyDone),
  one("stalls", 60, reworked),
  one("newenergy", 60, supervisedDone),
  {
    ...one("habitat", 60, [
      fromAbove("第1号"),
      ...upper,
      ["draft", { outcome: "solved" }],
      "submitLetter",
      "reviewAll",
      "issue",
      "publish",
      ["upperFeedback", { rating: "满意", outcome: "A类", remark: "" }],
      "conclude",
      "archive",
    ]),
    signers: [],
  },
  one("books", 50, [...issued, "rate", "conclude"]),
  // What is in hand lies with many units, as in an office: nobody's list holds a whole year.
  ...["idleland", "teachers", "smallfirms"].map((item) => one(item, 34, issued)),
  ...["culturetour", "chargepile", "childcare", "trace", "lights2"].map((item) => one(item, 28, reviewing)),
  ...["heritage", "elderly2", "college", "basket"].map((item) =>
    one(item, 20, [...working, ["draft", { outcome: "solved" }]]),
  ),
  ...["parking", "alleys", "ruralpoll", "savewater"].map((item) => one(item, 16, working)),
  one("village-water", 18, keyAtWork),
  one("flyline", 18, supervised),
  { ...one("sewage", 16, [fromAbove("第2号"), ...upper]), signers: [] },
  { ...one("roadlight", 0, issued), isEarlier: true, dispatched: { afterSession: 215 } },
  ...["deadend", "prefab", "commerce", "lawyer", "kinder2"].map((item) => one(item, 1, toDispatch)),
  waiting("kinder", 1, intake),
  waiting("market", 2, intake),
  waiting("elderly", 0, ["register", "submit"]),
];
