// What years leave behind: items of the last meeting that were carried on or wait for it, and an answer of a unit that has
// been merged since.
import { assisted, delegated, intake } from "../paths";
import type { Story } from "../story";

/** Answered after the next session had opened; this year the same was raised again (stories/working.ts). */
const carried: Story = {
  item: "pipe",
  name: "pipe-last",
  isEarlier: true,
  dispatched: { afterSession: 205 },
  signers: ["d15"],
  steps: [
    ...assisted("research"),
    ["carryOver", { day: 48 }],
    ["draft", { day: 49, outcome: "deferred", disclosure: "on_request" }],
    ["submitLetter", { day: 50 }],
    ["reviewAll", { day: 52 }],
    ["issue", { day: 54 }],
    ["rate", { day: 60, result: "basically_satisfied" }],
    ["conclude", { day: 64 }],
    ["archive", { day: 70 }],
  ],
};

const left: readonly Story[] = [
  {
    item: "noise",
    name: "noise-last",
    isEarlier: true,
    dispatched: { afterSession: 215 },
    signers: ["m12", "m14"],
    steps: [
      ...assisted("phone"),
      ["draft", { outcome: "reference", disclosure: "on_request" }],
      "submitLetter",
      "reviewAll",
      "issue",
      ["rate", { who: ["m12"] }],
      [
        "rate",
        { ago: 46, who: ["m14"], result: "dissatisfied", remark: "半年多过去，夜间施工扰民没有改善。" },
      ],
    ],
  },
  {
    item: "buslines",
    name: "buslines-last",
    isEarlier: true,
    dispatched: { afterSession: 215 },
    signers: ["d13"],
    steps: [
      ...assisted("phone"),
      ["draft", { outcome: "solved", disclosure: "on_request" }],
      "submitLetter",
      "reviewAll",
      "issue",
      ["rate", { ago: 40, result: "dissatisfied", remark: "答复说已增加班次，实际早高峰仍等车四十分钟。" }],
    ],
  },
];

/** The culture bureau's promises to last year's deputies: one late, one near its day, one kept. */
const promising: Story = {
  item: "publicspace",
  name: "publicspace-last",
  isEarlier: true,
  dispatched: { session: 28 },
  signers: ["d01"],
  steps: [
    ...assisted("symposium"),
    [
      "draft",
      {
        outcome: "planned_dated",
        promise: { text: "会同区住建局出台新建小区公共文化空间配建标准", inDays: -9 },
      },
    ],
    ["commit", { text: "12 个社区文化空间建成开放", inDays: 12 }],
    ["commit", { text: "首批 4 个文化空间引入志愿者管理", inDays: -70 }],
    "submitLetter",
    "reviewAll",
    "issue",
    "rate",
    "publish",
    "conclude",
    "archive",
    ["progress", { ago: 70, about: "配建标准", text: "标准已形成征求意见稿，正在征求开发企业意见。" }],
    ["fulfil", { ago: 52, about: "志愿者", text: "4 个文化空间已由志愿者队伍轮值管理。" }],
    ["progress", { ago: 9, about: "12 个社区", text: "已有 10 个开放，其余 2 个正在布展。" }],
  ],
};

/** The letter keeps the name of the 投资促进服务中心; what comes later is the commerce bureau's. */
const merged: Story = {
  item: "overseas",
  dispatched: { session: 31 },
  steps: [
    ...intake,
    ["plan", { lead: "tzz", assists: [] }],
    "dispatch",
    "acknowledge",
    "delegate",
    ["consult", { stage: "before", channel: "visit" }],
    ["draft", { outcome: "reference", disclosure: "on_request" }],
    "submitLetter",
    "reviewAll",
    "issue",
    "remindRating",
    ["lapseRating", { day: 52 }],
    ["conclude", { day: 54 }],
    [
      "merge",
      {
        day: 62,
        unit: "tzz",
        into: "swj",
        note: "区级机构改革，区投资促进服务中心并入区商务局，职责由区商务局承接。",
      },
    ],
    ["archive", { day: 66 }],
  ],
};

/** An assist unit first sends back an empty opinion, another is let off, and the third comes late. */
const assisting: readonly Story[] = [
  {
    item: "disabled",
    dispatched: { session: 30 },
    section: 3,
    steps: [
      ...intake,
      ["plan", { assists: ["czj", "wjj"] }],
      "dispatch",
      "acknowledge",
      "acknowledgeAssists",
      "delegate",
      ["consult", { stage: "before", channel: "visit" }],
      ["delegate", { duties: ["assist"], day: 9 }],
      ["opinionDraft", { unit: "czj", day: 12, text: ["我单位无意见。"] }],
      ["opinionIssue", { unit: "czj", day: 14 }],
      [
        "bounce",
        { unit: "czj", day: 15, reason: "没有实质内容。请就重度病残人员低保的资金保障提出具体意见。" },
      ],
      ["opinionDraft", { unit: "czj", day: 18 }],
      ["opinionIssue", { unit: "czj", day: 19 }],
      [
        "waive",
        { unit: "wjj", day: 20, reason: "残疾等级评定标准已由区卫生健康局当面说明，不再另行提交意见。" },
      ],
      ["draft", { day: 21, outcome: "not_feasible_law", disclosure: "on_request" }],
      ["submitLetter", { day: 22 }],
      ["reviewAll", { day: 25 }],
      "issue",
      "rate",
      "conclude",
    ],
  },
  {
    item: "market",
    dispatched: { session: 28 },
    signers: ["m11"],
    steps: [
      ...delegated,
      ["consult", { stage: "before", channel: "research", place: "劳务市场" }],
      ["delegate", { duties: ["assist"], day: 9 }],
      ["opinionDraft", { day: 24 }],
      ["opinionIssue", { day: 29 }],
      [
        "draft",
        {
          day: 30,
          outcome: "planned_dated",
          promise: { text: "建成室内劳务市场，马路市场整体搬迁", inDays: -60 },
        },
      ],
      ["submitLetter", { day: 31 }],
      ["reviewAll", { day: 33 }],
      ["issue", { day: 35 }],
      ["rateByLink", { day: 41, who: ["m11"], result: "basically_satisfied" }],
      ["publish", { day: 43 }],
      ["conclude", { day: 45 }],
      ["archive", { day: 52 }],
      ["progress", { ago: 52, text: "主体装修完成，摊位和候工大厅设备正在安装。" }],
      ["fulfil", { ago: 44, text: "室内劳务市场已启用，马路市场整体搬迁，日均接待 400 余人次。" }],
      ["supplement", { ago: 42, reason: "承诺事项已完成，向委员补充答复，结果类别由 B 类调整为 A 类。" }],
      [
        "draft",
        {
          ago: 40,
          outcome: "solved",
          answers: [
            "室内劳务市场已建成启用，设候工大厅、信息发布屏和应急用工窗口，马路市场整体搬迁。",
            "已会同区人力资源和社会保障局在场内设立维权窗口，登记务工人员 1260 人。",
            "原路段已恢复通行并纳入日常巡查，未再出现占道候工。",
          ],
        },
      ],
      ["submitLetter", { ago: 39 }],
      ["reviewAll", { ago: 37 }],
      ["issue", { ago: 36 }],
      ["publish", { ago: 33 }],
      [
        "revisit",
        { ago: 30, finding: "kept", text: "到现场查看：新市场运行正常，原路段无占道候工，委员随同查看。" },
      ],
      [
        "rateCommitment",
        { ago: 26, result: "satisfied", remark: "承诺的事办成了，希望把应急用工窗口坚持下去。" },
      ],
    ],
  },
];

export const pastStories: readonly Story[] = [carried, ...left, promising, merged, ...assisting];
