/**
 * Reads a year's arrangement of days off (国务院办公厅关于部分节假日安排的通知) from JSON or CSV as offices pass it on. Every line
 * that cannot be read is named with its number; nothing is guessed. Pure.
 */
import { parseDate } from "@/lib/text/dates";
import { addDays, type Day, isDay } from "./day";

export type NoticeDay = { day: Day; isWorkday: boolean; name: string; line: number };
export type LineError = { line: number; zh: string };
export type NoticeFile = { days: NoticeDay[]; errors: LineError[] };

/** A notice names some forty days; far more is another file. */
const mostDays = 200;

/**
 * JSON: a list, or an object with `days`, of `{ date, name, isOffDay }` (or `isWorkday`, or `type` in words); a line is
 * the place in the list. CSV: 日期, 类型 (休息 or 上班), 名称, separated by comma, semicolon or tab; a range is written
 * 2027-02-06至2027-02-12; a first line without a date is a heading.
 */
export function readNotice(text: string): NoticeFile {
  const bare = text.replace(/^\uFEFF/, "").trim();
  const found: NoticeFile = { days: [], errors: [] };
  if (bare === "") return { ...found, errors: [{ line: 1, zh: "没有内容" }] };
  if (/^[[{]/.test(bare)) readJson(bare, found);
  else readCsv(bare, found);
  refuseTwins(found);
  if (found.days.length > mostDays) found.errors.push({ line: 1, zh: "天数过多，请检查是否选错文件" });
  if (found.days.length === 0 && found.errors.length === 0) {
    found.errors.push({ line: 1, zh: "没有读到任何日期" });
  }
  return found;
}

/** The days as CSV that `readNotice` takes back, runs of alike days as one range: short enough for an address. */
export function writeNotice(days: readonly Omit<NoticeDay, "line">[]): string {
  const runs: { from: Day; to: Day; rest: string }[] = [];
  for (const { day, isWorkday, name } of [...days].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const rest = `${isWorkday ? "上班" : "休息"},${name}`;
    const last = runs.at(-1);
    if (last && last.rest === rest && addDays(last.to, 1) === day) last.to = day;
    else runs.push({ from: day, to: day, rest });
  }
  return runs.map(({ from, to, rest }) => `${from === to ? from : `${from}至${to}`},${rest}`).join("\n");
}

function readJson(text: string, found: NoticeFile): void {
  const rows = listOf(text);
  if (!rows) {
    found.errors.push({ line: 1, zh: "不是有效的 JSON：应为日期列表，或含 days 列表的对象" });
    return;
  }
  rows.forEach((row, index) => {
    const { date, day, name, isOffDay, isWorkday, type } = asRecord(row);
    const work =
      typeof isWorkday === "boolean" ? isWorkday : typeof isOffDay === "boolean" ? !isOffDay : null;
    const cells = [date ?? day, work === null ? type : work ? "上班" : "休息", name];
    addLine(cells.map(cellText), index + 1, found);
  });
}

function listOf(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const rows = Array.isArray(value) ? value : asRecord(value).days;
    return Array.isArray(rows) ? rows : null;
  } catch {
    return null;
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function cellText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function readCsv(text: string, found: NoticeFile): void {
  text.split(/\r?\n/).forEach((line, index) => {
    const cells = line.split(/[,;\t，；]/).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    if (cells.every((cell) => cell === "")) return;
    if (index === 0 && !/\d/.test(cells[0] ?? "")) return;
    addLine(cells, index + 1, found);
  });
}

const kinds: Readonly<Record<string, boolean>> = {
  休息: false,
  放假: false,
  休: false,
  holiday: false,
  上班: true,
  补班: true,
  调休上班: true,
  班: true,
  work: true,
  workday: true,
};

function addLine(cells: readonly string[], line: number, found: NoticeFile): void {
  const [when = "", kind = "", name = ""] = cells.map((cell) => cell.trim());
  const range = daysOf(when);
  if (typeof range === "string") {
    found.errors.push({ line, zh: range });
    return;
  }
  const isWorkday = Object.hasOwn(kinds, kind.toLowerCase()) ? kinds[kind.toLowerCase()] : undefined;
  if (isWorkday === undefined) {
    found.errors.push({ line, zh: kind ? `类型“${kind}”应写“休息”或“上班”` : "没有写明休息还是上班" });
    return;
  }
  if (name.length > 20) {
    found.errors.push({ line, zh: "名称过长，请控制在 20 字以内" });
    return;
  }
  found.days.push(...range.map((day) => ({ day, isWorkday, name, line })));
}

/** The days of 「2027-02-06」 or 「2027-02-06至2027-02-12」, or the sentence that says what is wrong. */
function daysOf(when: string): Day[] | string {
  const [from = "", to = from] = when.split(/\s*(?:至|~|到)\s*/).map((text) => parseDate(text) ?? text);
  for (const day of [from, to]) {
    if (day === "") return "没有日期";
    if (!isDay(day)) return `“${day}”不是一个存在的日期，请按 2027-01-01 的格式填写`;
  }
  if (to < from) return `“${when}”的截止日期早于起始日期`;
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push(day);
    if (days.length > 31) return `“${when}”超过一个月，请检查`;
  }
  return days;
}

function refuseTwins(found: NoticeFile): void {
  const seen = new Set<Day>();
  for (const { day, line } of found.days) {
    if (seen.has(day)) found.errors.push({ line, zh: `${day} 前面已经出现过，请只留一行` });
    seen.add(day);
  }
}
