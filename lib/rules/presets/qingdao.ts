/** 青岛: 《青岛市人民代表大会代表建议、批评和意见工作条例》, in force 2021-09-01; silent points fall back to the province's. */
import { cite, derivePreset, rule } from "../derive";
import { academicOrPromotion, declineBy, noContent, other, personal } from "./grounds";
import { shandong } from "./shandong";

const statute = cite("《青岛市人民代表大会代表建议、批评和意见工作条例》");

export const qingdao = derivePreset(shandong, "qingdao", "青岛", {
  congress: {
    deadlines: {
      handOver: rule("handOver", 5, "workday", statute("第十四条")),
      contest: rule("dispatch", 5, "workday", statute("第十九条")),
      opinion: rule("dispatch", 1, "month", statute("第二十四条")),
      answer: rule("dispatch", 3, "month", statute("第二十五条")),
    },
    extension: {
      amount: 6,
      unit: "month",
      countedFrom: "start",
      grantedBy: "registrar",
      clause: statute("第二十五条"),
      grantClause: statute("第二十五条"),
    },
    withdrawal: { states: ["submitted", "admitted", "dispatched", "handling"], clause: statute("第十二条") },
    outcomes: {
      classes: [
        { code: "solved", zh: "法定答复期限内办理落实", needsDate: false, needsReason: false },
        { code: "in_progress_dated", zh: "年内办理落实", needsDate: true, needsReason: false },
        { code: "planned_dated", zh: "跨年度办理落实", needsDate: true, needsReason: false },
        {
          code: "not_feasible_conditions",
          zh: "不具备条件不能办理落实",
          needsDate: false,
          needsReason: true,
        },
      ],
      clause: statute("第二十六条"),
    },
    // 第二十八条: the answer is mainly given face to face; the visit at the answer is an 办后 contact.
    consultations: [
      { stage: "before", atLeast: 1, inPersonAtLeast: 0, everySigner: false, clause: statute("第二十三条") },
      { stage: "after", atLeast: 1, inPersonAtLeast: 1, everySigner: false, clause: statute("第二十八条") },
    ],
    chain: { stages: shandong.profiles.congress.chain.stages, clause: statute("第二十九条") },
    publication: { disclosure: "proactive", needsConsent: true, clause: statute("第三十条") },
    decline: declineBy(
      statute("第十一条"),
      [
        personal,
        ["forwarding", "代表本人的或者代转人民群众的申诉、控告和检举类来信的"],
        ["judicial", "涉及国家监察机关、审判机关、检察机关依法处理的具体案件的"],
        academicOrPromotion,
        noContent,
        other,
      ],
      ["letter", "return"],
    ),
    secondDissatisfaction: { zh: "根据测评、评估情况交承办单位重新办理", clause: statute("第三十一条") },
  },
});
