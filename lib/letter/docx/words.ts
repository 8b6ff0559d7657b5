// Words as Word wants them: the fonts that office computers have, and lines of exactly the grid's height.
import {
  AlignmentType,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Tab,
  TextRun,
} from "docx";
import { paper } from "../paper";

/** Twentieths of a point, the unit of Word. */
export const twips = (points: number): number => Math.round(points * 20);
export const mm = (value: number): number => Math.round((value / 25.4) * 1440);

/** One character of the grid. */
export const char = twips(paper.characterPt);
export const line = twips(paper.linePt);
export const textWidth = mm(paper.width - paper.left - paper.right);

const latin = { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman" };
// The hint keeps “ ” and other marks that Latin fonts have too in the Chinese font.
const font = (eastAsia: string) => ({ ...latin, eastAsia, hint: "eastAsia" });

export const fonts = {
  fangsong: font("仿宋_GB2312"),
  kai: font("楷体_GB2312"),
  hei: font("黑体"),
  song: font("宋体"),
  headline: font("方正小标宋简体"),
};
export type FontName = keyof typeof fonts;

export const levelFonts: readonly FontName[] = ["fangsong", "hei", "kai", "fangsong", "fangsong"];

/** 28 characters of 三号 on a line ask for a quarter of a point less between them. */
const tighter = -5;

/** Words in one font, 三号 unless said otherwise. */
export function run(text: string, name: FontName = "fangsong", options: Partial<IRunOptions> = {}): TextRun {
  const own = options.size === undefined ? { characterSpacing: tighter } : {};
  // A tab among the letters is no tab to every program: it has an element of its own.
  const children = text.split(/(\t)/).map((part) => (part === "\t" ? new Tab() : part));
  return new TextRun({ size: paper.bodyPt * 2, ...own, ...options, font: fonts[name], children });
}

/** A paragraph of the body: exact lines, set to both margins, no line kept back for company. */
export function paragraph(options: IParagraphOptions): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    widowControl: false,
    // No room between figures and characters, no comma hanging out of the line: the grid holds.
    autoSpaceEastAsianText: false,
    overflowPunctuation: false,
    ...options,
    spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0, ...options.spacing },
  });
}

/** The usual paragraph, two characters in. */
export function indented(
  text: string,
  name: FontName = "fangsong",
  options: IParagraphOptions = {},
): Paragraph {
  return paragraph({
    indent: { firstLine: 2 * char, firstLineChars: 200 },
    ...options,
    children: [run(text, name)],
  });
}
