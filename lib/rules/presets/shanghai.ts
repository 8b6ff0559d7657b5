/** 上海: 《上海市人民代表大会关于代表建议、批评和意见的规定》, in force 2015-03-01. Classes have names and no letters. */
import { cite, derivePreset, fallback, rule } from "../derive";
import { academicOrPromotion, declineBy, forwarding, noContent, other } from "./grounds";
import { national } from "./national";

const statute = cite("《上海市人民代表大会关于代表建议、批评和意见的规定》");

export const shanghai = derivePreset(national, "shanghai", "上海", {
  congress: {
    deadlines: {
      handOver: rule("handOver", 7, "workday", statute("第十一条")),
      contest: rule("dispatch", 7, "workday", statute("第十四条")),
      opinion: rule("dispatch", 1, "month", statute("第十七条")),
      answer: rule("dispatch", 3, "month", statute("第十九条")),
      rework: rule("rework", 1, "month", statute("第二十一条")),
    },
    // 延长时间不得超过三个月: counted on from the day that was due, with the consent of the 人大 working body.
    extension: {
      amount: 3,
      unit: "month",
      countedFrom: "due",
      grantedBy: "registrar",
      clause: statute("第十九条"),
      grantClause: statute("第十九条"),
    },
    // 代表对承办单位有异议的，可以提出: no window is given.
    allocation: { mayBeObjected: true, clause: statute("第十四条") },
    withdrawal: { states: ["submitted", "admitted", "dispatched", "handling"], clause: statute("第十条") },
    outcomes: {
      classes: [
        { code: "solved", zh: "解决采纳", needsDate: false, needsReason: false },
        { code: "in_progress_dated", zh: "正在解决", needsDate: true, needsReason: false },
        { code: "planned_dated", zh: "计划解决", needsDate: true, needsReason: false },
        { code: "reference", zh: "留作参考", needsDate: false, needsReason: true },
      ],
      clause: statute("第十八条"),
    },
    // Every signer is answered (第二十条) and fills in a form; how several are combined is not said.
    rating: {
      combination: "worst",
      clauses: { axes: statute("第二十一条"), combination: fallback("逐人答复、逐人反馈的做法") },
    },
    consultations: [
      { stage: "before", atLeast: 1, inPersonAtLeast: 0, everySigner: false, clause: statute("第十六条") },
    ],
    chain: { stages: national.profiles.congress.chain.stages, clause: statute("第二十条") },
    decline: declineBy(
      statute("第八条"),
      [
        ["beyond_powers", "不属于本市有关机关、组织职权范围的"],
        ["personal", "涉及解决代表本人及其亲属等个人问题或者本单位等个别问题的"],
        ["judicial", "涉及具体司法案件的"],
        [forwarding[0], "代转信件或者有关材料的"],
        academicOrPromotion,
        noContent,
        other,
      ],
      ["return", "letter"],
    ),
  },
});
