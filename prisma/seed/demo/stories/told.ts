// The five items told in full: red tourism (三级审核 in hand), 安商稳商, 商旅文, 城中村 with its promises, 律师会见难.
import type { Story } from "../story";

const routeFirst = "我局已会同各镇街道完成 11 处红色遗址的摸排，正在研究首条参观路线。";
const routeSecond =
  "我局已会同各镇街道完成 14 处红色遗址的摸排，将于{date}前推出首条参观路线，并在区政府网站公布。";
const schoolFirst =
  "区教育和体育局已将场馆列入研学课程，自下学期起实施；我局已举办讲解员培训班两期，培训 36 人。";
const schoolSecond =
  "区教育和体育局已将 5 处场馆列入研学课程，自下学期起实施；我局已举办讲解员培训班两期，培训 36 人。";
const money = "红色旅游已写入全区旅游规划，专项资金列入{year}年预算安排。";
const headings = ["关于形成红色参观路线", "关于讲解队伍与学校使用", "关于规划和资金"];
const promise = { text: "推出首条红色旅游参观路线，并在区政府网站公布", inDays: 95 };
const redLetter = { outcome: "planned_dated", headings, promise } as const;

const red: Story = {
  item: "red",
  number: 59,
  signers: ["d01", "d08", "d16"],
  dispatched: { answerIn: 31 },
  steps: [
    ["register", { own: true }],
    "cosign",
    ["submit", { own: true }],
    "admit",
    "handOver",
    ["plan", { assists: ["jtj", "czj"] }],
    "dispatch",
    "acknowledge",
    "acknowledgeAssists",
    [
      "brief",
      {
        kind: "party_group",
        text: "局党组会研究第59号建议：由分管副局长牵头，文物保护与资源开发科主办，办公室协调。",
      },
    ],
    ["instruct", { text: "请分管同志牵头，逐条研究，先与代表见面，再动笔。" }],
    "delegate",
    [
      "consult",
      {
        day: 8,
        stage: "before",
        channel: "visit",
        place: "代表所在单位",
        said: "代表介绍了三点诉求：红色遗址分散，缺少一条参观路线；讲解力量弱，学校组织参观不便；希望写进旅游规划并安排资金。",
        explained: "科长、承办人介绍了遗址保护现状和摸底安排。",
        agreed: "先完成遗址摸排，再商量路线；请区教体局参加下次座谈。",
        confirmed: true,
      },
    ],
    ["delegate", { duties: ["assist"], day: 10 }],
    [
      "opinionDraft",
      {
        day: 14,
        unit: "jtj",
        text: [
          "自下学期起，将 5 处红色场馆纳入中小学研学课程，由学校统一组织。",
          "建议配备固定讲解人员，并提前公布开放时间。",
          "专此函达。",
        ],
      },
    ],
    [
      "opinionDraft",
      {
        day: 15,
        unit: "czj",
        text: [
          "红色旅游所需专项资金，按程序列入下一年度预算安排。",
          "请主办单位提供项目清单和绩效目标。",
          "专此函达。",
        ],
      },
    ],
    ["opinionIssue", { day: 18 }],
    [
      "consult",
      {
        ago: 12,
        stage: "during",
        channel: "symposium",
        place: "区文化和旅游局会议室",
        people: ["wlj.deputy_leader", "wlj-2.section_head", "jtj-2.section_head"],
        said: "代表同意分两年实施，希望首条路线有明确的推出时间。",
        explained: "分管副局长主持，通报遗址摸排和研学课程安排，区教体局参加。",
        agreed: "首条路线今年推出，第二条路线明年实施；答复函写明时限。",
        confirmed: true,
      },
    ],
    [
      "consult",
      {
        ago: 11,
        stage: "during",
        channel: "phone",
        said: "代表询问专项资金何时到位。",
        explained: "就资金列入预算的程序和时间再次作了说明。",
        agreed: "代表表示理解，同意按此答复。",
      },
    ],
    ["draft", { ...redLetter, ago: 8, answers: [routeFirst, "已组织讲解培训。", money] }],
    ["submitLetter", { ago: 8 }],
    ["sendBack", { ago: 7, blockId: "p2", reason: "第二点太简单，请写明培训了多少人、学校怎么使用。" }],
    ["draft", { ...redLetter, ago: 6, answers: [routeFirst, schoolFirst, money] }],
    ["resolveNotes", { ago: 6 }],
    ["submitLetter", { ago: 6 }],
    ["review", { ago: 5, remark: "已核对，同意送审。" }],
    [
      "sendBack",
      {
        ago: 3,
        blockId: "p1",
        reason: "第一点没有时限。结果类别为 B，请写明首条路线什么时候推出；遗址数量按最新摸排更正。",
      },
    ],
    ["draft", { ...redLetter, ago: 2, answers: [routeSecond, schoolSecond, money] }],
    ["submitLetter", { ago: 2 }],
    ["note", { ago: 1, blockId: "p2", text: "请写明是哪 5 处。" }],
    ["review", { ago: 1, remark: "时限已补充，第二点批注请一并处理。" }],
  ],
};

const measures =
  "我局制定了办理方案，由分管副局长牵头，落实五项举措：建立企业家联谊会、强化政府对企业的服务、实行重大问题现场办公制度、举办涉企政策通报会、建立企业服务回访制度。";

const business: Story = {
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

const commerce: Story = {
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
  ],
};

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
      },
    ],
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
  ],
};

export const toldStories: readonly Story[] = [red, business, commerce, urbanvillage, lawyer];
