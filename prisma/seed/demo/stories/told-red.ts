// 第59号《关于加强红色旅游文化发展的建议》: three asks, two assist units, three contacts; the third version of the answer lies with
// the deputy leader, who sent the second one back.
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

export const red: Story = {
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
