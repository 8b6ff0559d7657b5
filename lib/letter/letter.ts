// One model of a letter: page, preview, PDF and Word are drawn from it. Pure.
import type { Block } from "@/lib/lifecycle/inputs/reply";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { letterDate } from "@/lib/text/dates";
import { type SignerKind, salutation } from "@/lib/text/names";
import { itemNumberText } from "@/lib/text/numbers";
import { type disclosureZh, endNotes, type HeadRow, headRows, type LetterContact } from "./marks";
import { bodyOf, type LetterAnnex, type LetterParagraph } from "./paragraphs";
import type { LetterStyle } from "./style";
import { titleLines } from "./title-lines";

export type LetterSource = {
  kind: "answer" | "opinion" | "supplement";
  source: "congress" | "cppcc" | "hotline";
  meetingName: string;
  numberText: string;
  title: string;
  unitName: string;
  /** Who issues it, where that is not the unit: the government answers an item of a higher level. */
  issuerName?: string;
  /** 发文机关标志 of the unit; empty for its name. */
  letterhead?: string;
  documentNumber: string | null;
  /** Where the number is not taken yet: the pattern with a gap, such as 周文旅函〔2026〕　号. */
  numberGap: string;
  outcomeLetter: string | null;
  outcomeName: string | null;
  disclosure: keyof typeof disclosureZh | null;
  style: LetterStyle;
  /** Not yet a signed letter: what is printed at the top of every page, such as 草稿. */
  stamp: string;
  /** 签发人; empty before 签发. */
  signerName: string;
  signers: readonly { name: string; kind: SignerKind }[];
  /** 主送 of an opinion: the lead unit. */
  leadUnitName: string;
  blocks: readonly Block[];
  /** File names of what is enclosed, in their order. */
  enclosures?: readonly string[];
  signedOn: string | null;
  contact: LetterContact;
  copies: readonly string[];
  /** The unit's own sentence at the end; empty for the usual one. */
  closing?: string;
};

export type Letter = {
  kind: LetterSource["kind"];
  organ: string;
  /** 文号 alone; empty while none is taken. */
  number: string;
  /** 文号, class mark, openness and 签发人, where the place prints them. */
  head: readonly HeadRow[];
  /** Title lines, broken at units of meaning. */
  title: readonly string[];
  to: string;
  opening: string;
  paragraphs: readonly LetterParagraph[];
  closing: string;
  annex: LetterAnnex | null;
  organBelow: string;
  date: string;
  notes: readonly string[];
  copies: string;
  stamp: string;
};

/** Ends a letter of a unit that has no sentence of its own. */
export const usualClosing = { answer: "", opinion: "以上意见供你单位答复时参考。", supplement: "" } as const;

/** The letter as it stands; parts not known yet (number, date) are left open as on paper. */
export function letterOf(source: LetterSource): Letter {
  const marked = { ...source, number: source.documentNumber ?? source.numberGap };
  const { paragraphs, annex } = bodyOf(source.blocks, source.enclosures);
  return {
    kind: source.kind,
    organ: source.issuerName ?? (source.letterhead || source.unitName),
    number: source.documentNumber ?? "",
    head: headRows(marked),
    title: titleLines(titleOf(source)),
    to: source.kind === "opinion" ? `${source.leadUnitName}：` : salutation(source.signers),
    opening: openingOf(source),
    paragraphs,
    closing: source.closing || usualClosing[source.kind],
    annex,
    organBelow: source.issuerName ?? source.unitName,
    date: source.signedOn ? letterDate(source.signedOn) : "　　年　月　日",
    notes: endNotes(marked),
    copies: source.copies.length > 0 ? `抄送：${source.copies.join("，")}。` : "",
    stamp: source.stamp,
  };
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
