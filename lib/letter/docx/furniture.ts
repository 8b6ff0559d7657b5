// What stands outside the body: the red name and rules of the first page, page numbers, the mark of a draft.
import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  FrameWrap,
  Header,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type { Letter } from "../letter";
import { paper } from "../paper";
import { fonts, mm, run, textWidth, twips } from "./words";

/** Headers of first, odd and even pages. */
export function headersOf({ organ, stamp }: Letter) {
  const mark = stamp ? [stampMark(stamp)] : [];
  return {
    first: new Header({ children: [...mark, organName(organ), upperRule()] }),
    default: new Header({ children: [...mark, new Paragraph({})] }),
    even: new Header({ children: [...mark, new Paragraph({})] }),
  };
}

/** Footers: the first page has the lower rule and no number, odd pages number right, even ones left. */
export function footersOf() {
  return {
    first: new Footer({ children: [lowerRule()] }),
    default: new Footer({ children: [pageNumber(AlignmentType.RIGHT)] }),
    even: new Footer({ children: [pageNumber(AlignmentType.LEFT)] }),
  };
}

function organName(organ: string): Paragraph {
  const size = Math.min(paper.organPt, textWidth / 20 / [...organ].length);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    // As wide as the rules: a long name is not pushed onto a second line by a few points.
    indent: overhang,
    spacing: { line: twips(size), lineRule: LineRuleType.EXACT, before: 0, after: mm(paper.ruleBelowOrgan) },
    children: [
      new TextRun({ text: organ, font: fonts.headline, size: Math.floor(size * 2), color: paper.red }),
    ],
  });
}

/** 170 mm, centred on the page: beyond the text on both sides. */
const overhang = {
  left: mm((paper.width - paper.ruleWidth) / 2 - paper.left),
  right: mm((paper.width - paper.ruleWidth) / 2 - paper.right),
};

const border = (points: number) => ({
  style: BorderStyle.SINGLE,
  size: points * 8,
  color: paper.red,
  space: 0,
});

const upperRule = () => rule(paper.thickPt, paper.thinPt, paper.besideRulePt);
const lowerRule = () => rule(paper.thinPt, paper.thickPt, 0);

/** Two lines as the borders of an empty paragraph that is as high as the space between them. */
function rule(upperPt: number, lowerPt: number, afterPt: number): Paragraph {
  return new Paragraph({
    indent: overhang,
    spacing: {
      line: twips(paper.rulePartPt),
      lineRule: LineRuleType.EXACT,
      before: 0,
      after: twips(afterPt),
    },
    border: { top: border(upperPt), bottom: border(lowerPt) },
    children: [new TextRun({ text: "", size: 2 })],
  });
}

function pageNumber(alignment: "left" | "right"): Paragraph {
  const size = paper.smallPt * 2;
  const bottom = paper.bottom - paper.numberBelow - (paper.smallPt / 72) * 25.4 - paper.ruleAboveEdge;
  return new Paragraph({
    alignment,
    indent: { [alignment]: twips(paper.smallPt) },
    spacing: { line: twips(paper.smallPt), lineRule: LineRuleType.EXACT, before: 0, after: mm(bottom) },
    children: [new TextRun({ font: fonts.song, size, children: ["— ", PageNumber.CURRENT, " —"] })],
  });
}

function stampMark(stamp: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    frame: {
      type: "absolute",
      position: { x: mm(paper.left), y: mm(17) },
      width: textWidth,
      wrap: FrameWrap.NONE,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
    children: [run(stamp, "hei", { size: 24, color: "6E6E6E" })],
  });
}
