// 申请退办表: signed by the unit's leader, sealed, scanned and put to the request; with the ruling once there is one. Pure.
import type { Day } from "@/lib/calendar/day";
import { boxes, dateOrGap, type FormDocument, label, value } from "./document";
import { dutyBoxes, type FormItem, fourColumns, itemRows, wide } from "./item-rows";
import { signed } from "./signed";

export type ContestFacts = {
  item: FormItem;
  unitName: string;
  /** 主办、分办、协办. */
  duty: string;
  receivedOn: Day | null;
  reason: string;
  legalGround: string;
  suggestedUnit: string;
  requestedOn: Day | null;
  requestedBy: string;
  /** The unit's own, as its letters print it. */
  phone: string;
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
    left: `申请单位（盖章）：${facts?.unitName ?? ""}`,
    right: `申请日期：${dateOrGap(facts?.requestedOn)}`,
    parts: [
      {
        kind: "grid",
        widths: fourColumns,
        head: [],
        rows: [
          ...itemRows(facts?.item ?? null),
          [
            label("承办类型"),
            value(dutyBoxes(facts?.duty)),
            label("收到日期"),
            value(facts?.receivedOn ? dateOrGap(facts.receivedOn) : ""),
          ],
          wide("申请退办\n理由", facts?.reason, { tall: 38 }),
          wide("法定职责\n依据", facts?.legalGround, { tall: 24 }),
          wide("建议承办\n单位", facts?.suggestedUnit),
          [label("经办人"), value(facts?.requestedBy), label("联系电话"), value(facts?.phone)],
          wide("单位主要\n领导意见", "", { tall: 28, sign: signed("（签字、盖章）") }),
          wide("受理机关\n意见", ruledText(facts), { tall: 30, sign: signed("（盖章）", facts?.ruledOn) }),
        ],
      },
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
