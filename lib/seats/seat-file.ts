/**
 * Reads the list of deputies or members of a term (名册) as offices pass it on: pasted from a spreadsheet, or CSV. Every
 * line that cannot be read is named with its number; nothing is guessed. Pure.
 */
import { z } from "zod";

export type SeatLine = {
  line: number;
  name: string;
  number: string;
  group: string;
  phone: string;
  email: string;
  workUnit: string;
  /** 集体: a party, an organisation, a committee; else a person. */
  isGroup: boolean;
  /** What the list says of somebody of the same name: "" (nothing), 连任, 新任, or the number held before. */
  sameAs: string;
};
export type LineError = { line: number; zh: string };
type SeatFile = { rows: SeatLine[]; errors: LineError[] };

/** As many wrong lines as somebody corrects before trying again: ten thousand of them would only fill the page. */
const shownErrors = 50;

/** 「第 3 行：…」. */
export function lineText({ line, zh }: LineError): string {
  return `第 ${line} 行：${zh}`;
}

/** The wrong lines for the form, the first ones by name. */
export function lineTexts(errors: readonly LineError[]): string[] {
  const more = errors.length - shownErrors;
  return [...errors.slice(0, shownErrors).map(lineText), ...(more > 0 ? [`另有 ${more} 行有误`] : [])];
}

/** A county's congress has some three hundred deputies, a large city's some thousand. */
const mostSeats = 2000;

/** The columns in the order of a list without a heading, each with the words a heading may use. */
const seatColumns = {
  name: ["姓名", "名称"],
  number: ["证号", "代表证号", "委员证号", "编号", "代表证号（委员证号）"],
  group: ["代表团", "界别", "代表团（界别）", "代表团或界别"],
  phone: ["手机", "手机号", "联系电话", "电话"],
  email: ["电子邮箱", "邮箱", "电子邮件"],
  workUnit: ["工作单位", "单位"],
  kind: ["类别"],
  sameAs: ["人员", "连任"],
} as const;
type Column = keyof typeof seatColumns;
const columns = Object.keys(seatColumns) as Column[];
type Cells = Record<Column, string>;

const separators = new Set([",", ";", "，", "；"]);

/** One line a seat, cells separated by tab, comma or semicolon; a first line with 姓名 names the columns. */
export function readSeats(text: string): SeatFile {
  const found: SeatFile = { rows: [], errors: [] };
  // What reading another encoding as UTF-8 leaves behind, and what no text holds.
  if (text.includes("\uFFFD") || text.includes("\u0000")) {
    const zh = "文字读出来是乱码：请另存为“CSV UTF-8”再上传，或者复制后粘贴到下面";
    return { rows: [], errors: [{ line: 1, zh }] };
  }
  let order: (Column | null)[] = columns;
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .forEach((raw, index) => {
      const cells = cellsOf(raw);
      if (cells.every((cell) => cell === "")) return;
      if (found.rows.length === 0 && cells.some((cell) => seatColumns.name.some((word) => word === cell))) {
        order = cells.map(columnOf);
        return;
      }
      readLine(named(cells, order), index + 1, found);
    });
  if (found.rows.length > mostSeats) found.errors.push({ line: 1, zh: "行数过多，请检查是否选错文件" });
  if (found.rows.length === 0 && found.errors.length === 0)
    found.errors.push({ line: 1, zh: "没有读到任何人" });
  refuseTwins(found);
  return found;
}

/** A pasted spreadsheet has tabs, and its cells may then hold commas. A cell in quotes may hold anything but a break. */
function cellsOf(raw: string): string[] {
  const cells = raw.includes("\t") ? raw.split("\t") : splitOutsideQuotes(raw);
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .replaceAll('""', '"')
      .trim(),
  );
}

/** In one pass, so that a long line of another file costs no more than its length. A stray quote holds nothing together. */
function splitOutsideQuotes(raw: string): string[] {
  const isPaired = raw.split('"').length % 2 === 1;
  const cells: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < raw.length; at++) {
    const sign = raw.charAt(at);
    if (sign === '"' && isPaired) isQuoted = !isQuoted;
    if (isQuoted || !separators.has(sign)) continue;
    cells.push(raw.slice(start, at));
    start = at + 1;
  }
  return [...cells, raw.slice(start)];
}

function columnOf(heading: string): Column | null {
  return columns.find((column) => seatColumns[column].some((word) => word === heading)) ?? null;
}

function named(cells: readonly string[], order: readonly (Column | null)[]): Cells {
  const row = Object.fromEntries(columns.map((column) => [column, ""])) as Cells;
  order.forEach((column, index) => {
    if (column) row[column] = cells[index] ?? "";
  });
  return row;
}

const limits: readonly [Column, string, number][] = [
  ["name", "姓名", 40],
  ["number", "证号", 20],
  ["group", "代表团（界别）", 40],
  ["phone", "手机", 30],
  ["email", "电子邮箱", 100],
  ["workUnit", "工作单位", 60],
];

function readLine(cells: Cells, line: number, found: SeatFile): void {
  const wrong = wrongWith(cells);
  if (wrong) {
    found.errors.push({ line, zh: wrong });
    return;
  }
  const { kind, ...row } = cells;
  // Two-character names are often spread out in lists: 王　明.
  const name = row.name.replace(/^(\p{Script=Han})[\s\u3000]+(\p{Script=Han})$/u, "$1$2");
  found.rows.push({ ...row, name, line, isGroup: kind === "集体" });
}

function wrongWith(cells: Cells): string | null {
  if (cells.name === "") return "没有姓名";
  const long = limits.find(([column, , most]) => cells[column].length > most);
  if (long) return `${long[1]}过长，请检查是否错列`;
  if (cells.email !== "" && !isEmail(cells.email)) return `“${cells.email}”不是有效的电子邮箱`;
  if (cells.phone !== "" && !isPhone(cells.phone)) return `“${cells.phone}”不是有效的电话号码`;
  if (cells.kind !== "" && !["个人", "集体"].includes(cells.kind))
    return `类别“${cells.kind}”应写“个人”或“集体”`;
  return null;
}

export function isEmail(text: string): boolean {
  return z.email().safeParse(text).success;
}

/** Digits with the signs people write between them; an extension after 转 or -. */
export function isPhone(text: string): boolean {
  return /^[+\d][\d\s()（）转-]{5,29}$/.test(text);
}

function refuseTwins(found: SeatFile): void {
  const seen = new Map<string, number>();
  for (const { number, line } of found.rows) {
    const first = number === "" ? undefined : seen.get(number);
    if (first !== undefined) found.errors.push({ line, zh: `证号“${number}”与第 ${first} 行重复` });
    else seen.set(number, line);
  }
  found.errors.sort((a, b) => a.line - b.line);
}
