// 申请退办表: signed by the unit's leader, sealed, scanned and put to the request; with the ruling once there is one. Pure.
import type { Day } from "@/lib/calendar/day";
import { boxes, type FormDocument } from "../document";
import { fourColumns, wide } from "./item-rows";
import { signed } from "./signed";
import { requestedBy, requestedFor, requestHead, type UnitRequest } from "./unit-request";

export type ContestFacts = UnitRequest & {
  legalGround: string;
  suggestedUnit: string;
  ruling: "pending" | "upheld" | "reassigned" | "withdrawn" | null;
  rulingText: string;
  newUnit: string;
  ruledOn: Day | null;
};

const rulings = ["同意退回，另行交办", "不同意退回，继续办理"] as const;

/** Null gives the blank form. */
export function contestForm(facts: ContestFacts | null): FormDocument {
  return {
    title: "建议提案申请退办表",
    ...requestHead(facts),
    parts: [
      fourColumns([
        ...requestedFor(facts),
        wide("申请退办\n理由", facts?.reason, { tall: 38 }),
        wide("法定职责\n依据", facts?.legalGround, { tall: 24 }),
        wide("建议承办\n单位", facts?.suggestedUnit),
        ...requestedBy(facts, 28),
        wide("受理机关\n意见", ruledText(facts), { tall: 30, sign: signed("（盖章）", facts?.ruledOn) }),
      ]),
      {
        kind: "note",
        lines: [
          "本表由申请单位主要领导签字并加盖公章，扫描后随退办申请提交。",
          "职责依据写明法律、法规或“三定”规定的名称和条款。作出决定前，申请单位仍负责办理，期限照常计算。",
        ],
      },
    ],
  };
}

function ruledText(facts: ContestFacts | null): string {
  const chosen = { upheld: rulings[1], reassigned: rulings[0], pending: null, withdrawn: null };
  const choice = boxes(rulings, facts?.ruling ? chosen[facts.ruling] : null);
  const newUnit = facts?.newUnit ? `改由${facts.newUnit}承办。` : "";
  return [choice, `${newUnit}${facts?.rulingText ?? ""}`].filter(Boolean).join("\n");
}
