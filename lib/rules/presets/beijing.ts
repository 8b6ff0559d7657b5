/** 北京: 《北京市人民代表大会代表建议、批评和意见办理条例》, 2014-01-22. */
import { cite, derivePreset, rule } from "../derive";
import { academicOrPromotion, declineBy, forwarding, personal, tender } from "./grounds";
import { national } from "./national";

const statute = cite("《北京市人民代表大会代表建议、批评和意见办理条例》");

export const beijing = derivePreset(national, "beijing", "北京", {
  congress: {
    deadlines: {
      answer: rule("dispatch", 3, "month", statute("第二十一条")),
      ratingWindow: rule("deliver", 15, "workday", statute("第二十三条")),
      rework: rule("rework", 2, "month", statute("第二十七条")),
    },
    extension: {
      amount: 6,
      unit: "month",
      countedFrom: "start",
      grantedBy: "dispatcher",
      clause: statute("第二十一条"),
      grantClause: statute("第二十一条"),
    },
    withdrawal: { states: ["submitted", "admitted"], clause: statute("第十三条") },
    consultations: [
      { stage: "before", atLeast: 1, inPersonAtLeast: 0, everySigner: false, clause: statute("第十九条") },
    ],
    decline: declineBy(
      statute("第十二条"),
      [
        personal,
        [academicOrPromotion[0], "属于法律或者政策咨询、学术探讨、产品推介的"],
        [forwarding[0], "代转他人信件的"],
        ["complaint", "涉及检举、控告或者申诉的"],
        ["judicial", "对尚未审理终结的具体司法案件提出具体裁判意见的"],
        tender,
        ["interest", "可能与个人利益存在关联或者干涉正常经济活动和市场主体公平竞争的"],
      ],
      ["return", "reference"],
    ),
  },
});
