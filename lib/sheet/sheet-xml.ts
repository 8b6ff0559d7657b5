// The XML of one worksheet and of the parts around it (ECMA-376). Pure.
import { printable } from "@/lib/text/printable";
import type { Cell } from "./column";

export type SheetHead = { headings: readonly string[]; widths: readonly number[] };

const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packageRels = "http://schemas.openxmlformats.org/package/2006/relationships";
const officeRels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Cell formats of `stylesXml`, by their place there. */
const style = { heading: 1, text: 2, guarded: 3, day: 4, number: 5 } as const;

/** Longest text a cell holds in Excel. */
const mostCharacters = 32_767;

/** What stands before the rows: the heading stays in view, the columns have their widths. */
export function sheetStart({ headings, widths }: SheetHead): string {
  const columns = widths.map((width, at) => {
    const place = `min="${at + 1}" max="${at + 1}"`;
    return `<col ${place} width="${width}" customWidth="1"/>`;
  });
  const pane = `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`;
  const cells = headings.map((zh, at) => textCell(`${letters(at)}1`, zh, style.heading));
  return (
    `${xml}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${columns.join("")}</cols><sheetData><row r="1">${cells.join("")}</row>`
  );
}

/** A row under the heading; `number` counts from 1 with the heading. */
export function rowXml(cells: readonly Cell[], number: number): string {
  return `<row r="${number}">${cells.map((cell, at) => cellXml(cell, `${letters(at)}${number}`)).join("")}</row>`;
}

/** In characters: what an A4 sheet on its side holds at half its size; a wider list goes on A3. */
const widthOfA4 = 260;
const paper = { a3: 8, a4: 9 } as const;

/** In inches, of every sheet that is printed. */
export const printMargins = {
  left: 0.4,
  right: 0.4,
  top: 0.5,
  bottom: 0.6,
  header: 0.3,
  footer: 0.3,
} as const;

/** What stands after the last row: the arrows for filtering on the heading; printed, all columns stand on one page. */
export function sheetEnd({ headings, widths }: SheetHead, lastRow: number): string {
  const filter = lastRow > 1 ? `<autoFilter ref="A1:${letters(headings.length - 1)}${lastRow}"/>` : "";
  const size = widths.reduce((sum, width) => sum + width, 0) > widthOfA4 ? paper.a3 : paper.a4;
  const margins = Object.entries(printMargins).map(([side, inches]) => ` ${side}="${inches}"`);
  return (
    `</sheetData>${filter}<pageMargins${margins.join("")}/>` +
    `<pageSetup paperSize="${size}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>`
  );
}

function cellXml({ kind, value }: Cell, place: string): string {
  if (value === null || value === "") return "";
  if (kind === "number" && typeof value === "number")
    return `<c r="${place}" s="${style.number}"><v>${value}</v></c>`;
  if (kind === "day" && typeof value === "string")
    return `<c r="${place}" s="${style.day}"><v>${serialOf(value)}</v></c>`;
  const text = String(value);
  // An inline string is never a formula. The mark keeps it a text also when somebody edits the cell (OWASP: CSV injection).
  return textCell(place, text, /^[=+\-@\t\r]/.test(text) ? style.guarded : style.text);
}

function textCell(place: string, text: string, format: number): string {
  const shown = escaped(text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text);
  return `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
}

const dayZero = Date.UTC(1899, 11, 30);

/** Days since 1899-12-30, as Excel counts dates after February 1900. */
export function serialOf(day: string): number {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)].map(Number);
  return (Date.UTC(year ?? 0, (month ?? 1) - 1, date) - dayZero) / 86_400_000;
}

/** Whatever may have to be written otherwise: most cells hold nothing of it, and are asked once. */
const special = /[^\t\n\r\u0020\u0021\u0023-\u0025\u0027-\u003b\u003d\u003f-\ud7ff\ue000-\ufffd]/;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escaped(text: string): string {
  if (!special.test(text)) return text;
  return printable(text).replace(/[&<>"]/g, (character) => entities[character] ?? "");
}

/** A, B … Z, AA; `at` counts from 0. */
export function letters(at: number): string {
  const rest = String.fromCharCode(65 + (at % 26));
  return at < 26 ? rest : letters(Math.floor(at / 26) - 1) + rest;
}

/** The parts around the sheets, by their names in the file. */
export function frameParts(sheets: readonly string[]): [name: string, text: string][] {
  const each = (line: (number: number, zh: string) => string) =>
    sheets.map((zh, at) => line(at + 1, escaped(zh))).join("");
  const styleRel = sheets.length + 1;
  return [
    [
      "xl/workbook.xml",
      `${xml}<workbook xmlns="${main}" xmlns:r="${officeRels}"><sheets>${each(
        (number, zh) => `<sheet name="${zh}" sheetId="${number}" r:id="rId${number}"/>`,
      )}</sheets><definedNames>${each((number, zh) => printTitles(number - 1, zh))}</definedNames></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${xml}<Relationships xmlns="${packageRels}">${each((number) =>
        relation(number, "worksheet", `worksheets/sheet${number}.xml`),
      )}${relation(styleRel, "styles", "styles.xml")}</Relationships>`,
    ],
    ["xl/styles.xml", stylesXml],
    [
      "_rels/.rels",
      `${xml}<Relationships xmlns="${packageRels}">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ],
    [
      "[Content_Types].xml",
      `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>` +
        `${each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${sheetType}.worksheet+xml"/>`)}</Types>`,
    ],
  ];
}

/** The heading line stands on every printed page. */
function printTitles(at: number, zh: string): string {
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${zh}'!$1:$1</definedName>`;
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${officeRels}/${type}" Target="${target}"/>`;
}

// numFmtId 49 is "@" (text); 14 would follow the reader's locale, so the date has a format of its own.
const stylesXml =
  `${xml}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `<fill><patternFill patternType="solid"><fgColor rgb="FFEDEFF2"/></patternFill></fill></fills>` +
  `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/>` +
  `<xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>` +
  `<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
  `<xf numFmtId="49" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
  `<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
  `<xf applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;
