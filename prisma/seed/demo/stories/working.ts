// Items at work in the units: contested, divided, in contact with the proposer, late, extended.
import { acknowledged, assisted, contacted, delegated, drafted, toDispatch } from "../paths";
import type { Story } from "../story";

export const contestStories: readonly Story[] = [
  {
    item: "ebikestair",
    dispatched: 3,
    signers: ["d15", "d16"],
    steps: [
      ...toDispatch,
      "acknowledgeAssists",
      [
        "contest",
        {
          reason: "楼道停放属物业管理范围，我大队负责消防监督检查和行政处罚，不具备日常管理职责。",
          legalGround: "《山东省物业管理条例》关于物业管理区域秩序维护的规定；《消防法》第五十三条。",
          suggest: "zjj",
        },
      ],
    ],
  },
  {
    item: "dogs",
    dispatched: 4,
    signers: ["m09"],
    steps: [
      ...acknowledged,
      [
        "contest",
        {
          reason: "城区养犬管理的巡查和处罚已划转综合行政执法部门，公安机关负责犬只登记和伤人案件。",
          legalGround: "区综合行政执法改革方案关于养犬管理职责划转的条款。",
          suggest: "zfj",
        },
      ],
    ],
  },
  {
    item: "homestay",
    dispatched: 8,
    signers: ["m02"],
    steps: [
      ...toDispatch,
      "acknowledgeAssists",
      [
        "contest",
        {
          reason: "民宿的证照、消防和治安管理分属市场监管、消防、公安部门，建议由市场监管部门牵头。",
          legalGround: "《旅游法》第四十六条授权地方制定民宿管理办法，登记管理在市场监管部门。",
          suggest: "scj",
        },
      ],
      [
        "uphold",
        {
          text: "依据区旅游工作职责分工，乡村旅游和民宿由区文化和旅游局牵头，市场监管、公安部门协办。",
        },
      ],
    ],
  },
  {
    item: "noise2",
    dispatched: 9,
    steps: [
      ...toDispatch,
      "acknowledgeAssists",
      [
        "contest",
        {
          reason: "社会生活噪声的监督管理已明确由公安机关和综合行政执法部门负责。",
          legalGround: "《噪声污染防治法》第八条、第六十三条。",
          suggest: "zfj",
        },
      ],
      [
        "reassign",
        {
          to: "zfj",
          reason: "同意改办。社会生活噪声投诉处置由区综合行政执法局主办，生态环境部门提供监测支持。",
        },
      ],
    ],
  },
  {
    item: "deadend",
    dispatched: 7,
    signers: ["d13"],
    steps: [
      ...acknowledged,
      [
        "requestAdjust",
        {
          unit: "jtys",
          kind: "addAssist",
          to: "bjz",
          reason: "断头路涉及北郊镇两个村的地上附着物清点和群众工作，需镇政府协办。",
        },
      ],
    ],
  },
  {
    item: "chargepile",
    dispatched: 5,
    signers: ["m01"],
    steps: [
      ...acknowledged,
      [
        "objectAllocation",
        { text: "提案主要反映小区内装桩难，物业管理归住建部门，建议由区住建局主办。", to: "zjj" },
      ],
    ],
  },
];

const starting: readonly Story[] = [
  { item: "equipment", dispatched: 5, steps: [...toDispatch, "acknowledge"] },
  { item: "childcare", dispatched: 6, steps: acknowledged },
  { item: "pillar", dispatched: { firstContactIn: 0 }, signers: ["d09", "d06"], steps: delegated },
  { item: "leftelder", dispatched: 19, steps: delegated },
  { item: "nuanquan", dispatched: 9, signers: ["d18"], steps: delegated },
  {
    item: "bus",
    dispatched: 12,
    signers: ["d08"],
    section: 3,
    steps: [
      ...acknowledged,
      ["requestAdjust", { unit: "jtj", kind: "dropAssist", day: 2, reason: "线路调整由交通运输部门负责。" }],
      "delegate",
      ["refuseAdjust", { day: 4, decision: "上下学时间和接送点需教育部门提供并与学校衔接，请继续协办。" }],
      ["consult", { stage: "before", channel: "visit", place: "学校门口" }],
      ["delegate", { duties: ["assist"], day: 9 }],
    ],
  },
  {
    item: "ebikeshed",
    dispatched: 20,
    signers: ["m10", "m04"],
    steps: [
      "register",
      "submit",
      "admit",
      "handOver",
      [
        "plan",
        {
          split: [
            ["xfj", 2, 3],
            ["zjj", 1],
          ],
          assists: ["cbl"],
        },
      ],
      "dispatch",
      "acknowledge",
      "acknowledgeAssists",
      "delegate",
      ["consult", { stage: "before", channel: "meeting", place: "城北路街道" }],
      ["draft", { unit: "xfj", outcome: "solved" }],
    ],
  },
];

const assisting: readonly Story[] = [
  {
    item: "culturepark",
    dispatched: { opinionIn: -6 },
    signers: ["m06"],
    section: 4,
    steps: contacted("symposium"),
  },
  {
    item: "sportstour",
    dispatched: { opinionIn: 0 },
    signers: ["m02"],
    section: 3,
    steps: contacted("research"),
  },
  {
    item: "rurallaw",
    dispatched: { opinionIn: 3 },
    signers: ["g02"],
    section: 3,
    steps: [...contacted("visit"), ["delegate", { duties: ["assist"], day: 8 }], "opinionDraft"],
  },
];

const late: readonly Story[] = [
  {
    item: "village-water",
    dispatched: { answerIn: -18 },
    signers: ["d06", "d18", "d09"],
    section: 3,
    steps: [
      ...assisted("visit"),
      ["remind", { ago: 18, text: "答复期限临近，请抓紧办理并报送进展。" }],
      [
        "supervise",
        { ago: 3, inDays: 4, requirement: "该件答复已逾期，请主要负责人过问，限期答复代表并说明逾期原因。" },
      ],
    ],
  },
  {
    item: "sewage",
    dispatched: { answerIn: 6 },
    signers: ["d06"],
    section: 3,
    steps: [
      ...assisted("research"),
      ["consult", { day: 25, stage: "during", channel: "visit", place: "王村镇演示村" }],
      [
        "requestExtension",
        { ago: 2, inDays: 50, reason: "管网接入方案须经专家论证，论证会定于下月召开，申请延期答复。" },
      ],
    ],
  },
  {
    item: "levee",
    dispatched: { answerIn: -14 },
    signers: ["d20", "d13"],
    steps: [
      ...assisted("research"),
      [
        "requestExtension",
        { ago: 20, inDays: 40, reason: "险工险段勘测涉及上游市级工程，须待市级方案确定后答复。" },
      ],
      ["extend", { ago: 18, decision: "同意延期，请先向代表说明情况，延长期内每月通报进展。" }],
      ["consult", { ago: 16, stage: "during", channel: "phone" }],
    ],
  },
  {
    item: "pipe",
    dispatched: { answerIn: 1 },
    signers: ["d15", "d18"],
    steps: [
      ...drafted(
        { outcome: "planned_dated", promise: { text: "完成新区雨污管网普查和首批混接点改造", inDays: 120 } },
        "visit",
      ),
      ["link", { ago: 4, to: "pipe-last", kind: "raised_again" }],
      ["remind", { ago: 3, text: "答复期限将到，请加快审核签发。" }],
    ],
  },
  {
    item: "lights2",
    dispatched: { answerIn: 20 },
    signers: ["d12"],
    section: 3,
    steps: [
      ...contacted("research"),
      [
        "requestAdjust",
        {
          ago: 5,
          unit: "gaj",
          kind: "swap",
          to: "zfj",
          reason: "商场门口人行道停车的处罚权已划转区综合行政执法局，建议由其主办，我局协办信号灯部分。",
        },
      ],
      [
        "adjust",
        {
          ago: 3,
          lead: "zfj",
          assists: ["gaj"],
          reason: "商场门口停车秩序划归区综合行政执法局，改由其主办，公安分局协办信号灯部分。",
        },
      ],
    ],
  },
];

export const workingStories: readonly Story[] = [...contestStories, ...starting, ...assisting, ...late];
