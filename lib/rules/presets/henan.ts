/** 河南: 《河南省人民代表大会代表建议、批评和意见办理办法》, in force 2017-08-01. Five answers by name, no letters. */
import { cite, derivePreset, fallback, rule } from "../derive";
import { national } from "./national";

const statute = cite("《河南省人民代表大会代表建议、批评和意见办理办法》");

export const henan = derivePreset(national, "henan", "河南", {
  congress: {
    deadlines: {
      contest: rule("dispatch", 10, "workday", statute("第十四条")),
      contestRuling: rule("contest", 10, "workday", statute("第十四条")),
      opinion: rule("dispatch", 2, "month", statute("第十八条")),
      answer: rule("dispatch", 3, "month", statute("第二十条")),
      ratingWindow: rule("deliver", 10, "workday", statute("第二十二条")),
      rework: rule("rework", 1, "month", statute("第二十二条")),
    },
    // 第二十条 asks only that the deputy be told; the consent of the dispatching office is practice.
    extension: {
      amount: 6,
      unit: "month",
      countedFrom: "start",
      grantedBy: "dispatcher",
      clause: statute("第二十条"),
      grantClause: fallback("各地通行做法"),
    },
    outcomes: {
      classes: [
        { code: "solved", zh: "已经解决", needsDate: false, needsReason: false },
        { code: "in_progress_dated", zh: "有条件解决，及时解决", needsDate: true, needsReason: false },
        { code: "planned_dated", zh: "列入工作计划、规划", needsDate: true, needsReason: false },
        { code: "higher_authority", zh: "属于上级职权，已向上级反映", needsDate: false, needsReason: true },
        { code: "not_feasible_conditions", zh: "确实不能解决", needsDate: false, needsReason: true },
      ],
      clause: statute("第十九条"),
    },
    // 第二十一条: every signer is answered; how several ratings are combined is not said.
    rating: { combination: "worst", clauses: { combination: fallback("逐人答复、逐人反馈的做法") } },
    consultations: [
      { stage: "before", atLeast: 1, inPersonAtLeast: 0, everySigner: false, clause: statute("第十九条") },
    ],
    chain: { stages: national.profiles.congress.chain.stages, clause: statute("第二十一条") },
    publication: { disclosure: "proactive", needsConsent: true, clause: statute("第二十九条") },
    secondDissatisfaction: {
      zh: "组织有关单位及相关专家评估，按评估意见处理",
      clause: statute("第二十二条"),
    },
  },
});
