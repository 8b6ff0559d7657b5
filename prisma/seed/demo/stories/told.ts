// The items told in full; here 城中村 with its promises and 律师会见难, signed by three deputies.
import type { Story } from "../story";
import { business, commerce } from "./told-commerce";
import { red } from "./told-red";

const urbanvillage: Story = {
  item: "urbanvillage",
  signers: ["d02", "d10"],
  dispatched: { session: 30 },
  section: 4,
  steps: [
    ["register", { repeatedYears: 2 }],
    "submit",
    "admit",
    "handOver",
    ["plan", { assists: ["xfj", "qnl"] }],
    "dispatch",
    "acknowledge",
    "acknowledgeAssists",
    "delegate",
    ["consult", { day: 9, stage: "before", channel: "research", place: "青年路街道城中村", confirmed: true }],
    ["delegate", { duties: ["assist"], day: 10 }],
    ["opinionDraft", { day: 16 }],
    ["opinionIssue", { day: 19 }],
    ["consult", { day: 30, stage: "during", channel: "meeting", place: "区住房和城乡建设局" }],
    [
      "draft",
      {
        day: 34,
        outcome: "planned_dated",
        promise: { text: "打通 12 处消防通道，更新老旧管线 18 公里", inDays: 20 },
        answers: [
          "我局已完成全区城中村现状体检，正在编制《城中村整治提升三年实施方案》，构建“专项规划—整村方案—项目实施”三级框架，明确分年度目标。",
          "严守安全底线，先行打通 12 处消防通道、更新老旧管线 18 公里，同步增设非机动车停放和充电设施，{date}前完成首批任务。",
          "引导村集体引进或组建物业服务企业，推行“物业服务+生活服务”，建立社区、物业、居民三方议事机制。",
        ],
      },
    ],
    ["commit", { day: 34, text: "编制印发《城中村整治提升三年实施方案》", inDays: -40 }],
    ["commit", { day: 34, text: "物业服务覆盖首批 8 个城中村", inDays: 160 }],
    ["submitLetter", { day: 36 }],
    ["review", { day: 37 }],
    ["review", { day: 38 }],
    ["review", { day: 40 }],
    ["issue", { day: 41 }],
    [
      "rate",
      { day: 46, result: "basically_satisfied", remark: "方案切合实际，关键看今年的十二处通道能不能打通。" },
    ],
    ["publish", { day: 50 }],
    ["conclude", { day: 52 }],
    ["archive", { day: 58 }],
    [
      "fulfil",
      {
        ago: 32,
        about: "实施方案",
        text: "《城中村整治提升三年实施方案》已经区政府常务会议研究通过并印发。",
      },
    ],
    ["progress", { ago: 20, text: "消防通道已打通 7 处，管线更新完成 9 公里，其余路段正在协调临时占道。" }],
    [
      "revisit",
      {
        ago: 16,
        about: "消防通道",
        byBody: true,
        finding: "on_track",
        text: "代工委与领衔代表现场查看 3 处通道，施工正常，预计能按期完成。",
      },
    ],
    [
      "progress",
      { ago: 5, text: "消防通道打通 10 处，管线更新完成 14 公里；剩余 2 处涉及违建拆除，已下达通知。" },
    ],
  ],
};

const lawyer: Story = {
  item: "lawyer",
  signers: ["d03", "d04", "d05"],
  dispatched: { session: 26 },
  section: 4,
  steps: [
    ["register", { own: true }],
    "cosign",
    ["submit", { own: true }],
    "admit",
    "handOver",
    "plan",
    "dispatch",
    [
      "designateKey",
      {
        kind: "congress_supervised",
        champion: "分局局长（领办）",
        committee: "区人大监察和司法委员会",
        byBody: true,
        reports: "monthly",
      },
    ],
    ["designateKey", { kind: "government_led", champion: "区委常委、副区长（领办）" }],
    "acknowledge",
    [
      "brief",
      {
        day: 2,
        kind: "party_group",
        text: "分局党委专题研究重点建议办理，成立工作专班，由常务副局长牵头、分管副局长具体领办。",
      },
    ],
    ["instruct", { day: 3, text: "同意专班方案。先到看守所实地调研，再与三位代表当面沟通。" }],
    ["delegate", { day: 4 }],
    [
      "planKey",
      {
        day: 5,
        text: "一周内到看守所实地调研，两周内与三位代表座谈，五月底前新增会见室和视频会见终端，六月起放开周六预约。",
        members: [
          { part: "head", name: "分局局长", title: "组长" },
          { part: "deputy", name: "常务副局长", title: "副组长，牵头" },
          { part: "member", name: "看守所所长", title: "会见室改造和预约平台" },
        ],
      },
    ],
    [
      "consult",
      {
        day: 8,
        stage: "before",
        channel: "symposium",
        place: "区人大会议室",
        people: ["gaj.deputy_leader.2", "gaj-4.section_head"],
        confirmed: true,
      },
    ],
    [
      "brief",
      { day: 14, kind: "special", text: "专班第一次会议：确定会见室改造方案和预约规则，明确完成时间。" },
    ],
    ["reportKey", { day: 18, text: "会见室改造方案已定，场地腾退完成；预约平台修改正在测试。" }],
    [
      "draft",
      {
        day: 24,
        outcome: "solved",
        answers: [
          "已新增律师会见室 4 间、视频会见终端 6 台，会见室总数增至 10 间。",
          "预约平台每日公布可约数量，放开周六上午预约，当日取消的名额即时释放。",
          "出台会见排队超时处理办法：等候超过一小时的，由值班领导协调优先安排，并记录原因。",
        ],
        disclosure: "on_request",
      },
    ],
    ["submitLetter", { day: 26 }],
    ["review", { day: 27 }],
    ["review", { day: 28 }],
    ["review", { day: 29 }],
    ["issue", { day: 31 }],
    [
      "consult",
      {
        day: 34,
        stage: "after",
        channel: "inspection",
        place: "看守所",
        people: ["gaj.leader", "gaj.deputy_leader.2", "gaj-4.section_head"],
        said: "三位代表实地视察了会见室和预约大厅，对办理态度和工作进展表示认可，希望坚持周末预约。",
        explained: "分局主要负责人当面汇报整改情况。",
        agreed: "半年后再次向代表通报会见排队时间。",
        confirmed: true,
      },
    ],
    ["rate", { day: 36, result: "satisfied" }],
    ["conclude", { day: 40 }],
    ["archive", { day: 50 }],
    [
      "achieve",
      {
        day: 60,
        kind: "policy",
        title: "《律师会见排队超时处理办法》",
        text: "建议中关于排队超时处理的内容写入办法第三条。",
      },
    ],
  ],
};

export const toldStories: readonly Story[] = [red, business, commerce, urbanvillage, lawyer];
