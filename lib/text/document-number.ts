/** 发文字号: 「周文旅函〔2026〕12号」. Year in hexagonal brackets, no 第, no leading zeros, 号 after (GB/T 9704-2012). */
import { halfWidth } from "./numbers";

export type DocumentNumber = {
  /** Code of the issuing organ and kind of document: 「周文旅函」. */
  code: string;
  year: number;
  serial: number;
};

/** 【】, [], (), （） and ［］ around the year become 〔〕; spaces go; digits become plain. */
export function normaliseDocumentNumber(raw: string): string {
  return halfWidth(raw)
    .replace(/\s+/g, "")
    .replace(/[[(【〔［（](\d{4})[\])】〕］）]/, "〔$1〕");
}

/** 「周文旅函〔2026〕12号」 */
export function documentNumberText({ code, year, serial }: DocumentNumber): string {
  return `${code}〔${year}〕${serial}号`;
}

/** The pattern of a series, 「周文旅函〔{year}〕{n}号」, filled in; without a serial a gap stands in its place. */
export function patternText(pattern: string, year: string | number, serial: number | null): string {
  return pattern.replace("{year}", String(year)).replace("{n}", serial === null ? "　" : String(serial));
}

/**
 * The parts of a 文号 in any of the brackets found in real letters; null when it is none. A class mark or openness fused
 * behind it (「平交复函[2017]19号B类」「平交复字〔2021〕05号B类 同意公开」) is left out, leading zeros too.
 */
export function parseDocumentNumber(raw: string): DocumentNumber | null {
  const found = /^(\p{Script=Han}[\p{Script=Han}A-Za-z]*)〔(\d{4})〕第?(\d{1,6})号/u.exec(
    normaliseDocumentNumber(raw),
  );
  if (!found) return null;
  return { code: found[1] ?? "", year: Number(found[2]), serial: Number(found[3]) };
}

/** What stands behind the 号 of a fused number: 「B类同意公开」; empty when nothing does. */
export function documentNumberMark(raw: string): string {
  const text = normaliseDocumentNumber(raw);
  return text.slice(text.indexOf("号") + 1 || text.length).replace(/^[(（]|[)）]$/g, "");
}
