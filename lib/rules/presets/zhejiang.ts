/** 浙江: 《浙江省人民代表大会代表建议、批评和意见办理的规定》, amended 2016-05-27. */
import { cite, derivePreset, rule } from "../derive";
import { academicOrPromotion, declineBy, noContent, other, personal, tender } from "./grounds";
import { national } from "./national";

const statute = cite("《浙江省人民代表大会代表建议、批评和意见办理的规定》");

export const zhejiang = derivePreset(national, "zhejiang", "浙江", {
  congress: {
    deadlines: {
      acceptNotice: rule("submit", 7, "day", statute("第十条")),
      contest: rule("dispatch", 10, "day", statute("第十四条")),
      opinion: rule("dispatch", 2, "month", statute("第十八条")),
      answer: rule("dispatch", 3, "month", statute("第二十一条")),
      rework: rule("rework", 1, "month", statute("第二十四条")),
    },
    extension: {
      amount: 6,
      unit: "month",
      countedFrom: "start",
      grantedBy: "dispatcher",
      clause: statute("第二十一条"),
      grantClause: statute("第二十一条"),
    },
    outcomes: {
      // The statute names three answers; the letters are those of the province's departments.
      classes: [
        { code: "solved", letter: "A", zh: "已解决或基本解决", needsDate: false, needsReason: false },
        {
          code: "planned_dated",
          letter: "B",
          zh: "部分解决或列入计划解决",
          needsDate: true,
          needsReason: false,
        },
        { code: "reference", letter: "C", zh: "受限留作参考或不可行", needsDate: false, needsReason: true },
      ],
      clause: statute("第十九条"),
    },
    rating: { combination: "lead", clauses: { combination: statute("第二十三条") } },
    consultations: [
      { stage: "before", atLeast: 1, inPersonAtLeast: 0, everySigner: false, clause: statute("第十七条") },
    ],
    chain: { stages: national.profiles.congress.chain.stages, clause: statute("第二十二条") },
    decline: declineBy(
      statute("第六条"),
      [
        personal,
        ["forwarding", "代转人民群众来信或者案件申诉材料的"],
        academicOrPromotion,
        [noContent[0], "没有具体内容的"],
        ["judicial", "对尚未审理终结的具体司法案件提出具体意见的"],
        tender,
        other,
      ],
      ["return"],
    ),
  },
});
