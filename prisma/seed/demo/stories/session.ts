// Items of the session: answered, rated and put on file long ago; some promises are still open.
import { archived, concluded } from "../paths";
import type { Story } from "../story";

export const sessionStories: readonly Story[] = [
  {
    item: "elevator",
    dispatched: { session: 27 },
    section: 3,
    steps: archived({ outcome: "solved" }, "symposium"),
  },
  { item: "kinder2", dispatched: { session: 27 }, section: 3, steps: archived({ outcome: "solved" }) },
  {
    item: "fitness",
    dispatched: { session: 27 },
    section: 4,
    steps: [
      ...archived({ outcome: "solved" }, "phone"),
      ["commend", { ago: 12, note: "调研扎实、建议具体，年度优秀建议评选通过。" }],
    ],
  },
  { item: "vendors", dispatched: { session: 28 }, steps: archived({ outcome: "solved" }, "visit") },
  {
    item: "stalls",
    dispatched: { session: 28 },
    steps: archived({ outcome: "deferred", disclosure: "on_request" }, "symposium"),
  },
  {
    item: "basicedu",
    dispatched: { session: 29 },
    section: 3,
    steps: [
      ...archived({
        outcome: "planned_dated",
        promise: { text: "完成 6 所村小厕所和取暖改造", inDays: -30 },
      }),
      ["progress", { ago: 40, text: "已完成 4 所，其余 2 所正在施工。" }],
      ["fulfil", { ago: 24, text: "6 所村小改造全部完成并投入使用，验收报告已存档。" }],
    ],
  },
  {
    item: "source",
    dispatched: { session: 29 },
    steps: [
      ...archived({
        outcome: "planned_dated",
        promise: { text: "完成源头区域封育和 3 处坡面治理", inDays: -6 },
      }),
      ["progress", { ago: 15, text: "封育完成，坡面治理完成 2 处，第 3 处因雨期停工，正在补施工计划。" }],
      [
        "revisit",
        { ago: 9, finding: "behind", text: "现场查看第 3 处仍未复工，要求区水利局一周内报补工计划。" },
      ],
    ],
  },
  {
    item: "elderly2",
    dispatched: { session: 26 },
    steps: [
      ...archived({
        outcome: "planned_dated",
        promise: { text: "12 处农村幸福院改造后投入使用", inDays: 2 },
      }),
      ["progress", { ago: 8, text: "已有 10 处投入使用，其余 2 处正在安装设备。" }],
    ],
  },
  {
    item: "lights",
    dispatched: { session: 26 },
    section: 3,
    steps: archived({ outcome: "solved" }),
  },
  { item: "books", dispatched: { session: 28 }, steps: archived({ outcome: "solved" }, "phone") },
  { item: "martyrs", dispatched: { session: 29 }, section: 3, steps: archived({ outcome: "solved" }) },
  { item: "flyline", dispatched: { session: 30 }, steps: concluded({ outcome: "solved" }, "research") },
];
