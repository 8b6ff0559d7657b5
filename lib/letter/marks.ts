// The lines above the title and the remarks below the date: 文号, class mark, openness, 签发人, contact. Pure.
import type { ContactForm, LetterStyle } from "./style";

/** One line of the letter's head. `name` is the signer's, printed in 楷体 behind 「签发人：」 (GB/T 9704-2012, 7.2.7). */
export type HeadRow = { left: string; right: string; name: string };

export const disclosureZh = { proactive: "主动公开", on_request: "依申请公开", none: "不公开" } as const;

export type Marked = {
  kind: "answer" | "opinion" | "supplement";
  style: LetterStyle;
  number: string;
  outcomeLetter: string | null;
  outcomeName: string | null;
  disclosure: keyof typeof disclosureZh | null;
  unitName: string;
  signerName: string;
  contact: LetterContact;
};

/** Who answers questions about a letter; the leader where the unit names one. */
export type LetterContact = {
  name: string;
  phone: string;
  leader?: { name: string; phone: string };
  postcode?: string;
};

/** The lines between the red rule and the title. Without 签发人 the 文号 stands right (10.1), with it left (7.2.7). */
export function headRows(letter: Marked): HeadRow[] {
  const marks = marksOf(letter);
  const fused = marks.filter((mark) => mark.place === "number").map((mark) => mark.text);
  const number = letter.number + fused.join("　");
  const brackets = marks.filter((mark) => mark.place === "bracket").map((mark) => mark.text);
  const lefts = [
    ...(brackets.length > 0 ? [`（${brackets.join("　")}）`] : []),
    ...marks.filter((mark) => mark.place === "line").map(labelled),
  ];
  const corner = marks.filter((mark) => mark.place === "corner").map(labelled);
  if (letter.style.namesSigner) {
    return [
      ...lefts.map((left) => ({ left, right: "", name: "" })),
      { left: number, right: "签发人：", name: letter.signerName || "　　　" },
      ...corner.map((right) => ({ left: "", right, name: "" })),
    ];
  }
  const rights = [number, ...corner];
  const count = Math.max(lefts.length, rights.length);
  return Array.from({ length: count }, (_, index) => ({
    left: lefts[index] ?? "",
    right: rights[index] ?? "",
    name: "",
  })).filter((row) => row.left !== "" || row.right !== "");
}

/** 附注, each on a line of its own (7.3.7). */
export function endNotes(letter: Marked): string[] {
  const atEnd = marksOf(letter).filter((mark) => mark.place === "end");
  return [
    ...contactLines(letter),
    ...atEnd.map((mark) => `（${mark.isClass ? labelled(mark) : mark.text}）`),
  ];
}

type Mark = { place: string; label: string; text: string; isClass: boolean };

/** An assist opinion carries neither class nor openness. */
function marksOf({ kind, style, outcomeLetter, outcomeName, disclosure }: Marked): Mark[] {
  if (kind === "opinion") return [];
  const outcome = outcomeLetter ? `${outcomeLetter}类` : (outcomeName ?? "");
  const open = disclosure ? disclosureZh[disclosure] : "";
  const label = style.classPlace === "line" ? "类别" : "办理结果";
  return [
    { place: style.classPlace, label, text: outcome, isClass: true },
    { place: style.opennessPlace, label: "公开属性", text: open, isClass: false },
  ].filter((mark) => mark.text !== "");
}

const labelled = ({ label, text }: Mark) => `${label}：${text}`;

type ContactFacts = LetterContact & { unitName: string; signerName: string };

/** The lines of each form, in words seen on real letters; a part that is not known is left out, and so is an empty line. */
const contactBlocks: Record<ContactForm, (facts: ContactFacts) => string[]> = {
  unit: ({ unitName, ...of }) => bracketed([`联系单位：${unitName}`, ...personParts(of)]),
  person: (of) => bracketed(personParts(of)),
  signer: ({ signerName, ...of }) => [`签发领导：${signerName}`, `联系人及电话：${called(of)}`],
  leader: ({ leader, postcode, ...of }) => [
    ...(leader?.name ? [`主管领导人：${called(leader)}`] : []),
    `具体经办人：${called(of)}`,
    ...(postcode ? [`邮编：${postcode}`] : []),
  ],
  head: ({ leader, ...of }) => [
    ...(leader?.name ? [`承办负责人：${leader.name}`] : []),
    `承办人及联系电话：${called(of)}`,
  ],
  sealed: (of) => ["单位负责人（签章）：", `承办人姓名及电话：${called(of)}`],
  approver: ({ signerName, name, phone }) => [
    [`领导签批：${signerName}`, name && `承办人：${name}`, phone && `联系方式：${phone}`]
      .filter(Boolean)
      .join("　"),
  ],
  none: () => [],
};

const called = ({ name, phone }: { name: string; phone: string }) => [name, phone].filter(Boolean).join("　");
const bracketed = (parts: readonly string[]) => [`（${parts.join("，")}）`];
const personParts = ({ name, phone }: LetterContact) => [
  ...(name ? [`联系人：${name}`] : []),
  ...(phone ? [`联系电话：${phone}`] : []),
];

/** Nothing where nobody is named: an empty block tells less than none. */
function contactLines({ style, unitName, contact, signerName }: Marked): string[] {
  if (!contact.name && !contact.phone) return [];
  return contactBlocks[style.contact]({ ...contact, unitName, signerName });
}
