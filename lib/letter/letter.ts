// One model of a letter: page, preview and later files are drawn from it. Pure.
import type { Block } from "@/lib/lifecycle/inputs/reply";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { letterDate } from "@/lib/text/dates";
import { type SignerKind, salutation } from "@/lib/text/names";
import { itemNumberText } from "@/lib/text/numbers";
import { numbersOf } from "./numbering";

export type LetterSource = {
  kind: "answer" | "opinion" | "supplement";
  source: "congress" | "cppcc" | "hotline";
  meetingName: string;
  numberText: string;
  title: string;
  unitName: string;
  documentNumber: string | null;
  /** Where the number is not taken yet: the pattern with a gap, such as 周文旅函〔2026〕　号. */
  numberGap: string;
  outcomeLetter: string | null;
  outcomeName: string | null;
  disclosure: "proactive" | "on_request" | "none" | null;
  signers: readonly { name: string; kind: SignerKind }[];
  /** 主送 of an opinion: the lead unit. */
  leadUnitName: string;
  blocks: readonly Block[];
  signedOn: string | null;
  contact: { name: string; phone: string };
  copies: readonly string[];
};

export type LetterParagraph = {
  id: string;
  askId: string | null;
  level: number;
  number: string;
  text: string;
};

export type Letter = {
  organ: string;
  number: string;
  /** 「B类　主动公开」; empty on an opinion, which carries no class. */
  mark: string;
  /** Title lines, broken at units of meaning. */
  title: readonly string[];
  to: string;
  opening: string;
  paragraphs: readonly LetterParagraph[];
  closing: string;
  organBelow: string;
  date: string;
  contact: string;
  copies: string;
};

export const disclosureZh = { proactive: "主动公开", on_request: "依申请公开", none: "不公开" } as const;

/** The letter as it stands; parts not known yet (number, date) are left open as on paper. */
export function letterOf(source: LetterSource): Letter {
  const kept = source.blocks.filter((block) => block.text.trim() !== "");
  const numbers = numbersOf(kept);
  return {
    organ: source.unitName,
    number: source.documentNumber ?? source.numberGap,
    mark: markOf(source),
    title: titleOf(source),
    to: source.kind === "opinion" ? `${source.leadUnitName}：` : salutation(source.signers),
    opening: openingOf(source),
    paragraphs: kept.map((block, index) => ({ ...block, number: numbers[index] ?? "" })),
    closing: source.kind === "opinion" ? "以上意见供你单位答复时参考。" : "",
    organBelow: source.unitName,
    date: source.signedOn ? letterDate(source.signedOn) : "　　年　月　日",
    contact: contactOf(source),
    copies: source.copies.length > 0 ? `抄送：${source.copies.join("，")}。` : "",
  };
}

function markOf({ kind, outcomeLetter, outcomeName, disclosure }: LetterSource): string {
  if (kind === "opinion") return "";
  const outcome = outcomeLetter ? `${outcomeLetter}类` : (outcomeName ?? "");
  return [outcome, disclosure ? disclosureZh[disclosure] : ""].filter(Boolean).join("　");
}

function titleOf({ kind, source, meetingName, numberText }: LetterSource): string[] {
  const item = `${itemNumberText(numberText)}${sourceWords[source].inTitle}`;
  if (kind === "opinion") return [`关于${meetingName}`, `${item}协办意见的函`];
  return [`对${meetingName}`, `${item}的${kind === "supplement" ? "补充答复" : "答复"}`];
}

function openingOf({ kind, source, title }: LetterSource): string {
  const noun = sourceWords[source].inText;
  const quoted = title.startsWith("《") ? title : `《${title}》`;
  if (kind === "opinion") return `现将${quoted}的协办意见函告如下：`;
  if (kind === "supplement") return `您提出的${quoted}，我单位已作答复。现将有关落实情况补充答复如下：`;
  return `您提出的${quoted}${quoted.endsWith(`${noun}》`) ? "" : noun}收悉，现答复如下：`;
}

function contactOf({ unitName, contact }: LetterSource): string {
  if (!contact.name && !contact.phone) return "";
  const parts = [
    `联系单位：${unitName}`,
    contact.name && `联系人：${contact.name}`,
    contact.phone && `联系电话：${contact.phone}`,
  ];
  return `（${parts.filter(Boolean).join("，")}）`;
}
