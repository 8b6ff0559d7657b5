/**
 * 全国: what national law says, and common practice where it says nothing. The base of every other preset. The article
 * texts of the national handling methods (全国人大处理办法, 提案工作条例 after its opening) were not at hand, so what they may
 * fix is marked as practice here.
 */
import { usualStyle } from "@/lib/letter/style";
import { cite, fallback, type Preset, rule } from "../derive";
import type { RuleProfileContent } from "../profile";

const deputiesLaw = cite("《代表法》（2025 年修正）");
const disclosureRules = cite("《政府信息公开条例》");
const publicationNotice = cite("国办发〔2014〕46号");
const proposalGrounds = cite("《全国政协提案工作条例》（2011 年修订）");
const undertakingRules = cite("《政协全国委员会办公厅承办提案规定》（1997 年）");
const practice = fallback("各地通行做法");

const shared: Omit<RuleProfileContent, "source" | "zh" | "outcomes" | "decline"> = {
  deadlines: {
    handOver: rule("handOver", 7, "workday", practice),
    acceptNotice: rule("submit", 7, "day", practice),
    acknowledge: rule("dispatch", 3, "workday", practice),
    contest: rule("dispatch", 5, "workday", practice),
    contestRuling: rule("contest", 10, "workday", practice),
    firstContact: rule("dispatch", 15, "workday", practice),
    opinion: rule("dispatch", 1, "month", practice),
    opinionRedo: rule("bounce", 5, "workday", practice),
    answer: rule("dispatch", 3, "month", practice),
    rework: rule("rework", 1, "month", practice),
    ratingWindow: rule("deliver", 15, "workday", practice),
    ratingReminder: rule("deliver", 10, "workday", practice),
    publication: rule("issue", 20, "workday", disclosureRules("第二十六条")),
  },
  extension: {
    amount: 6,
    unit: "month",
    countedFrom: "start",
    grantedBy: "dispatcher",
    clause: practice,
    grantClause: practice,
  },
  acknowledgement: { isDeemed: true, clause: practice },
  contest: { requiresLeader: true, refusesLate: true, clause: practice },
  allocation: { mayBeObjected: false, clause: practice },
  withdrawal: { states: ["submitted", "admitted", "dispatched", "handling"], clause: practice },
  rating: {
    axes: { attitude: "办理态度", result: "办理结果" },
    levels: ["satisfied", "basically_satisfied", "dissatisfied"],
    combination: "lead",
    sendsLinks: false,
    clauses: { axes: practice, levels: practice, combination: practice },
  },
  consultations: [{ stage: "before", atLeast: 1, inPersonAtLeast: 0, everySigner: false, clause: practice }],
  chain: {
    stages: [
      { act: "review", holders: [{ post: "section_head", scope: "ownSection" }] },
      { act: "review", holders: [{ post: "deputy_leader", scope: "inCharge" }] },
      { act: "approve", holders: [{ post: "leader", scope: "ownUnit" }] },
    ],
    clause: practice,
  },
  promises: { isRated: false, clause: practice },
  letter: { ...usualStyle, clause: practice },
  publication: { disclosure: "proactive", needsConsent: true, clause: publicationNotice("") },
  secondDissatisfaction: { zh: "召开专题会议研究裁定", clause: practice },
};

const congress: RuleProfileContent = {
  ...shared,
  source: "congress",
  zh: "全国·人大代表建议",
  deadlines: { ...shared.deadlines, answer: rule("dispatch", 3, "month", deputiesLaw("第五十一条")) },
  extension: { ...shared.extension, clause: deputiesLaw("第五十一条") },
  consultations: [
    {
      stage: "before",
      atLeast: 1,
      inPersonAtLeast: 0,
      everySigner: false,
      clause: deputiesLaw("第五十一条"),
    },
  ],
  outcomes: {
    classes: [
      { code: "solved", letter: "A", zh: "已解决或基本解决", needsDate: false, needsReason: false },
      {
        code: "planned_dated",
        letter: "B",
        zh: "正在解决或列入规划计划逐步解决",
        needsDate: true,
        needsReason: false,
      },
      { code: "deferred", letter: "C", zh: "因条件限制待以后解决", needsDate: false, needsReason: true },
      { code: "reference", letter: "D", zh: "留作参考", needsDate: false, needsReason: true },
    ],
    clause: fallback("全国人大代表建议办理结果的通行分类"),
  },
  decline: {
    grounds: [
      { code: "personal", zh: "涉及解决代表本人及其亲属个人问题的", clause: practice },
      { code: "forwarding", zh: "代转人民群众来信的", clause: practice },
      { code: "judicial", zh: "涉及具体司法、监察案件的", clause: practice },
      { code: "academic_or_promotion", zh: "属于学术探讨、产品推介的", clause: practice },
      { code: "no_content", zh: "没有实际内容的", clause: practice },
      { code: "other", zh: "其他不应当作为代表建议、批评和意见的", clause: practice },
    ],
    routes: ["letter", "reference", "return"],
    clause: practice,
  },
};

const cppcc: RuleProfileContent = {
  ...shared,
  source: "cppcc",
  zh: "全国·政协提案",
  deadlines: {
    ...shared.deadlines,
    contest: rule("dispatch", 7, "day", undertakingRules("")),
    answer: rule("dispatch", 3, "month", fallback("各地提案办理通行做法（三个月，最迟六个月）")),
  },
  extension: { ...shared.extension, clause: fallback("各地提案办理通行做法（最迟六个月）") },
  outcomes: {
    classes: [
      { code: "solved", letter: "A", zh: "已解决或采纳", needsDate: false, needsReason: false },
      {
        code: "planned_dated",
        letter: "B",
        zh: "列入计划拟解决或拟采纳",
        needsDate: true,
        needsReason: false,
      },
      { code: "reference", letter: "C", zh: "留作参考", needsDate: false, needsReason: true },
    ],
    clause: fallback("各地政协提案办理结果的通行分类"),
  },
  decline: {
    grounds: [
      { code: "secret", zh: "涉及党和国家秘密的", clause: proposalGrounds("（一）") },
      { code: "forbidden", zh: "国家明令禁止的", clause: proposalGrounds("（二）") },
      {
        code: "party_personnel",
        zh: "中共党员对党内有关组织、人事安排等方面有意见的",
        clause: proposalGrounds("（三）"),
      },
      { code: "party_internal", zh: "民主党派成员反映本组织内部问题的", clause: proposalGrounds("（四）") },
      {
        code: "litigation",
        zh: "已进入民事、刑事、行政诉讼或者仲裁程序的",
        clause: proposalGrounds("（五）"),
      },
      { code: "academic", zh: "属于学术研讨的", clause: proposalGrounds("（六）") },
      { code: "personal", zh: "为本人或者亲属解决个人问题的", clause: proposalGrounds("（七）") },
      { code: "promotion", zh: "宣传、推介具体作品、产品的", clause: proposalGrounds("（八）") },
      { code: "denunciation", zh: "指名举报的", clause: proposalGrounds("（九）") },
      { code: "no_content", zh: "内容空泛、没有具体建议的", clause: proposalGrounds("（十）") },
    ],
    routes: ["opinion", "reference", "return"],
    clause: proposalGrounds("不予立案情形"),
  },
};

export const national: Preset = { key: "national", zh: "全国", profiles: { congress, cppcc } };
