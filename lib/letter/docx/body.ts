// The letter's own words from the line below the red rule to 抄送, as paragraphs and tables of Word.
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  LineRuleType,
  type Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  VerticalPositionAlign,
  WidthType,
} from "docx";
import type { Letter } from "../letter";
import type { HeadRow } from "../marks";
import { paper } from "../paper";
import { type LetterAnnex, type LetterParagraph, textLines } from "../paragraphs";
import { widthOf } from "../title-lines";
import { char, indented, levelFonts, line, paragraph, run, textWidth, twips } from "./words";

/** Everything in its order. */
export function bodyOf(letter: Letter): FileChild[] {
  const closing = letter.closing ? [indented(letter.closing, "fangsong", { keepNext: true })] : [];
  const last = letter.closing ? -1 : letter.paragraphs.length - 1;
  return [
    ...letter.head.map(headLine),
    ...titleOf(letter.title),
    paragraph({ alignment: AlignmentType.LEFT, children: [run(letter.to)] }),
    indented(letter.opening),
    ...letter.paragraphs.flatMap((one, index) => wordsOf(one, index === last)),
    ...closing,
    ...(letter.annex ? annexOf(letter.annex) : []),
    ...signOf(letter),
    ...letter.notes.map((note) => indented(note)),
    ...(letter.copies ? [copiesOf(letter.copies)] : []),
  ];
}

/** Left and right parts on one line; with 签发人 both stand one character in. */
function headLine({ left, right, name }: HeadRow): Paragraph {
  const inset = name ? char : 0;
  return paragraph({
    alignment: AlignmentType.LEFT,
    indent: { left: inset },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - inset }],
    children: [run(left), run("\t"), run(right), run(name, "kai")],
  });
}

/** Two lines below the head, one line above 主送. */
function titleOf(title: readonly string[]): Paragraph[] {
  return title.map((text, index) =>
    paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: {
        line: twips(paper.titleLinePt),
        lineRule: LineRuleType.EXACT,
        before: index === 0 ? 2 * line : 0,
        after: index === title.length - 1 ? line : 0,
      },
      children: [run(text, "headline", { size: paper.titlePt * 2 })],
    }),
  );
}

/** The last paragraph stays with 署名: no page may hold 署名 and date alone (GB/T 9704-2012, 7.3.5.4). */
function wordsOf({ level, number, text, rows }: LetterParagraph, isLast: boolean): FileChild[] {
  if (rows) return [tableOf(rows)];
  return textLines(text).map((words, index) =>
    indented(`${index === 0 ? number : ""}${words}`, levelFonts[level] ?? "fangsong", {
      keepNext: isLast || (level > 0 && [...text].length < paper.headingBelow),
    }),
  );
}

/** Columns by their longest words; the head is repeated on every page. */
function tableOf(rows: readonly (readonly string[])[]): Table {
  const widest = (rows[0] ?? []).map((_, column) =>
    Math.min(20, Math.max(3, ...rows.map((row) => widthOf(row[column] ?? "")))),
  );
  const sum = widest.reduce((total, width) => total + width, 0);
  const columnWidths = widest.map((width) => Math.floor((width / sum) * textWidth));
  const thin = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    borders: {
      top: thin,
      bottom: thin,
      left: thin,
      right: thin,
      insideHorizontal: thin,
      insideVertical: thin,
    },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: row.map(
            (cell, column) =>
              new TableCell({
                width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
                margins: { top: 60, bottom: 60, left: 100, right: 100 },
                children: [cellWords(cell, index === 0)],
              }),
          ),
        }),
    ),
  });
}

function cellWords(text: string, isHead: boolean): Paragraph {
  return paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { line: twips(paper.smallPt + 6), lineRule: LineRuleType.AT_LEAST },
    children: [run(text, isHead ? "hei" : "fangsong", { size: paper.smallPt * 2 })],
  });
}

function annexOf({ names }: LetterAnnex): Paragraph[] {
  return names.map((name, index) =>
    paragraph({
      alignment: AlignmentType.LEFT,
      keepNext: true,
      indent: { left: 5 * char, ...(index === 0 ? { hanging: 3 * char } : {}) },
      spacing: { before: index === 0 ? line : 0 },
      children: [run(`${index === 0 ? "附件：" : ""}${names.length > 1 ? `${index + 1}.` : ""}${name}`)],
    }),
  );
}

/** 署名 centred above the date, which stands four characters in from the right (7.3.5.1). */
function signOf({ organBelow, date }: Letter): Paragraph[] {
  const organRight = 4 + widthOf(date) / 2 - widthOf(organBelow) / 2;
  return [
    paragraph({
      alignment: AlignmentType.RIGHT,
      keepNext: true,
      indent: { right: Math.round(Math.max(0, organRight) * char) },
      spacing: { before: 2 * line },
      children: [run(organBelow)],
    }),
    paragraph({ alignment: AlignmentType.RIGHT, indent: { right: 4 * char }, children: [run(date)] }),
  ];
}

/** At the foot of the last page's text, one character in on both sides (7.4.2). */
function copiesOf(copies: string): Paragraph {
  const inset = twips(paper.smallPt);
  return paragraph({
    frame: {
      type: "alignment",
      alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
      width: textWidth,
      wrap: FrameWrap.AROUND,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
    },
    indent: { left: 4 * inset, hanging: 3 * inset, right: inset },
    spacing: { line: twips(paper.smallPt + 9), lineRule: LineRuleType.EXACT },
    children: [run(copies, "fangsong", { size: paper.smallPt * 2 })],
  });
}
