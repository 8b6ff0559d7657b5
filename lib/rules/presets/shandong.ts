/**
 * 山东 (the default): 《山东省人民代表大会代表建议、批评和意见办理工作条例》, amended 2017-05-19. The statute names four answers
 * without letters (第十八条); the letters A to D are how its districts mark them on the letter.
 */
import { cite, derivePreset, rule } from "../derive";
import { academicOrPromotion, declineBy, forwarding, noContent, other, personal } from "./grounds";
import { national } from "./national";

const statute = cite("《山东省人民代表大会代表建议、批评和意见办理工作条例》");

export const shandong = derivePreset(national, "shandong", "山东", {
  congress: {
    deadlines: {
      handOver: rule("handOver", 5, "day", statute("第十条")),
      contest: rule("dispatch", 5, "day", statute("第十二条")),
      opinion: rule("dispatch", 1, "month", statute("第二十一条")),
      answer: rule("dispatch", 3, "month", statute("第十九条")),
      rework: rule("rework", 1, "month", statute("第二十四条")),
    },
    extension: {
      amount: 6,
      unit: "month",
      countedFrom: "start",
      grantedBy: "dispatcher",
      clause: statute("第十九条"),
      grantClause: statute("第十九条"),
    },
    withdrawal: { states: ["submitted", "admitted", "dispatched", "handling"], clause: statute("第九条") },
    outcomes: {
      classes: [
        { code: "solved", letter: "A", zh: "已经解决或者部分解决", needsDate: false, needsReason: false },
        { code: "planned_dated", letter: "B", zh: "列入工作计划", needsDate: true, needsReason: false },
        {
          code: "deferred",
          letter: "C",
          zh: "受客观条件限制暂时无法解决",
          needsDate: false,
          needsReason: true,
        },
        {
          code: "not_feasible_law",
          letter: "D",
          zh: "不符合法律、法规、政策规定",
          needsDate: false,
          needsReason: true,
        },
      ],
      clause: statute("第十八条"),
    },
    rating: {
      combination: "lead",
      clauses: { axes: statute("第二十三条"), combination: statute("第二十三条") },
    },
    consultations: [
      { stage: "before", atLeast: 1, inPersonAtLeast: 0, everySigner: false, clause: statute("第十七条") },
    ],
    chain: { stages: national.profiles.congress.chain.stages, clause: statute("第二十二条") },
    publication: { disclosure: "proactive", needsConsent: true, clause: statute("第二十七条") },
    decline: declineBy(
      statute("第六条"),
      [personal, forwarding, academicOrPromotion, noContent, other],
      ["return", "letter", "reference"],
    ),
  },
});
