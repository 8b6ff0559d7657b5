// 延期申请表, with the answer to it once there is one. Pure.
import type { Day } from "@/lib/calendar/day";
import { letterDate } from "@/lib/text/dates";
import { boxes, dateOrEmpty, type FormDocument } from "../document";
import { fourColumns, pair, wide } from "./item-rows";
import { signed } from "./signed";
import { requestedBy, requestedFor, requestHead, type UnitRequest } from "./unit-request";

export type ExtensionFacts = UnitRequest & {
  /** The day the answer was due before any extension. */
  firstDueOn: Day | null;
  requestedTo: Day | null;
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
    ...requestHead(facts),
    parts: [
      fourColumns([
        ...requestedFor(facts),
        pair("原答复期限", dateOrEmpty(facts?.firstDueOn), "申请延至", dateOrEmpty(facts?.requestedTo)),
        wide("延期理由", facts?.reason, { tall: 55 }),
        ...requestedBy(facts, 30),
        wide("审批机关\n意见", decidedText(facts), {
          tall: 34,
          sign: signed("（盖章）", facts?.decidedOn),
        }),
      ]),
      { kind: "note", lines: ["延期获得批准前，按原期限办理；批准后由承办单位向代表（委员）说明。"] },
    ],
  };
}

function decidedText(facts: ExtensionFacts | null): string {
  const chosen = { granted: decisions[0], refused: decisions[1], pending: null };
  const choice = boxes(decisions, facts?.state ? chosen[facts.state] : null);
  const until = facts?.grantedTo ? `同意延至${letterDate(facts.grantedTo)}。` : "";
  return [choice, `${until}${facts?.decision ?? ""}`].filter(Boolean).join("\n");
}
