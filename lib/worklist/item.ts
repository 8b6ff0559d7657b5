// One line of the worklist: what the database gives, and the words made of it. Pure.
import type { Day } from "@/lib/calendar/day";
import { type ItemPeople, type ItemUnit, keyText, proposersText, unitsText } from "@/lib/ledger/item-words";
import type { Duty, ReplyKind } from "@/lib/lifecycle/facts";
import type { AdjustKind } from "@/lib/lifecycle/inputs/assignment";
import { dutyAmong } from "@/lib/lifecycle/labels";

export type WorkItem = ItemPeople & {
  queue: string;
  proposalId: string;
  subjectId: string;
  assignmentId: string | null;
  replyId: string | null;
  version: number;
  dueOn: Day | null;
  stage: string | null;
  /** How the due day was counted; null where a day was named or no clock runs. */
  explanation: string | null;
  isEstimated: boolean;
  numberText: string | null;
  title: string;
  meeting: string;
  isKey: boolean;
  champion: string | null;
  units: readonly ItemUnit[];
  duty: Duty | null;
  unitName: string | null;
  sections: readonly string[];
  handler: string | null;
  upheld: string | null;
  suggestedUnit: string | null;
  extendTo: Day | null;
  /** What the unit of the row asks to have changed. */
  adjustAsk: { kind: AdjustKind; unit: string } | null;
  wasHandedBack: boolean;
  replyKind: ReplyKind | null;
  documentNumber: string | null;
  signedName: string | null;
  sentBackBy: string | null;
};

/** 「主办」「独办」; an assist row says with whom: 「协办，主办区商务局」. */
export function dutyText({ duty, units }: Pick<WorkItem, "duty" | "units">): string {
  if (!duty) return "";
  const inForce = units.filter((unit) => unit.state !== "planned");
  const lead = inForce.find((unit) => unit.duty === "lead");
  return duty === "assist" && lead ? `协办，主办${lead.name}` : dutyAmong(duty, inForce);
}

/** Rulings are often written with the words of the form; they are not said twice. */
function upheldText(ruling: string): string {
  return `退办申请未获同意，维持交办：${ruling.replace(/^退办申请未获同意，维持交办[：。]?/, "")}`;
}

/** The quiet second line, for a unit from its own side, for the offices and the proposer from the item's. */
export function noteParts(item: WorkItem): string[] {
  const parts = [dutyText(item), keyText(item)];
  if (item.upheld) parts.push(upheldText(item.upheld));
  else if (item.signedName && item.documentNumber) parts.push(`${item.signedName}已签发`);
  else if (item.sections.length > 0) parts.push(`承办科室 ${item.sections.join("、")}`);
  else parts.push(proposersText(item), item.duty ? item.meeting : unitsText(item.units));
  return parts.filter((part) => part !== "");
}
