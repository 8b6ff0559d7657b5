// The lines above the title and the remarks below the date: 文号, class mark, openness, 签发人, contact. Pure.
import type { LetterStyle } from "./style";

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
  contact: { name: string; phone: string };
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

function contactLines({ style, unitName, contact, signerName }: Marked): string[] {
  const { name, phone } = contact;
  if (style.contact === "none" || (!name && !phone)) return [];
  if (style.contact === "signer")
    return [`签发领导：${signerName}`, `联系人及电话：${[name, phone].filter(Boolean).join("　")}`];
  const parts = [
    style.contact === "unit" && `联系单位：${unitName}`,
    name && `联系人：${name}`,
    phone && `联系电话：${phone}`,
  ];
  return [`（${parts.filter(Boolean).join("，")}）`];
}
