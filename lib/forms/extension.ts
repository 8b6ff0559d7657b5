// 延期申请表, with the answer to it once there is one. Pure.
import type { Day } from "@/lib/calendar/day";
import { letterDate } from "@/lib/text/dates";
import { boxes, dateOrGap, type FormDocument, label, value } from "./document";
import { dutyBoxes, type FormItem, fourColumns, itemRows, wide } from "./item-rows";
import { signed } from "./signed";

export type ExtensionFacts = {
  item: FormItem;
  unitName: string;
  duty: string;
  receivedOn: Day | null;
  /** The day the answer was due before any extension. */
  firstDueOn: Day | null;
  requestedTo: Day | null;
  reason: string;
  requestedOn: Day | null;
  requestedBy: string;
  /** The unit's own, as its letters print it. */
  phone: string;
  state: "pending" | "granted" | "refused" | null;
  grantedTo: Day | null;
  decision: string;
  decidedOn: Day | null;
};

const decisions = ["同意延期", "不同意延期"] as const;

/** Null gives the blank form. */
export function extensionForm(facts: ExtensionFacts | null): FormDocument {
  return {
    title: "建议提案办理延期申请表",
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
            value(dayOrEmpty(facts?.receivedOn)),
          ],
          [
            label("原答复期限"),
            value(dayOrEmpty(facts?.firstDueOn)),
            label("申请延至"),
            value(dayOrEmpty(facts?.requestedTo)),
          ],
          wide("延期理由", facts?.reason, { tall: 55 }),
          [label("经办人"), value(facts?.requestedBy), label("联系电话"), value(facts?.phone)],
          wide("单位主要\n领导意见", "", { tall: 30, sign: signed("（签字、盖章）") }),
          wide("审批机关\n意见", decidedText(facts), {
            tall: 34,
            sign: signed("（盖章）", facts?.decidedOn),
          }),
        ],
      },
      { kind: "note", lines: ["延期获得批准前，按原期限办理；批准后由承办单位向代表（委员）说明。"] },
    ],
  };
}

const dayOrEmpty = (day: Day | null | undefined) => (day ? letterDate(day) : "");

function decidedText(facts: ExtensionFacts | null): string {
  const chosen = { granted: decisions[0], refused: decisions[1], pending: null };
  const choice = boxes(decisions, facts?.state ? chosen[facts.state] : null);
  const until = facts?.grantedTo ? `同意延至${letterDate(facts.grantedTo)}。` : "";
  return [choice, `${until}${facts?.decision ?? ""}`].filter(Boolean).join("\n");
}
