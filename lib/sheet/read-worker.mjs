// Reads one table in a process of its own: a hostile file can take this process's memory and time, never the server's.
// It has no settings and no network; a file comes and its lines go by messages.
import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { parseCsv } from "hucre/csv";
import { streamXlsxRows } from "hucre/xlsx";

const limits = JSON.parse(process.argv[2]);
/** Rows of a sheet in any spreadsheet program: what a file says beyond is made up. */
const lastRow = 1_048_576;
/** Lines of one message: few enough that the server takes it in at a glance. */
const batch = 500;

/** Why the file is not read: `code` names the sentence, `told` what it says. */
class Fault extends Error {
  constructor(code, told = {}) {
    super(code);
    this.told = told;
  }
}

process.on("message", async ({ bytes, parts, text }) => {
  try {
    if (parts) await readBook(Buffer.from(bytes), parts);
    else sendLines("CSV", csvLines(text));
    process.send({ end: true });
  } catch (fault) {
    process.send(fault instanceof Fault ? { fault: fault.message, told: fault.told } : { fault: "broken" });
  }
});
process.on("disconnect", () => process.exit(0));

let lines = 0;
let characters = 0;

async function readBook(bytes, parts) {
  const merges = await unpackAll(bytes, parts);
  const book = await sheetsOf(bytes, parts);
  if (book.length > limits.sheets) throw new Fault("sheets", { count: book.length });
  for (const [place, { name, part, isHidden }] of book.entries()) {
    if (isHidden) process.send({ sheet: name, isHidden });
    else await readSheet(bytes, place, name, mergesOf(merges.get(part) ?? []));
  }
}

/** Counts what every part really unpacks to (what the table of contents says is a claim), and finds the merged cells. */
async function unpackAll(bytes, parts) {
  const merges = new Map();
  let total = 0;
  for (const { name, ...part } of parts) {
    const seek = /^xl\/worksheets\/[^/]+\.xml$/.test(name) ? mergeSeeker() : null;
    for await (const piece of unpacked(bytes, part)) {
      total += piece.length;
      if (total > limits.unpacked) throw new Fault("bomb");
      seek?.look(piece);
    }
    if (seek) merges.set(name, seek.found);
  }
  return merges;
}

const mergeMark = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"[^>]*>/g;

/** Finds the marks of merged cells in a sheet that comes in pieces. */
function mergeSeeker() {
  const found = [];
  let rest = "";
  const look = (piece) => {
    const seen = rest + piece.toString("latin1");
    for (const [, ref] of seen.matchAll(mergeMark)) found.push(ref);
    // A mark cut in two is whole with the next piece; a mark already found has its `>` before.
    rest = seen.slice(Math.max(seen.lastIndexOf(">") + 1, seen.length - 200));
    if (found.length > 50_000) throw new Fault("merges");
  };
  return { found, look };
}

async function* unpacked(bytes, { start, packedSize, method }) {
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 0) yield packed;
  else if (packedSize > 0) yield* Readable.from([packed]).pipe(createInflateRaw());
}

async function textOf(bytes, parts, name) {
  const part = parts.find((one) => one.name === name);
  if (!part) throw new Fault("broken");
  const pieces = [];
  for await (const piece of unpacked(bytes, part)) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}

/** Name, part and visibility of each sheet in the order of the book, which is also hucre's. */
async function sheetsOf(bytes, parts) {
  const book = await textOf(bytes, parts, "xl/workbook.xml");
  const links = await textOf(bytes, parts, "xl/_rels/workbook.xml.rels");
  const targets = new Map(
    [...links.matchAll(/<Relationship\s([^>]*)>/g)].map(([, mark]) => [
      attribute(mark, "Id"),
      attribute(mark, "Target"),
    ]),
  );
  return [...book.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, mark]) => {
    const target = targets.get(attribute(mark, "r:id") ?? attribute(mark, "\\w+:id")) ?? "";
    return {
      // It stands in the address of every cell: Excel allows 31 characters.
      name: clean(plain(attribute(mark, "name") ?? "").slice(0, 100)),
      part: target.startsWith("/") ? target.slice(1) : `xl/${target}`,
      isHidden: /hidden/i.test(attribute(mark, "state") ?? ""),
    };
  });
}

const attribute = (mark, name) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(mark)?.[1];
const entities = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };
const plain = (text) => text.replace(/&(?:amp|lt|gt|quot|apos);/g, (mark) => entities[mark]);

async function readSheet(bytes, place, sheet, merges) {
  const open = new Map();
  let waiting = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet: place })) {
    if (!(index >= 0 && index < lastRow)) throw new Fault("broken");
    const cells = values.map(textIn);
    // A line that only a merged cell above reaches into is the rest of that line.
    if (cells.every((cell) => cell === "")) continue;
    fillMerged(cells, index, merges, open);
    take(sheet, index + 1, cells);
    waiting.push({ number: index + 1, cells });
    if (waiting.length === batch) waiting = send(sheet, waiting);
  }
  send(sheet, waiting);
}

function sendLines(sheet, rows) {
  let waiting = [];
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell === "")) continue;
    take(sheet, index + 1, cells);
    waiting.push({ number: index + 1, cells });
    if (waiting.length === batch) waiting = send(sheet, waiting);
  }
  send(sheet, waiting);
}

function send(sheet, lines) {
  process.send({ sheet, lines });
  return [];
}

/** Counts a line against the limits, and drops the empty cells at its end. */
function take(sheet, row, cells) {
  while (cells.at(-1) === "") cells.pop();
  if (cells.length > limits.columns) throw new Fault("columns", { sheet, count: cells.length });
  lines += 1;
  for (const cell of cells) {
    if (cell.length > limits.cell) throw new Fault("cell", { sheet, row, count: cell.length });
    characters += cell.length;
  }
  if (lines > limits.rows) throw new Fault("rows", { sheet });
  if (characters > limits.characters) throw new Fault("bomb");
}

/** A cell as text: days as 2026-03-02, numbers without an exponent's noise, what a formula last came to. */
function textIn(value) {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return dateText(value);
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") return numberText(value);
  return clean(String(value));
}

/** Without control characters and halves of surrogate pairs, which neither the database nor a Word file can hold. */
function clean(text) {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");
}

function dateText(date) {
  if (Number.isNaN(date.getTime())) return "超出范围的日期";
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return text.slice(11, 19) === "00:00:00" ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

/** 15 digits are all that a spreadsheet keeps. */
function numberText(value) {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
  return String(Number(value.toPrecision(15)));
}

function mergesOf(refs) {
  const merges = refs.map((ref) => {
    const [, fromLetters, fromRow, toLetters, toRow] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref);
    return { left: columnOf(fromLetters), right: columnOf(toLetters), top: fromRow - 1, bottom: toRow - 1 };
  });
  // The lowest last: they are taken from the end.
  return merges.sort((a, b) => b.top - a.top);
}

const columnOf = (letters) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The value of a merged cell stands in every cell it covers. `merges` are used up from the top of the sheet. */
function fillMerged(cells, index, merges, open) {
  while (merges.length > 0 && merges.at(-1).top <= index) {
    const merge = merges.pop();
    if (merge.bottom >= index) open.set(merge, merge.top === index ? (cells[merge.left] ?? "") : "");
  }
  for (const [merge, value] of open) {
    if (merge.bottom < index) open.delete(merge);
    else if (value !== "") fillAcross(cells, merge, value);
  }
  for (let at = 0; at < cells.length; at += 1) cells[at] ??= "";
}

function fillAcross(cells, { left, right }, value) {
  const last = Math.min(right, limits.columns);
  for (let at = left; at <= last; at += 1) cells[at] = value;
}

function csvLines(text) {
  const head = text.slice(0, 4000);
  const delimiter = [",", "\t", ";", "，"].reduce((best, one) =>
    head.split(one).length > head.split(best).length ? one : best,
  );
  return parseCsv(text, { delimiter, maxRows: limits.rows + 1 }).map((row) => row.map(textIn));
}
