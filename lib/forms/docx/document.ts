// A form as a Word file that is filled in on the screen or by hand.
import "server-only";
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  type Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import { fonts, mm, paragraph, run, twips } from "@/lib/letter/docx/words";
import { type FormDocument, type FormSheet, noteLines, type Part } from "../document";
import { sheet } from "../sheet";
import { codeOf } from "./code";
import { gridOf } from "./grid";
import { lined } from "./words";

/** The form as DOCX: a section for it and for each annex. */
export async function writeFormDocx(form: FormDocument): Promise<Uint8Array> {
  const document = new Document({
    title: form.title,
    styles: {
      default: {
        document: {
          run: {
            font: fonts.fangsong,
            size: sheet.cellPt * 2,
            language: { value: "en-US", eastAsia: "zh-CN" },
          },
        },
      },
    },
    sections: [form, ...(form.annexes ?? [])].map(sectionOf),
  });
  return Packer.toBuffer(document);
}

function sectionOf(form: FormSheet): ISectionOptions {
  const isLandscape = form.isLandscape ?? false;
  const left = mm(isLandscape ? sheet.side : sheet.left);
  const right = mm(isLandscape ? sheet.side : sheet.right);
  const width = mm(isLandscape ? sheet.long : sheet.short) - left - right;
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: mm(sheet.short),
          height: mm(sheet.long),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          ...{ top: mm(sheet.top), bottom: mm(sheet.bottom), left, right },
          header: mm(sheet.top / 2),
          footer: mm(sheet.bottom / 2),
        },
      },
    },
    headers: { first: new Header({ children: [] }), default: runningHead(form, width) },
    footers: { first: pageNumber(), default: pageNumber() },
    children: [...headOf(form, width), ...partsOf(form.parts, width), ...endOf(form.parts)],
  };
}

const exact = { font: "song", line: sheet.cellLinePt } as const;

function headOf({ title, left, right }: FormSheet, width: number): Paragraph[] {
  const [name] = lined(
    [title],
    { font: "headline", size: sheet.titlePt, line: sheet.titlePt + 4, alignment: AlignmentType.CENTER },
    { spacing: { after: mm(3) } },
  );
  return [...(name ? [name] : []), ...(left || right ? [twoSides(left, right, width, sheet.cellPt)] : [])];
}

function twoSides(left: string, right: string, width: number, size: number): Paragraph {
  return paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { line: twips(sheet.cellLinePt), lineRule: "atLeast", after: mm(1) },
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [left, "\t", right].map((text) => run(text, "song", { size: size * 2 })),
  });
}

/** From the second page on the form says whose it is. */
function runningHead({ title, left }: FormSheet, width: number): Header {
  return new Header({ children: [twoSides(title, left, width, sheet.footPt)] });
}

function pageNumber(): Footer {
  const children = ["第 ", PageNumber.CURRENT, " 页　共 ", PageNumber.TOTAL_PAGES, " 页"];
  return new Footer({
    children: [
      paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ font: fonts.song, size: sheet.footPt * 2, children })],
      }),
    ],
  });
}

function partsOf(parts: readonly Part[], width: number): FileChild[] {
  return parts.flatMap((part, at) => {
    const isApart = part.kind === "grid" && parts[at - 1]?.kind === "text";
    return [...(isApart ? [space()] : []), ...partOf(part, width)];
  });
}

/** Word puts a paragraph of its own below a table that ends the text: a full page would get a second one for it. */
function endOf(parts: readonly Part[]): Paragraph[] {
  const isTable = ["grid", "code"].includes(parts.at(-1)?.kind ?? "");
  return isTable ? [paragraph({ spacing: { line: 20, lineRule: "exact" } })] : [];
}

const space = () => paragraph({ spacing: { line: mm(sheet.apart), lineRule: "exact" } });

function partOf(part: Part, width: number): FileChild[] {
  switch (part.kind) {
    case "grid":
      return [gridOf(part, width)];
    case "text":
      return textOf(part);
    case "line":
      return [lineOf(part.fields, width)];
    case "code":
      return [space(), codeOf(part, width)];
    case "note":
      return noteOf(part.lines);
  }
}

/** 「说明：」 hangs out of the lines below it. */
function noteOf(lines: readonly string[]): Paragraph[] {
  const hanging = twips(3 * sheet.smallPt);
  const look = {
    font: "song",
    size: sheet.smallPt,
    line: sheet.smallLinePt,
    alignment: AlignmentType.LEFT,
  } as const;
  return noteLines(lines).flatMap(({ before, text }, at) =>
    lined([`${before}${text}`], look, {
      indent: { left: hanging, ...(before ? { hanging } : {}) },
      spacing: { before: at === 0 ? mm(2) : 0 },
    }),
  );
}

const body = { font: "fangsong", size: sheet.bodyPt, line: sheet.bodyLinePt } as const;

function textOf({ as, text }: Extract<Part, { kind: "text" }>): Paragraph[] {
  const lines = text.split("\n");
  const twoCharacters = twips(2 * sheet.bodyPt);
  if (as === "to") {
    const apart = { spacing: { before: mm(sheet.apart) } };
    const look = { ...body, alignment: AlignmentType.LEFT };
    return lines.flatMap((line, at) => lined([line], look, at === 0 ? apart : {}));
  }
  if (as === "end")
    return lined(lines, { ...body, alignment: AlignmentType.RIGHT }, { indent: { right: twoCharacters } });
  return lined(lines, { ...body, alignment: AlignmentType.BOTH }, { indent: { firstLine: twoCharacters } });
}

type Field = { label: string; text: string };

/** Fields side by side, each at its own tab. */
function lineOf(fields: readonly Field[], width: number): Paragraph {
  const share = Math.floor(width / fields.length);
  return paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { line: twips(exact.line), lineRule: "atLeast", before: mm(3), after: mm(3) },
    tabStops: fields.slice(1).map((_, at) => ({ type: TabStopType.LEFT, position: share * (at + 1) })),
    children: fields.flatMap((field, at) => [
      run(`${at > 0 ? "\t" : ""}${field.label}：`, exact.font, { size: sheet.cellPt * 2 }),
      run(field.text, "fangsong", { size: sheet.cellPt * 2 }),
    ]),
  });
}
