// A row of an item that is there already: which of its cells were changed, and which of them may be. Pure.

import { zhErrors } from "@/lib/action/messages";
import { fullColumns } from "@/lib/ledger/full-columns";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { stateZh } from "@/lib/lifecycle/labels";
import { rowFor } from "@/lib/transition/tables";
import type { Change, UpdateInput } from "../row";
import { cleanNumber, isSameShown, isSameText, namesIn, numberKey } from "./cells";
import { type ColumnKey, columnKeys, columns, headingZh, shownMark } from "./columns";
import type { Directory } from "./directory";
import type { Existing } from "./existing";
import { type Judgement, kept } from "./judgement";
import type { Defaults, Match } from "./place";
import { failBySchema, hasErrors, type Reading } from "./reading";
import { asksOf, checkOf, preferredOf, topicOf, wishOf, wishZh, yearsOf } from "./values";

/** The verdict is `unchanged` where only columns differ that an import does not write. */
export function judgeChanges(
  reading: Reading,
  { item }: Match,
  directory: Directory,
  defaults: Defaults,
): Judgement {
  noteShown(reading, item);
  const fields: Fields = {};
  const changes: Change[] = [];
  let at: string | undefined;
  for (const key of keysOf(reading)) {
    const change = changeOf[key](reading, item, directory);
    if (!change) continue;
    Object.assign(fields, change.fields);
    at ??= key;
    changes.push({ zh: headingZh(key), before: change.before, after: change.after });
  }
  if (hasErrors(reading)) return kept(reading, item.id);
  const { problems } = reading;
  if (changes.length === 0) return { verdict: "unchanged", problems, input: null, proposalId: item.id };
  const input = inputOf(reading, item, { fields, changes, at: at ?? "title" }, defaults);
  return input ? { verdict: "update", problems, input, proposalId: item.id } : kept(reading, item.id);
}

type Fields = Partial<UpdateInput["input"]> & { numberText?: string };
type Changed = { fields: Fields; before: string; after: string };
type Compare = (reading: Reading, item: Existing, directory: Directory) => Changed | null;

type AmendedKey = {
  [Key in ColumnKey]: (typeof columns)[Key]["use"] extends "amended" ? Key : never;
}[ColumnKey];

const checkZh = (value: boolean) => (value ? "是" : "否");

function text(key: "title" | "body" | "researchForm"): Compare {
  return (reading, item) => {
    const after = reading.text(key);
    // A ledger without the texts takes none away.
    const isSame = isSameText(after, item[key]) || (key === "body" && after === "");
    return isSame ? null : { fields: { [key]: after }, before: item[key], after };
  };
}

function check(key: "referenceOnly" | "isUnnamed"): Compare {
  return (reading, item) => {
    const after = checkOf(reading, key) ?? item[key];
    if (after === item[key]) return null;
    return { fields: { [key]: after }, before: checkZh(item[key]), after: checkZh(after) };
  };
}

const changeOf: Record<AmendedKey | "number", Compare> = {
  number: (reading, item) => {
    const after = cleanNumber(reading.text("number"));
    const isSame =
      after === "" || (item.numberText !== null && numberKey(item.numberText) === numberKey(after));
    if (isSame) return null;
    if (item.state === "draft") {
      reading.drop("number", "草稿的编号在立案（受理）时填写，未导入");
      return null;
    }
    return { fields: { numberText: after }, before: item.numberText ?? "", after };
  },
  title: text("title"),
  body: text("body"),
  researchForm: text("researchForm"),
  referenceOnly: check("referenceOnly"),
  isUnnamed: check("isUnnamed"),
  asks: (reading, item) => {
    const said = reading.text("asks");
    const asks = asksOf(reading);
    const before = item.asks.join("\n");
    if (said === "" || isSameText(asks.join("\n"), before) || isSameText(said, before)) return null;
    return { fields: { asks }, before, after: asks.join("\n") };
  },
  topic: (reading, item, directory) => {
    const before = item.topics.map(({ name }) => name).join("、");
    if (isSameShown(reading.text("topic"), before)) return null;
    if (reading.text("topic") === "") {
      reading.drop("topic", "类别不能清空，未导入");
      return null;
    }
    const topic = topicOf(reading, directory);
    const isSame = !topic || item.topics.some(({ id }) => id === topic.id);
    return isSame ? null : { fields: { topicId: topic.id }, before, after: topic.name };
  },
  preferredUnits: (reading, item, directory) => {
    const before = item.preferredUnits;
    if (isSameText(reading.text("preferredUnits"), before)) return null;
    const after = preferredOf(reading, directory);
    return isSameText(after, before) ? null : { fields: { preferredUnits: after }, before, after };
  },
  disclosureWish: (reading, item) => {
    const after = wishOf(reading) ?? item.disclosureWish;
    if (after === item.disclosureWish || reading.text("disclosureWish") === "") return null;
    return { fields: { disclosureWish: after }, before: wishZh[item.disclosureWish], after: wishZh[after] };
  },
  repeatedYears: (reading, item) => {
    const after = yearsOf(reading) ?? item.repeatedYears;
    if (after === item.repeatedYears) return null;
    return { fields: { repeatedYears: after }, before: String(item.repeatedYears), after: String(after) };
  },
};

/** The columns that the row has, in the order of the table. */
function keysOf(reading: Reading): (AmendedKey | "number")[] {
  return columnKeys.filter((key): key is AmendedKey | "number" => key in changeOf && reading.has(key));
}

const ledgerColumns = new Map(fullColumns.map((column) => [column.zh, column]));

/** What differs in columns that change by acts of their own: said, and left as it is. */
function noteShown(reading: Reading, { shown }: Existing): void {
  if (!shown) return;
  for (const key of Object.keys(reading.row.cells)) {
    const zh = key.startsWith(shownMark) ? headingZh(key) : fixedHeading(key);
    const column = zh === null ? undefined : ledgerColumns.get(zh);
    if (!column) continue;
    const now = String(column.value(shown) ?? "");
    const said = reading.row.cells[key]?.text ?? "";
    if (isSameCell(key, said, now)) continue;
    reading.drop(key, `此列只供查看，未导入（现为“${now}”）`);
  }
}

const fixedHeading = (key: string) =>
  key in columns && columns[key as ColumnKey].use === "fixed" ? headingZh(key) : null;

function isSameCell(key: string, said: string, now: string): boolean {
  if (isSameShown(said, now)) return true;
  const isPeople = key === "lead" || key === "cosigners";
  return isPeople && namesIn(said).join() === namesIn(now).join();
}

/** The whole form of 更正 (or of 修改草稿) with the changed fields; null with the reason when the item cannot be corrected. */
function inputOf(
  reading: Reading,
  item: Existing,
  { fields, changes, at }: { fields: Fields; changes: Change[]; at: string },
  { fileName }: Defaults,
): UpdateInput | null {
  const { row } = reading;
  const { title, body, asks, preferredUnits, referenceOnly, disclosureWish, repeatedYears, researchForm } =
    item;
  const old = {
    title,
    body,
    asks,
    preferredUnits,
    referenceOnly,
    disclosureWish,
    repeatedYears,
    researchForm,
  };
  const input = { ...old, isUnnamed: item.isUnnamed, fileIds: [], ...fields };
  const head = { proposalId: item.id, version: item.version, changes };
  if (item.state === "draft") {
    const kept = item.cosignUntil ? { cosignUntil: item.cosignUntil } : {};
    return checked(reading, { ...head, event: "edit", input: { ...input, ...kept } });
  }
  if (!rowFor("proposal", "amend").from.includes(item.state)) {
    const keep = { zh: "不改这一列", value: changes[0]?.before ?? "" };
    reading.fail(at, `该件${stateZh("proposal", item.state, item.source)}，不能更正`, [keep]);
    return null;
  }
  const reason = `从 Excel 更正：${fileName}，${row.sheet}第 ${row.rowNumber} 行`;
  return checked(reading, { ...head, event: "amend", input: { ...input, reason } });
}

function checked(reading: Reading, update: UpdateInput): UpdateInput | null {
  const parsed = proposalInputs[update.event].safeParse(update.input, { error: zhErrors });
  if (parsed.success) return update;
  failBySchema(reading, parsed.error.issues);
  return null;
}
