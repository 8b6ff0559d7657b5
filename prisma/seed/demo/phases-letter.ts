// Phases of a story's letters: drafting, the three-level review, 签发, 印发.
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import type { Block } from "@/lib/lifecycle/inputs/reply";
import { saveDraft } from "@/lib/transition/autosave";
import { unitId } from "../office/units";
import { organOf } from "./cast";
import { uploadScan } from "./papers";
import { dayFromToday, sectionAt } from "./phases-unit";
import {
  act,
  answeringRows,
  by,
  codeOfUnit,
  forgetPicture,
  type Letter,
  letterOf,
  nextMoment,
  onItem,
  onLetter,
  onRow,
  type Picture,
  pictureOf,
  type Row,
  type Run,
  topRows,
} from "./run";
import { answersOf, type Outcome, promiseOf, shortOf } from "./words";

/** Why an answer of the demo is not published on the own motion, where its story does not say. */
const usualGround = "所涉措施尚在研究论证，属过程性信息";

export type DraftOptions = {
  unit?: string;
  outcome?: Outcome;
  /** One paragraph per ask, {date} for the promised day, {year} for next year; drawn by lot when not given. */
  answers?: readonly string[];
  headings?: readonly string[];
  disclosure?: "proactive" | "on_request" | "none";
  ground?: string;
  /** What a B answer promises, and its day counted from the day of loading. */
  promise?: { text?: string; inDays: number };
  /** Names of the files that go out with the letter. */
  enclosures?: readonly string[];
};

function rowsOf(picture: Picture, unit: string | undefined): Row[] {
  return answeringRows(picture).filter((row) => !unit || row.unitId === unitId(unit));
}

/** 「我局」 of a bureau, 「我单位」 of everyone else. */
function wordOf(unit: string): string {
  return organOf(unit).kind === "bureau" ? "我局" : "我单位";
}

function monthOf(day: string, back: number): string {
  const month = Number(day.slice(5, 7)) - back;
  return `${month < 1 ? month + 12 : month}月`;
}

export function dayZh(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** The year whose budget a letter of today can promise. */
function nextYear(run: Run): string {
  return String(Number(run.clock.today.slice(0, 4)) + 1);
}

async function asksOf(run: Run, row: Row, picture: Picture) {
  const duties = await db.askDuty.findMany({ where: { assignmentId: row.id, proposalId: run.id } });
  const own = picture.asks.filter((ask) => duties.some((duty) => duty.askId === ask.id));
  return own.length > 0 ? own : picture.asks;
}

async function blocksOf(run: Run, row: Row, picture: Picture, options: DraftOptions): Promise<Block[]> {
  const asks = await asksOf(run, row, picture);
  const unit = codeOfUnit(row.unitId);
  const assists = topRows(picture, "assist").map((one) => organOf(codeOfUnit(one.unitId)).shortName);
  const texts = asks.map((ask) => ask.text.replace(/。$/, ""));
  const date = dayZh(dayFromToday(run, options.promise?.inDays ?? 60));
  const answers =
    options.answers?.map((text) => text.replaceAll("{date}", date).replaceAll("{year}", nextYear(run))) ??
    answersOf(run.item, texts, {
      outcome: options.outcome ?? "solved",
      unitWord: wordOf(unit),
      assists: assists.join("、"),
      month: monthOf(run.day, 1),
      date,
    });
  return asks.flatMap((ask, index) => {
    const heading = options.headings?.[index] ?? `关于${shortOf(ask.text)}`;
    return [
      { id: `h${index + 1}`, askId: ask.id, level: 1, text: heading },
      { id: `p${index + 1}`, askId: ask.id, level: 0, text: answers[index] ?? "" },
    ];
  });
}

/** Starts the answer (or takes up the one in work), writes it, and notes what it promises. */
export async function draft(run: Run, options: DraftOptions): Promise<void> {
  for (const row of rowsOf(await pictureOf(run), options.unit)) {
    const { section } = sectionAt(run, row);
    const handler = await by(run, `${section}.handler`);
    if (!letterOf(await pictureOf(run), row)) await act(run, handler, onRow(row), "startReply");
    const picture = await pictureOf(run);
    const letter = letterOf(picture, row);
    if (!letter) throw new Error(`no letter of ${run.item.key}`);
    const text = { blocks: await blocksOf(run, row, picture, options), ...(await marksOf(run, options)) };
    const saved = { replyId: letter.id, draftCounter: letter.draftCounter, text };
    await saveDraft(handler, saved, nextMoment(run));
    forgetPicture(run);
    if (text.outcome === "planned_dated" && letter.commitments.length === 0)
      await promise(run, letter, options);
    if (options.enclosures) await enclose(run, handler, letter, options.enclosures);
  }
}

/** Class and openness. */
async function marksOf(run: Run, { outcome = "solved", disclosure = "proactive", ground }: DraftOptions) {
  return {
    outcome,
    disclosure,
    ...(disclosure === "proactive" ? { extent: await extentOf(run) } : {}),
    disclosureGround: ground ?? (disclosure === "proactive" ? "" : usualGround),
  };
}

async function enclose(run: Run, handler: Actor, letter: Letter, names: readonly string[]): Promise<void> {
  const fileIds: string[] = [];
  for (const name of names)
    fileIds.push(await uploadScan(handler, "enclosure", name, [name, run.item.title]));
  await act(run, handler, onLetter(letter), "enclose", { fileIds });
}

/** As the proposer wishes it. */
async function extentOf(run: Run): Promise<"full" | "title_only"> {
  const { disclosureWish } = await db.proposal.findUniqueOrThrow({
    where: { id: run.id },
    select: { disclosureWish: true },
  });
  return disclosureWish;
}

async function promise(run: Run, letter: Letter, options: DraftOptions): Promise<void> {
  const text = options.promise?.text ?? promiseOf(run.item);
  const dueOn = dayFromToday(run, options.promise?.inDays ?? 60);
  const row = (await pictureOf(run)).assignments.find((one) => one.id === letter.assignmentId);
  if (!row) throw new Error(`no row of ${run.item.key}`);
  const handler = await by(run, `${sectionAt(run, row).section}.handler`);
  await act(run, handler, onItem(run), "commit", { replyId: letter.id, text, dueOn });
}

async function lettersInWork(run: Run, unit: string | undefined): Promise<{ row: Row; letter: Letter }[]> {
  const picture = await pictureOf(run);
  return rowsOf(picture, unit).flatMap((row) => {
    const letter = letterOf(picture, row);
    return letter ? [{ row, letter }] : [];
  });
}

export async function submitLetter(run: Run, options: { unit?: string }): Promise<void> {
  for (const { row, letter } of await lettersInWork(run, options.unit)) {
    await act(run, await by(run, `${sectionAt(run, row).section}.handler`), onLetter(letter), "submit");
  }
}

/** Short name of the person whose turn it is. */
function reviewerOf(run: Run, row: Row, letter: Letter): string {
  const stage = letter.stages.find((one) => one.ordinal === letter.stageOrdinal);
  const holder = stage?.holders.find((each) => each.isOpen);
  const post = holder?.post;
  const { unit, section, deputy } = sectionAt(run, row);
  if (post === "section_head") return `${section}.section_head`;
  if (post === "deputy_leader") return deputy;
  if (post === "dispatcher") return "dcs.dispatcher";
  // The own office, or in 会签 that of a unit that assisted.
  if (post === "coordinator") return `${codeOfUnit(holder?.unitId ?? "")}.coordinator`;
  // The water bureau's head is away, and the first deputy stands in for him.
  return unit === "slj" ? "slj.deputy_leader" : `${unit}.leader`;
}

export async function passOnce(run: Run, row: Row, letter: Letter, remark: string): Promise<void> {
  const left = letter.stages.flatMap((stage) => (stage.skippedReason ? [] : stage.holders));
  const isLast = left.filter((holder) => holder.passedById === null).length === 1;
  const actor = await by(run, reviewerOf(run, row, letter));
  await act(
    run,
    actor,
    onLetter(letter),
    isLast ? "sign" : "pass",
    { remark },
    `${letter.textVersion}.${letter.stageOrdinal}`,
  );
}

/** One stage of the review: passed, or signed when it is the last. */
export async function review(run: Run, options: { unit?: string; remark?: string }): Promise<void> {
  for (const { row, letter } of await lettersInWork(run, options.unit)) {
    if (letter.state === "reviewing") await passOnce(run, row, letter, options.remark ?? "");
  }
}

/** All stages left, at one go. */
export async function reviewAll(run: Run, options: { unit?: string }): Promise<void> {
  for (let stage = 0; stage < 6; stage += 1) await review(run, options);
}

export async function sendBack(run: Run, options: { reason: string; blockId?: string }): Promise<void> {
  for (const { row, letter } of await lettersInWork(run, undefined)) {
    const actor = await by(run, reviewerOf(run, row, letter));
    await act(run, actor, onLetter(letter), "sendBack", options);
  }
}

export async function note(run: Run, options: { text: string; blockId?: string }): Promise<void> {
  for (const { row, letter } of await lettersInWork(run, undefined)) {
    await act(run, await by(run, reviewerOf(run, row, letter)), onLetter(letter), "note", options);
  }
}

/** The drafter has dealt with every open note. */
export async function resolveNotes(run: Run): Promise<void> {
  for (const { row, letter } of await lettersInWork(run, undefined)) {
    const handler = await by(run, `${sectionAt(run, row).section}.handler`);
    for (const one of letter.notes.filter((each) => each.resolvedAt === null)) {
      await act(run, handler, onLetter(letter), "resolveNote", { noteId: one.id });
    }
  }
}

export async function share(run: Run): Promise<void> {
  for (const { row, letter } of await lettersInWork(run, undefined)) {
    await act(run, await by(run, `${sectionAt(run, row).section}.handler`), onLetter(letter), "share");
  }
}

export type IssueOptions = { unit?: string; method?: string; documentNumber?: string };

/** 印发 with the sealed scan, to every signer and a copy to the body. */
export async function issue(run: Run, options: IssueOptions): Promise<void> {
  for (const { row, letter } of await lettersInWork(run, options.unit)) {
    if (letter.state !== "signed") continue;
    const unit = codeOfUnit(row.unitId);
    const coordinator = await by(run, `${unit}.coordinator`);
    if (letter.documentNumber === null) {
      const documentNumber = options.documentNumber ?? externalNumber(run, unit);
      await act(run, coordinator, onLetter(letter), "numberLetter", { documentNumber });
    }
    await issueSealed(run, row, letter, options.method ?? "in_person");
  }
}

/** A number of the police's own 公文系统, different for every item. */
export function externalNumber(run: Run, unit: string): string {
  const serial = Number(run.numberText.replaceAll(/\D/g, ""));
  const shift = run.item.source === "congress" ? 100 : 200;
  return `${organOf(unit).mark}函〔${run.day.slice(0, 4)}〕${shift + serial}号`;
}

export async function issueSealed(run: Run, row: Row, letter: Letter, method: string): Promise<void> {
  const unit = codeOfUnit(row.unitId);
  const coordinator = await by(run, `${unit}.coordinator`);
  const { signers } = await pictureOf(run);
  const name = { answer: "答复函", opinion: "协办意见函", supplement: "补充答复函" }[letter.kind];
  const sealedCopyId = await uploadScan(coordinator, "sealed_copy", `${name}（盖章件）`, [
    organOf(unit).name,
    run.item.title,
    name,
  ]);
  const own = run.item.source === "congress" ? "区人大常委会代表工作委员会" : "区政协提案委员会";
  const body = run.isUpper ? "市政府督查室" : own;
  const agreed = letter.kind === "opinion" ? [] : signers.filter((one) => one.consent === "agreed");
  const deliveries = [
    ...agreed.map((one) => ({ signerId: one.id, toName: one.nameThen, method, deliveredOn: run.day })),
    {
      signerId: null,
      toName: letter.kind === "opinion" ? "主办单位" : body,
      method: "exchange",
      deliveredOn: run.day,
    },
  ];
  await act(run, coordinator, onLetter(letter), "issue", { sealedCopyId, deliveries });
}
