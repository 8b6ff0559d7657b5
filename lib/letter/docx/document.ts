// The letter as a Word file that the office may go on writing in: 信函格式 by page settings, headers and paragraphs.
import "server-only";
import { Document, DocumentGridType, Packer } from "docx";
import type { Letter } from "../letter";
import { paper } from "../paper";
import { bodyOf } from "./body";
import { footersOf, headersOf } from "./furniture";
import { fonts, line, mm } from "./words";

/** The letter as DOCX. */
export async function writeDocx(letter: Letter): Promise<Uint8Array> {
  const document = new Document({
    title: letter.title.join(""),
    creator: letter.organ,
    lastModifiedBy: letter.organ,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: fonts.fangsong,
            size: paper.bodyPt * 2,
            language: { value: "en-US", eastAsia: "zh-CN" },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          grid: { type: DocumentGridType.LINES, linePitch: line },
          page: {
            size: { width: mm(paper.width), height: mm(paper.height) },
            margin: {
              top: mm(paper.top),
              bottom: mm(paper.bottom),
              left: mm(paper.left),
              right: mm(paper.right),
              header: mm(paper.organTop),
              footer: mm(paper.ruleAboveEdge),
            },
          },
        },
        headers: headersOf(letter),
        footers: footersOf(),
        children: bodyOf(letter),
      },
    ],
  });
  return Packer.toBuffer(document);
}
