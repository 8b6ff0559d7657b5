/** 重庆: 《重庆市人民代表大会代表建议批评和意见工作条例》, in force 2018-01-01. */
import { cite, derivePreset, fallback, rule } from "../derive";
import { national } from "./national";

const statute = cite("《重庆市人民代表大会代表建议批评和意见工作条例》");

export const chongqing = derivePreset(national, "chongqing", "重庆", {
  congress: {
    deadlines: {
      handOver: rule("handOver", 10, "workday", statute("第十三条")),
      contest: rule("dispatch", 10, "workday", statute("第十六条")),
      contestRuling: rule("contest", 10, "workday", statute("第十六条")),
      firstContact: rule("dispatch", 20, "workday", statute("第十八条")),
      opinion: rule("dispatch", 30, "workday", statute("第二十条")),
      opinionRedo: rule("bounce", 5, "workday", statute("第二十条")),
      answer: rule("dispatch", 3, "month", statute("第二十一条")),
      ratingWindow: rule("deliver", 20, "workday", statute("第二十七条")),
      rework: rule("rework", 2, "month", statute("第二十七条")),
    },
    extension: {
      amount: 6,
      unit: "month",
      countedFrom: "start",
      grantedBy: "dispatcher",
      clause: statute("第二十一条"),
      grantClause: fallback("各地通行做法"),
    },
    outcomes: {
      classes: [
        { code: "solved", letter: "A", zh: "已解决或采纳", needsDate: false, needsReason: false },
        { code: "in_progress_dated", letter: "B", zh: "正在研究解决", needsDate: true, needsReason: false },
        {
          code: "not_feasible_conditions",
          letter: "C",
          zh: "不具备条件解决",
          needsDate: false,
          needsReason: true,
        },
        {
          code: "higher_authority",
          letter: "D",
          zh: "涉及上级职权，已向上级反映",
          needsDate: false,
          needsReason: true,
        },
      ],
      clause: statute("第二十二条"),
    },
    rating: { combination: "lead", sendsLinks: false, clauses: { combination: statute("") } },
    consultations: [
      { stage: "before", atLeast: 1, inPersonAtLeast: 0, everySigner: false, clause: statute("第十八条") },
    ],
    chain: { stages: national.profiles.congress.chain.stages, clause: statute("第二十三条") },
    promises: { isRated: true, clause: statute("第二十四条、第二十八条") },
    secondDissatisfaction: { zh: "由人大代表工作机构召集会议研究", clause: statute("第二十七条") },
  },
});
