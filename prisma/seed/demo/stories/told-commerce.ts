// The two key items of the commerce bureau: 安商稳商 with its 办理方案 and five measures, 商旅文 with four contacts in person and
// the visit of the bureau's head.
import type { Story } from "../story";

const measures =
  "我局制定了办理方案，由分管副局长牵头，落实五项举措：建立企业家联谊会、强化政府对企业的服务、实行重大问题现场办公制度、举办涉企政策通报会、建立企业服务回访制度。";

export const business: Story = {
  item: "business",
  signers: ["m01"],
  dispatched: { session: 28 },
  section: 3,
  steps: [
    ["register", { own: true }],
    ["submit", { own: true }],
    "admit",
    "handOver",
    ["plan", { assists: ["fgj", "gxj"] }],
    "dispatch",
    [
      "designateKey",
      {
        kind: "cppcc_chair",
        champion: "区政协主席（督办）",
        byBody: true,
        plan: "办理方案：由区商务局分管副局长牵头，投资促进科主办；三月走访企业，四月召开区安商办会议研究，五月形成五项举措，六月底前答复委员。",
      },
    ],
    "acknowledge",
    "acknowledgeAssists",
    [
      "brief",
      { day: 3, kind: "special", text: "区安商办会议专题研究重点提案办理，议定五项工作举措和责任分工。" },
    ],
    ["instruct", { day: 3, text: "列为重点提案，由分管副局长牵头并亲自上门与委员沟通。" }],
    "delegate",
    [
      "consult",
      {
        day: 8,
        stage: "before",
        channel: "visit",
        place: "委员所在企业",
        people: ["swj.deputy_leader.2", "swj-3.section_head"],
        said: "委员反映企业外迁多与诉求得不到及时回应有关，希望政府有固定渠道听取企业意见。",
        explained: "分管副局长介绍了办理方案和初步举措。",
        agreed: "方案征求五家企业意见后再与委员见面。",
        confirmed: true,
      },
    ],
    ["delegate", { duties: ["assist"], day: 10 }],
    ["opinionDraft", { day: 16 }],
    ["opinionIssue", { day: 18 }],
    [
      "consult",
      {
        day: 24,
        stage: "during",
        channel: "meeting",
        place: "区商务局",
        people: ["swj.deputy_leader.2", "fgj-2.section_head"],
      },
    ],
    [
      "draft",
      {
        day: 28,
        outcome: "solved",
        answers: [
          `${measures}目前企业家联谊会已成立，首批吸收企业 62 家，每季度活动一次。`,
          "凡企业提出的重大问题，由分管领导带队现场办公，已召开现场会 7 次，解决用地、用工等问题 19 个。",
          "已举办涉企政策通报会 3 场，新出台的政策 5 个工作日内送达重点企业。",
          "建立企业服务回访制度，办结事项 10 个工作日内回访，由企业评价，回访结果纳入科室考核。",
        ],
      },
    ],
    ["submitLetter", { day: 30 }],
    ["review", { day: 31 }],
    ["review", { day: 32 }],
    ["review", { day: 34 }],
    ["issue", { day: 35 }],
    [
      "consult",
      { day: 37, stage: "after", channel: "visit", people: ["swj.deputy_leader.2"], confirmed: true },
    ],
    [
      "rate",
      {
        day: 38,
        result: "satisfied",
        remark: "办理方案具体，分管领导亲自上门，五项举措都已见到行动，满意。",
      },
    ],
    ["publish", { day: 42 }],
    ["conclude", { day: 44 }],
    ["archive", { day: 55 }],
  ],
};

const ours = ["swj-2.section_head", "swj-2.handler"];

export const commerce: Story = {
  item: "commerce",
  number: 112,
  signers: ["m02", "m03"],
  dispatched: { session: 28 },
  steps: [
    "register",
    "submit",
    "admit",
    "handOver",
    ["plan", { assists: ["wlj", "czj"] }],
    "dispatch",
    ["designateKey", { kind: "government_led", champion: "分管副区长（领办）" }],
    "acknowledge",
    "acknowledgeAssists",
    "delegate",
    ["consult", { day: 6, stage: "before", channel: "visit", place: "委员所在公司", confirmed: true }],
    ["delegate", { duties: ["assist"], day: 10 }],
    ["opinionDraft", { day: 15 }],
    ["opinionIssue", { day: 18 }],
    [
      "consult",
      {
        day: 22,
        stage: "during",
        channel: "research",
        place: "古商城管理处",
        agreed: "把古商城、丝绸街的步行线路先连起来，接驳车试运行一个月。",
        people: ours,
      },
    ],
    [
      "consult",
      {
        day: 30,
        stage: "during",
        channel: "symposium",
        place: "区商务局会议室",
        agreed: "规划文本吸收委员三条意见，三处停车场同步调整。",
        people: ours,
      },
    ],
    [
      "consult",
      {
        day: 36,
        stage: "during",
        channel: "visit",
        place: "丝绸街",
        agreed: "现场确定导览牌位置和夜市范围，答复前再沟通一次。",
        people: ours,
      },
    ],
    ["draft", { day: 38, outcome: "solved" }],
    ["submitLetter", { day: 40 }],
    ["review", { day: 41 }],
    ["review", { day: 42 }],
    ["review", { day: 43 }],
    ["issue", { day: 44 }],
    [
      "consult",
      {
        day: 46,
        stage: "after",
        channel: "visit",
        place: "委员所在公司",
        people: ["swj.leader", "swj-2.section_head"],
        said: "委员对区商务局四次上门沟通、主要负责人亲自汇报的做法非常满意，表示感谢。",
        explained: "局党组书记、局长上门送达答复函，汇报规划编制和接驳车开通情况。",
        agreed: "规划实施中继续听取委员意见。",
        confirmed: true,
      },
    ],
    ["rate", { day: 48, result: "satisfied" }],
    ["publish", { day: 52 }],
    ["conclude", { day: 54 }],
    [
      "achieve",
      {
        day: 70,
        kind: "project",
        title: "古商城—丝绸街步行线路和接驳车项目",
        text: "提案建议的步行线路和接驳车已列入政府实事项目并投入运行。",
      },
    ],
    ["commend", { ago: 10, note: "四次面商、转化为实事项目，年度优秀提案评选通过。" }],
  ],
};
