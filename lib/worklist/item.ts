// One line of the worklist: what the database gives, and the words made of it. Pure.
import type { Day } from "@/lib/calendar/day";
import type { ProposalKindName } from "@/lib/ledger/number-words";
import type { Duty, ReplyKind, Source } from "@/lib/lifecycle/facts";
import { type SignerKind, signerTitle } from "@/lib/text/names";

/** A top row of the item, as lists name it. */
export type ItemUnit = { name: string; duty: Duty; state: string; isCirculated: boolean; objects: boolean };

export type WorkItem = {
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
  source: Source;
  kind: ProposalKindName;
  serial: number | null;
  numberText: string | null;
  title: string;
  meeting: string;
  isKey: boolean;
  champion: string | null;
  leadName: string | null;
  leadKind: SignerKind | null;
  /** Signers who agreed, the lead included. */
  signers: number;
  units: readonly ItemUnit[];
  duty: Duty | null;
  unitName: string | null;
  sections: readonly string[];
  handler: string | null;
  lacksInstruction: boolean;
  upheld: string | null;
  suggestedUnit: string | null;
  extendTo: Day | null;
  wasHandedBack: boolean;
  replyKind: ReplyKind | null;
  documentNumber: string | null;
  signedName: string | null;
  sentBackBy: string | null;
};

const duties: Record<Duty, string> = { lead: "主办", split: "分办", assist: "协办", reference: "参阅" };

/** Who proposed it: 「李明代表领衔，附议 2 人」; deputies second (附议), members sign with (联名). */
export function proposersText(item: Pick<WorkItem, "leadName" | "leadKind" | "signers" | "source">): string {
  const { leadName, leadKind, signers, source } = item;
  const title = leadKind ? signerTitle(leadKind) : "";
  const name = leadName === null ? `要求不署名的${title || "提出人"}` : `${leadName}${title}`;
  if (signers < 2) return `${name}提出`;
  return `${name}领衔，${source === "congress" ? "附议" : "联名"} ${signers - 1} 人`;
}

/** 「主办」; an assist row says with whom: 「协办，主办区商务局」. */
export function dutyText({ duty, units }: Pick<WorkItem, "duty" | "units">): string {
  if (!duty) return "";
  const lead = units.find((unit) => unit.duty === "lead" && unit.state !== "planned");
  return duty === "assist" && lead ? `协办，主办${lead.name}` : duties[duty];
}

/** 「重点提案，分管副区长领办」, empty for an ordinary item. */
export function keyText(item: Pick<WorkItem, "isKey" | "champion" | "source">): string {
  if (!item.isKey) return "";
  const word = item.source === "cppcc" ? "重点提案" : "重点建议";
  return item.champion ? `${word}，${item.champion}领办` : word;
}

/** The quiet second line, for a unit from its own side, for the offices and the proposer from the item's. */
export function noteParts(item: WorkItem): string[] {
  const parts = [dutyText(item), keyText(item)];
  if (item.upheld) parts.push(`退办申请未获同意，维持交办：${item.upheld}`);
  else if (item.signedName && item.documentNumber) parts.push(`${item.signedName}已签发`);
  else if (item.sections.length > 0) parts.push(`承办科室 ${item.sections.join("、")}`);
  else parts.push(proposersText(item), item.duty ? item.meeting : unitsText(item.units));
  return parts.filter((part) => part !== "");
}

/** 「主办区文旅局，协办区教体局」 of the rows in force or planned. */
export function unitsText(units: readonly Pick<ItemUnit, "name" | "duty">[]): string {
  return (["lead", "split", "assist", "reference"] as const)
    .map((duty) => ({ duty, names: units.filter((unit) => unit.duty === duty).map((unit) => unit.name) }))
    .filter(({ names }) => names.length > 0)
    .map(({ duty, names }) => `${duties[duty]}${names.join("、")}`)
    .join("，");
}
