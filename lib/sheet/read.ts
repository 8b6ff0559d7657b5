// Reads what people send as a table: .xlsx, or CSV. Every limit is checked before what it bounds is done: size before the
// bytes are read, what they are before they are unpacked, and the unpacking in a process of its own (read-worker.mjs).
import "server-only";
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { isLocked } from "@/lib/files/inspect";
import { maxBytes } from "@/lib/files/kinds";
import { zipEntries } from "@/lib/files/zip";
import { Refused } from "@/lib/lifecycle/refusal";
import { logFault } from "@/lib/log";
import { byteSize } from "@/lib/text/bytes";

/** Ten years of a large city stay below. */
export const maxRows = 20_000;
const limits = {
  rows: maxRows,
  columns: 200,
  sheets: 200,
  /** What Excel allows. */
  cell: 32_767,
  characters: 20_000_000,
  unpacked: 200 * 1024 * 1024,
};
/** 20,000 rows of 40 columns take some eight seconds. */
const longestMs = 60_000;
const megabytes = 384;

/** A line with something in it; `number` as the spreadsheet program counts it. Cells are text, days 2026-03-02. */
export type GridLine = { number: number; cells: string[] };
export type Grid = { name: string; isHidden: boolean; lines: GridLine[] };

const no = (code: string, zh: string) => new Refused({ code, zh, field: "file" });
const again = "请在 Excel 或 WPS 中打开后另存为 .xlsx，再上传。";
const count = (value: number) => value.toLocaleString("zh-CN");

/** Says no by size alone, before the file is read. */
export function refuseSheetSize(name: string, size: number): void {
  if (size === 0) throw no("file_empty", `「${name}」是空文件（0 字节），请重新导出后再上传。`);
  if (size > maxBytes) {
    const zh = `「${name}」有 ${byteSize(size)}，超过 ${byteSize(maxBytes)}；请删去图片，或拆成几个文件再上传。`;
    throw no("file_size", zh);
  }
}

/**
 * The sheets in the order of the file, each with its lines; a merged cell's value stands in every cell it covers. Leaves by
 * `Refused` with a sentence for a file that is no table, damaged, under a password, too large or hostile.
 */
export async function readGrids(name: string, bytes: Buffer): Promise<Grid[]> {
  refuseSheetSize(name, bytes.length);
  const order = orderFor(name, bytes);
  const turn = last.catch(() => undefined).then(() => readApart(name, order));
  last = turn;
  return turn;
}

/** One file at a time: each may take a process of some hundred megabytes. */
let last: Promise<unknown> = Promise.resolve();

type Part = { name: string; start: number; packedSize: number; method: number };
type Order = { bytes: Buffer; parts: Part[] } | { text: string };

function orderFor(name: string, bytes: Buffer): Order {
  if (bytes.subarray(0, 8).toString("hex") === "d0cf11e0a1b11ae1")
    throw no("file_kind", oldSentence(name, bytes));
  if (bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50) return { bytes, parts: partsOf(name, bytes) };
  return { text: textOf(name, bytes) };
}

/** Old .xls and a .xlsx under a password are containers of the same kind. */
function oldSentence(name: string, bytes: Buffer): string {
  return isLocked(bytes)
    ? `「${name}」设了密码，请在 Excel 或 WPS 中取消密码，另存为 .xlsx，再上传。`
    : `「${name}」是旧版 .xls 文件，${again}`;
}

function partsOf(name: string, bytes: Buffer): Part[] {
  const entries = zipEntries(bytes);
  if (!entries) throw broken(name);
  if (!entries.some((entry) => entry.name === "xl/workbook.xml")) {
    const isSheet = entries.some((entry) => /^(xl\/workbook\.bin|content\.xml)$/.test(entry.name));
    throw no("file_kind", isSheet ? `「${name}」不是 .xlsx 格式，${again}` : notTable(name));
  }
  return entries.map(({ name: part, packedSize, method, offset }) => {
    if (offset + 30 > bytes.length) throw broken(name);
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    if (start + packedSize > bytes.length) throw broken(name);
    return { name: part, start, packedSize, method };
  });
}

const broken = (name: string) => no("file_broken", `「${name}」不完整或已损坏，${again}`);
const notTable = (name: string) => `「${name}」不是 Excel 表格，请上传 .xlsx 或 .csv 文件。`;

/** UTF-8, what Excel calls Unicode text (UTF-16), or what a Chinese Excel writes as CSV by itself. */
function textOf(name: string, bytes: Buffer): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!/\.(csv|txt|tsv)$/i.test(name) || (!isWide && bytes.includes(0)))
    throw no("file_kind", notTable(name));
  if (isWide) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

type Told = { sheet?: string; row?: number; count?: number };
type Answer = {
  sheet?: string;
  isHidden?: boolean;
  lines?: GridLine[];
  end?: true;
  fault?: string;
  told?: Told;
};

function sentenceOf(name: string, fault: string, { sheet, row, count: found = 0 }: Told): Refused {
  if (fault === "rows") {
    const zh = `工作表“${sheet}”超过 ${count(limits.rows)} 行，一次最多 ${count(limits.rows)} 行；请按会议拆成几个文件再上传。`;
    return no("file_rows", zh);
  }
  if (fault === "columns") {
    const zh = `工作表“${sheet}”有 ${count(found)} 列，最多 ${limits.columns} 列；请删去右边多余的列再上传。`;
    return no("file_columns", zh);
  }
  if (fault === "sheets") {
    const zh = `「${name}」有 ${count(found)} 张工作表，最多 ${limits.sheets} 张；请只留要导入的工作表再上传。`;
    return no("file_sheets", zh);
  }
  if (fault === "cell") {
    const zh = `工作表“${sheet}”第 ${row} 行有一格 ${count(found)} 字，一格最多 ${count(limits.cell)} 字；请改短后再上传。`;
    return no("file_cell", zh);
  }
  if (fault === "merges") return no("file_merges", `「${name}」的合并单元格太多，请取消合并后再上传。`);
  if (fault === "bomb") {
    const size = byteSize(limits.unpacked);
    const zh = `「${name}」展开后太大（超过 ${size}），没有读入；请新建表格，只复制需要的行和列再上传。`;
    return no("file_bomb", zh);
  }
  return broken(name);
}

async function readApart(name: string, order: Order): Promise<Grid[]> {
  // A book that fills the process's memory ends it; so does one that takes too long.
  const child = startReader();
  const timer = setTimeout(() => child.kill("SIGKILL"), longestMs);
  try {
    return await answerOf(child, name, order);
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}

function startReader(): ChildProcess {
  const program = join(process.cwd(), "lib/sheet/read-worker.mjs");
  const child = fork(/* turbopackIgnore: true */ program, [JSON.stringify(limits)], {
    // No settings and no loaders of ours: it needs neither, and knows no secret.
    env: { NODE_ENV: "production" },
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return child;
}

function answerOf(child: ChildProcess, name: string, order: Order): Promise<Grid[]> {
  return new Promise((resolve, reject) => {
    const grids = new Map<string, Grid>();
    child.on("message", ({ sheet, isHidden = false, lines = [], end, fault, told = {} }: Answer) => {
      isAnswered ||= end === true || fault !== undefined;
      if (fault !== undefined) reject(sentenceOf(name, fault, told));
      if (end) resolve([...grids.values()]);
      if (sheet === undefined) return;
      const grid = grids.get(sheet) ?? { name: sheet, isHidden, lines: [] };
      grids.set(sheet, grid);
      for (const line of lines) grid.lines.push(line);
    });
    let isAnswered = false;
    const ended = (why: string) => {
      if (isAnswered) return;
      const zh = `「${name}」太复杂，读不出来（编号 ${logFault(new Error(why), "reading a sheet")}）；请新建表格，只复制需要的行和列再上传。`;
      reject(no("file_bomb", zh));
    };
    child.on("error", (fault) => ended(fault.message));
    child.on("exit", (code, signal) => ended(`reader ended with ${code ?? signal}`));
    child.send(order, (fault) => fault && ended(fault.message));
  });
}
