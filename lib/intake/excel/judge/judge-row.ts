// What a row of the table would do: register, correct, nothing, or wait for the registrar. Pure; the act itself is decided
// again by lib/transition when it is carried out.
import { zhErrors } from "@/lib/action/messages";
import { register } from "@/lib/lifecycle/inputs/proposal";
import type { RegisterInput } from "@/lib/transition/register/register-checks";
import { type Problem, skipKey } from "../row";
import { cleanNumber, isSameText, isTotal, isUncounted } from "./cells";
import { judgeChanges } from "./changes";
import { shownMark, stateKey } from "./columns";
import { type Directory, signersNamed } from "./directory";
import type { Items } from "./existing";
import { type Judgement, kept } from "./judgement";
import { failMoved } from "./moved";
import {
  type Defaults,
  identityOf,
  matchOf,
  needsFreeNumber,
  needsTitle,
  noteSession,
  type Place,
  placeOf,
} from "./place";
import {
  blankZh,
  failBySchema,
  hasErrorAt,
  hasErrors,
  type JudgedRow,
  type Reading,
  readingOf,
  tooLongZh,
} from "./reading";
import { asksOf, checkOf, preferredOf, routeOf, topicOf, wishOf, yearsOf } from "./values";

/** The first row of the file that has this key, by its ordinal. */
export type Firsts = ReadonlyMap<string, JudgedRow>;

/**
 * What is to be done with a row, its problems from its first column to its last. `items` holds at least every item that
 * has the row's number or title in its meeting.
 */
export function judgeRow(...row: Parameters<typeof judgementOf>): Judgement {
  const judgement = judgementOf(...row);
  return { ...judgement, problems: judgement.problems.toSorted(byColumn) };
}

/** Addresses of one row: `Z4` stands before `AA4`. */
const byColumn = ({ address: a }: Problem, { address: b }: Problem) =>
  a.length - b.length || (a < b ? -1 : Number(a > b));

function judgementOf(
  row: JudgedRow,
  directory: Directory,
  items: Items,
  firsts: Firsts,
  defaults: Defaults,
): Judgement {
  const reading = readingOf(row);
  const left = leftOut(reading, firsts.get(identityOf(row, directory, defaults) ?? ""));
  if (left) return left;
  failCells(reading);
  if (hasErrors(reading)) return kept(reading, null);
  needsTitle(reading);
  const place = placeOf(reading, directory, defaults);
  const match = place && matchOf(reading, place, items, { directory, defaults });
  const isMoved = place && !match && failMoved(reading, place, items, directory);
  // Without its meeting or its item nothing more can be said of a row.
  if (!place || isMoved || (!match && hasErrorAt(reading, "number"))) return kept(reading, null);
  return match
    ? judgeChanges(reading, match, directory, defaults)
    : judgeNew(reading, place, { directory, items, defaults });
}

const formulaFault = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/;

/**
 * Cells that nothing can be looked up by: what a formula came to that could not be worked out, a text beyond any of its
 * column, a 编号 that counts nothing.
 */
function failCells(reading: Reading): void {
  const { cells, fixes } = reading.row;
  for (const key of Object.keys({ ...cells, ...fixes })) {
    if (key.startsWith(shownMark) || key === skipKey) continue;
    const text = fixes[key] ?? cells[key]?.text ?? "";
    const long = tooLongZh(key, text);
    if (long) reading.fail(key, long);
    else if (formulaFault.test(text)) reading.fail(key, `“${text}”是公式出错，请填写内容`);
  }
  const number = reading.text("number");
  if (isUncounted(number))
    reading.fail("number", `编号“${number}”不是从 1 起的整数，请核对`, [{ zh: "留空", value: "" }]);
}

/** What stands under a table, at the beginning of its line. */
const underTable = /^(合计|总计|小计|共计|备注|注|填表人|制表人|填报单位|审核人)[:：]?/;

/** A row that the registrar leaves out, a total, or a second one of the same item. */
function leftOut(reading: Reading, first: JudgedRow | undefined): Judgement | null {
  const { row, problems } = reading;
  const skipped: Judgement = { verdict: "skipped", problems, input: null, proposalId: null };
  if (Object.hasOwn(row.fixes, skipKey)) return skipped;
  const foot = footOf(reading);
  if (foot) {
    reading.note(foot.key, `“${foot.text.slice(0, 20)}”不是一件，跳过`);
    return skipped;
  }
  if (!first || first.ordinal === row.ordinal) return null;
  const where = `${first.sheet}第 ${first.rowNumber} 行`;
  if (isSameText(readingOf(first).text("title"), reading.text("title"))) {
    reading.note("title", `与${where}是同一件，跳过`);
    return skipped;
  }
  reading.fail("number", `编号“${reading.text("number")}”与${where}重复，请核对`);
  return kept(reading, null);
}

/** The cell that says that the row is a total or a line under the table, wherever the total is written. */
function footOf({ row, text }: Reading): { key: string; text: string } | null {
  const cells = Object.entries(row.cells).map(([key, cell]) => ({ key, text: cell.text.trim() }));
  const total = cells.find((cell) => isTotal(cell.text));
  if (total && (total.key === "title" || text("title") === "" || isTotal(text("title")))) return total;
  const first = cells.find((cell) => cell.text !== "");
  return first && text("title") === "" && underTable.test(first.text) ? first : null;
}

type Around = { directory: Directory; items: Items; defaults: Defaults };

function judgeNew(reading: Reading, place: Place, { directory, items, defaults }: Around): Judgement {
  if (reading.row.cells[stateKey]?.text) reading.note("title", unfoundZh(reading));
  noteSession(reading, place);
  const input = newInput(reading, place, directory, defaults);
  const { meetingId, source } = input;
  needsFreeNumber(reading, items, { meetingId, source, inSession: input.inSession });
  const parsed = register.safeParse(input, { error: zhErrors });
  if (!parsed.success) failBySchema(reading, parsed.error.issues);
  if (hasErrors(reading)) return kept(reading, null);
  return { verdict: "create", problems: reading.problems, input, proposalId: null };
}

/** A line of a ledger that nothing here answers to. */
function unfoundZh({ text }: Reading): string {
  const number = text("number");
  const by = number === "" ? "没有编号，按标题和领衔人" : `按编号“${number}”`;
  return `${by}没有找到已登记的件，作新登记`;
}

function newInput(
  reading: Reading,
  { meeting, isHotline, inSession }: Place,
  directory: Directory,
  defaults: Defaults,
): RegisterInput & { inSession: boolean } {
  const { text } = reading;
  const kind = meeting.source === "congress" ? ("suggestion" as const) : ("proposal" as const);
  const signers = signersOf(reading, meeting.termId, directory);
  const topic = topicOf(reading, directory);
  return {
    ...(isHotline ? { source: "hotline", kind: "hotline" } : { source: meeting.source, kind }),
    meetingId: meeting.id,
    inSession: inSession ?? defaults.inSession,
    route: routeOf(reading),
    numberText: cleanNumber(text("number")),
    ...signers,
    title: text("title"),
    body: text("body"),
    asks: asksOf(reading),
    ...(topic ? { topicId: topic.id } : {}),
    preferredUnits: preferredOf(reading, directory),
    referenceOnly: checkOf(reading, "referenceOnly") ?? false,
    disclosureWish: wishOf(reading) ?? "full",
    repeatedYears: yearsOf(reading) ?? 0,
    researchForm: text("researchForm"),
    isUnnamed: checkOf(reading, "isUnnamed") ?? false,
    fileIds: [],
    // Said once for the whole file when it was uploaded.
    notSecret: true,
  };
}

function signersOf(reading: Reading, termId: string, directory: Directory) {
  const { text } = reading;
  const cells = { lead: text("lead"), cosigners: text("cosigners") };
  const beside = { seatNumber: text("seatNumber"), group: text("group") };
  if (cells.lead === "") reading.fail("lead", blankZh("lead"));
  const found = signersNamed(directory, termId, { ...cells, ...beside });
  for (const { key, zh, proposals } of found.wrong) reading.fail(key, zh, proposals);
  return {
    leadProposerId: found.lead?.proposerId ?? "",
    cosignerIds: found.cosigners.map(({ proposerId }) => proposerId),
  };
}
