// 督办通知 to the units that are asked, with room for their answer. Pure.
import type { Day } from "@/lib/calendar/day";
import { dateOrEmpty, dateOrGap, type FormDocument, gap, label } from "../document";
import { type FormItem, fourColumns, itemNumber, itemZh, pair, wide } from "./item-rows";
import { signed } from "./signed";

export type SupervisionFacts = {
  item: FormItem;
  /** 主送: the unit that is asked, or every unit that answers. */
  units: readonly string[];
  requirement: string;
  dueOn: Day;
  /** The office that asks. */
  organ: string;
  on: Day;
  answer: string;
  answeredOn: Day | null;
};

/** Null gives the blank form. */
export function supervisionForm(facts: SupervisionFacts | null): FormDocument {
  return {
    title: "建议提案督办通知",
    left: "",
    right: "",
    parts: [
      { kind: "text", as: "to", text: `${facts ? facts.units.join("、") : gap(12)}：` },
      { kind: "text", as: "body", text: opening(facts?.item ?? null) },
      { kind: "text", as: "body", text: facts?.requirement ?? "\n\n\n" },
      { kind: "text", as: "body", text: `请于${dateOrGap(facts?.dueOn)}前书面回复办理情况。` },
      { kind: "text", as: "end", text: `\n${facts?.organ ?? "（督办机关盖章）"}\n${dateOrGap(facts?.on)}` },
      fourColumns([
        [label("督办回复", { span: 4 })],
        pair(
          "回复单位",
          facts?.units.length === 1 ? facts.units[0] : "",
          "回复日期",
          dateOrEmpty(facts?.answeredOn),
        ),
        wide("办理情况", facts?.answer, { tall: 55, sign: signed("单位负责人（签字、盖章）") }),
      ]),
    ],
  };
}

function opening(item: FormItem | null): string {
  if (!item) return `${gap(12)}第${gap(3)}号${gap(4)}《${gap(15)}》由你单位承办。现就办理工作提出以下要求：`;
  return `${item.meeting}${itemNumber(item) || itemZh(item)}《${item.title}》由你单位承办。现就办理工作提出以下要求：`;
}
