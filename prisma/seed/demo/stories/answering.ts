// Letters on their way and just issued: drafting, each stage of the review, sent back, signed, rated, done again.
import { drafted, issued, signed, submitted } from "../paths";
import type { Step, Story } from "../story";

const promise = (text: string, inDays: number) =>
  ({ outcome: "planned_dated", promise: { text, inDays } }) as const;

const reviewing: readonly Story[] = [
  {
    item: "culturetour",
    dispatched: { answerIn: 44 },
    signers: ["d12"],
    section: 3,
    steps: drafted({ outcome: "solved" }, "symposium"),
  },
  {
    item: "eightviews",
    dispatched: { answerIn: 40 },
    signers: ["m13"],
    steps: submitted(promise("为 8 处遗址设置标识", 100), "research"),
  },
  {
    item: "oldvillage",
    dispatched: { answerIn: 38 },
    signers: ["m03"],
    steps: [
      ...submitted({ outcome: "solved" }, "visit"),
      ["review", { day: 21, remark: "内容属实，同意。" }],
      ["review", { day: 23, remark: "同意，请主要领导签发。" }],
    ],
  },
  {
    item: "garbage",
    dispatched: { answerIn: 35 },
    steps: [
      ...submitted(promise("在 20 个小区实行分类运输公示", 70), "visit"),
      "review",
      ["review", { day: 23 }],
    ],
  },
  {
    item: "heating",
    dispatched: { answerIn: 25 },
    steps: [
      ...submitted({ outcome: "solved" }, "phone"),
      ["review", { day: 21 }],
      [
        "sendBack",
        {
          day: 24,
          blockId: "p1",
          reason: "第一点只写了争取政策，没有回答补贴年限，请会同财政局明确后重写。",
        },
      ],
    ],
  },
];

const signedOnes: readonly Story[] = [
  {
    item: "parking",
    dispatched: { answerIn: 30 },
    steps: signed(promise("机械式立体停车场建成投用", 150), "research"),
  },
  {
    item: "pets",
    dispatched: { answerIn: 28 },
    signers: ["d23", "d19"],
    steps: signed({ outcome: "solved" }, "visit"),
  },
  {
    item: "village-road",
    dispatched: { answerIn: 33 },
    signers: ["d06"],
    steps: [...submitted(promise("修复两处损毁桥涵", 80), "research"), ["reviewAll", { day: 23 }]],
  },
];

const replied: readonly Story[] = [
  {
    item: "elderly",
    dispatched: 34,
    signers: ["d01", "d23"],
    steps: [...issued({ outcome: "solved" }, "visit"), ["rate", { day: 31, who: ["d23"] }]],
  },
  {
    item: "solar",
    dispatched: 31,
    signers: ["m01", "m11"],
    steps: [
      ...issued(
        {
          ...promise("公布各供电台区可接入容量", 45),
          enclosures: ["各供电台区可接入容量表（第一批）", "屋顶光伏备案和验收办事指南"],
        },
        "symposium",
      ),
      ["makeLink", { who: ["m11"] }],
    ],
  },
  {
    item: "savewater",
    dispatched: 44,
    signers: ["m07", "m12"],
    steps: [...issued({ outcome: "solved" }, "phone"), ["rate", { who: ["m12"] }], "remindRating"],
  },
  {
    item: "sportpark",
    dispatched: 24,
    signers: ["m04"],
    section: 3,
    steps: [
      ["register", { referenceOnly: true }],
      "submit",
      "admit",
      "handOver",
      ["plan", { assists: [] }],
      "dispatch",
      "acknowledge",
      "delegate",
      ["consult", { stage: "before", channel: "phone" }],
      [
        "closeWithoutLetter",
        {
          text: "委员注明仅供研究参考。我局已与委员电话沟通，所提选址意见转区自然资源局纳入体育设施专项规划研究，并向委员说明。",
        },
      ],
    ],
  },
];

const again: readonly Step[] = [
  [
    "rate",
    { result: "dissatisfied", remark: "答复以介绍已有工作为主，没有回答怎么办、什么时候办，请重新研究。" },
  ],
  ["rework", { day: 35, reason: "提出人对办理结果不满意，请针对其书面意见逐条重新研究，重新答复。" }],
  ["consult", { day: 39, stage: "during", channel: "visit", confirmed: true }],
];
const second: readonly Step[] = [
  ["submitLetter", { day: 45 }],
  ["reviewAll", { day: 47 }],
  ["issue", { day: 49 }],
];

const reworked: readonly Story[] = [
  {
    item: "rental",
    dispatched: 44,
    signers: ["m09"],
    section: 3,
    steps: [...issued({ outcome: "reference", disclosure: "on_request" }, "phone"), ...again],
  },
  {
    item: "alleys",
    dispatched: 66,
    signers: ["m10"],
    steps: [
      ...issued({ outcome: "solved" }, "phone"),
      ...again,
      ["draft", { day: 43, ...promise("背街小巷 46 条全部纳入统一保洁并公示责任人", 75) }],
      ...second,
      ["rate", { day: 56, result: "satisfied", remark: "第二次答复有数字、有时间、有责任人，满意。" }],
      ["publish", { day: 58 }],
      ["conclude", { day: 60 }],
    ],
  },
  {
    item: "college",
    dispatched: 62,
    signers: ["m05", "m12"],
    steps: [
      ...issued({ outcome: "solved" }, "phone"),
      ...again,
      ["draft", { day: 43, outcome: "reference", disclosure: "on_request" }],
      ...second,
      ["rate", { day: 55, result: "dissatisfied", remark: "仍未说明人才租房补贴的标准和发放时间。" }],
    ],
  },
];

export const answeringStories: readonly Story[] = [...reviewing, ...signedOnes, ...replied, ...reworked];
