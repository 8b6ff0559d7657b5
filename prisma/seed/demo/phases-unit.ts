// Phases of a story inside the units: 签收, 退办, 分解, contacts with the proposer, extension, supervision.
import { addDays } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { unitId } from "../office/units";
import { organOf, personOf, sectionOf } from "./cast";
import {
  act,
  answeringRows,
  by,
  codeOfUnit,
  dispatcherOf,
  onItem,
  onRow,
  type Picture,
  pictureOf,
  type Row,
  type Run,
  registrarOf,
  signerActor,
  topRows,
} from "./run";
import { consultationOf } from "./words";

export type Only = { unit?: string };

function chosen(rows: readonly Row[], { unit }: Only): Row[] {
  return rows.filter((row) => !unit || row.unitId === unitId(unit));
}

/** The section at work on a row: the story's for the lead, the second one (the first business section) elsewhere. */
export function sectionAt(run: Run, row: Row) {
  const unit = codeOfUnit(row.unitId);
  return { unit, ...sectionOf(unit, unit === run.item.lead ? run.section : 2) };
}

async function acknowledgeRows(run: Run, rows: readonly Row[]): Promise<void> {
  for (const row of rows.filter((one) => one.state === "pending")) {
    const event = row.duty === "reference" ? "acknowledgeReference" : "acknowledge";
    await act(run, await by(run, `${codeOfUnit(row.unitId)}.coordinator`), onRow(row), event);
  }
}

export async function acknowledge(run: Run, only: Only): Promise<void> {
  await acknowledgeRows(run, chosen(answeringRows(await pictureOf(run)), only));
}

export async function acknowledgeAssists(run: Run, only: Only): Promise<void> {
  await acknowledgeRows(run, chosen(topRows(await pictureOf(run), "assist", "reference"), only));
}

export type ContestOptions = { unit?: string; reason: string; legalGround: string; suggest: string };

export async function contest(run: Run, options: ContestOptions): Promise<void> {
  const { unit, suggest, ...input } = options;
  for (const row of chosen(answeringRows(await pictureOf(run)), unit ? { unit } : {}).slice(0, 1)) {
    const leader = await by(run, `${codeOfUnit(row.unitId)}.leader`);
    await act(run, leader, onRow(row), "contest", { ...input, suggestedUnitId: unitId(suggest) });
  }
}

function contested(picture: Picture): Row {
  const row = answeringRows(picture).find((one) => one.state === "contested");
  if (!row) throw new Error("nothing is contested");
  return row;
}

export async function uphold(run: Run, options: { text: string }): Promise<void> {
  await act(run, await dispatcherOf(run), onRow(contested(await pictureOf(run))), "uphold", options);
}

export async function reassign(run: Run, options: { to: string; reason: string }): Promise<void> {
  const input = { newUnitId: unitId(options.to), reason: options.reason };
  await act(run, await dispatcherOf(run), onRow(contested(await pictureOf(run))), "reassign", input);
}

/** 领导批示 by the head (or another leader) of each unit that answers. */
export async function instruct(run: Run, options: { text: string; by?: string }): Promise<void> {
  for (const row of answeringRows(await pictureOf(run)).slice(0, 1)) {
    const actor = await by(run, options.by ?? `${codeOfUnit(row.unitId)}.leader`);
    await act(run, actor, onItem(run), "instruct", { text: options.text, assignmentId: row.id });
  }
}

export async function brief(run: Run, options: { kind: string; text: string }): Promise<void> {
  for (const row of answeringRows(await pictureOf(run)).slice(0, 1)) {
    const actor = await by(run, `${codeOfUnit(row.unitId)}.coordinator`);
    await act(run, actor, onItem(run), "brief", { ...options, on: run.day });
  }
}

export type DelegateOptions = Only & {
  duties?: readonly Row["duty"][];
  days?: number;
  assistSection?: number;
};

/** 分解 to a section and a clerk, with an inner due day; sections that only help hand in by the same day. */
export async function delegate(run: Run, options: DelegateOptions): Promise<void> {
  const picture = await pictureOf(run);
  for (const row of chosen(topRows(picture, ...(options.duties ?? ["lead", "split"])), options)) {
    const { unit, section } = sectionAt(run, row);
    const one = (code: string, duty: "lead" | "assist") => ({
      unitId: unitId(code),
      duty,
      handlerId: personOf(`${code}.handler`).id,
      dueOn: run.clock.after(run.day, options.days ?? 40),
    });
    const help = options.assistSection ? [one(sectionOf(unit, options.assistSection).section, "assist")] : [];
    const input = { rows: [one(section, "lead"), ...help] };
    await instructWhereAsked(run, row);
    await act(run, await by(run, `${unit}.coordinator`), onRow(row), "delegate", input);
  }
}

/** Some units want 领导批示 on record before they divide the work. */
async function instructWhereAsked(run: Run, row: Row): Promise<void> {
  const unit = await db.unit.findUniqueOrThrow({ where: { id: row.unitId } });
  if (!unit.needsInstruction || (await db.instruction.count({ where: { assignmentId: row.id } })) > 0) return;
  const note = "建议由业务科室主办，办公室跟踪进度，先与提出人沟通。";
  const office = await by(run, `${codeOfUnit(row.unitId)}.coordinator`);
  await act(run, office, onRow(row), "suggest", { text: note });
  const actor = await by(run, `${codeOfUnit(row.unitId)}.leader`);
  const text = "请按职责办理，先与提出人（主办单位）沟通，按期答复。";
  await act(run, actor, onItem(run), "instruct", { text, assignmentId: row.id });
}

/** A section that helps hands in its part (报送初稿). */
export async function handIn(run: Run, options: { text: string }): Promise<void> {
  const picture = await pictureOf(run);
  for (const row of picture.assignments.filter((one) => one.parentId && one.duty === "assist")) {
    const lead = answeringRows(picture).find((one) => one.id === row.parentId);
    if (!lead) continue;
    const sections = organOf(codeOfUnit(lead.unitId)).sections;
    const place = sections.findIndex(
      (_, index) => row.unitId === unitId(`${codeOfUnit(lead.unitId)}-${index + 1}`),
    );
    const { section } = sectionOf(codeOfUnit(lead.unitId), place + 1);
    await act(run, await by(run, `${section}.handler`), onRow(row), "handIn", options);
  }
}

export type ConsultOptions = {
  stage: "before" | "during" | "after";
  channel: string;
  place?: string;
  said?: string;
  explained?: string;
  agreed?: string;
  /** Our side, by their short names; the clerk and the head of the section when not named. */
  people?: readonly string[];
  confirmed?: boolean;
};

export async function consult(run: Run, options: ConsultOptions): Promise<void> {
  const picture = await pictureOf(run);
  const { people, confirmed, ...given } = options;
  const signers = picture.signers.filter((signer) => signer.consent === "agreed");
  for (const row of answeringRows(picture).slice(0, 1)) {
    const { section } = sectionAt(run, row);
    const ours = (people ?? [`${section}.section_head`, `${section}.handler`]).map(personOf);
    const input = {
      ...consultationOf(run.item, options.stage),
      ...given,
      on: run.day,
      signerIds: signers.slice(0, options.stage === "before" ? 1 : signers.length).map((signer) => signer.id),
      people: ours.map(({ name, title }) => ({ name, rank: title })),
      assignmentId: row.id,
    };
    await act(run, await by(run, `${section}.handler`), onItem(run), "consult", input);
    if (confirmed) await confirmLast(run);
  }
}

async function confirmLast(run: Run): Promise<void> {
  const actor = await signerActor(run, run.signers[0] ?? "");
  const last = await lastConsultation(run);
  if (actor && last) await act(run, actor, onItem(run), "confirmConsultation", { consultationId: last });
}

async function lastConsultation(run: Run): Promise<string | undefined> {
  const found = await db.consultation.findFirst({
    where: { items: { some: { proposalId: run.id } } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return found?.id;
}

/** 申请延期 to a day so many days after today. */
export async function requestExtension(run: Run, options: { inDays: number; reason: string }): Promise<void> {
  const dueOn = dayFromToday(run, options.inDays);
  for (const row of answeringRows(await pictureOf(run)).slice(0, 1)) {
    const actor = await by(run, `${codeOfUnit(row.unitId)}.coordinator`);
    await act(run, actor, onRow(row), "requestExtension", { dueOn, reason: options.reason });
  }
}

export async function extend(run: Run, options: { decision: string }): Promise<void> {
  const extensions = await db.extension.findMany({ where: { proposalId: run.id } });
  for (const one of extensions.filter((each) => each.state === "pending")) {
    const dueOn = toDay(one.requestedTo);
    const input = { extensionId: one.id, dueOn, decision: options.decision };
    await act(run, await dispatcherOf(run), onItem(run), "extend", input);
  }
}

export async function refuseExtension(run: Run, options: { decision: string }): Promise<void> {
  const open = await db.extension.findFirst({ where: { proposalId: run.id, state: "pending" } });
  const input = { extensionId: open?.id, decision: options.decision };
  await act(run, await dispatcherOf(run), onItem(run), "refuseExtension", input);
}

/** A day counted from the day of loading. */
export function dayFromToday(run: Run, days: number): string {
  return addDays(run.clock.today, days);
}

export async function remind(run: Run, options: { text: string; byBody?: boolean }): Promise<void> {
  const actor = options.byBody ? await registrarOf(run) : await dispatcherOf(run);
  await act(run, actor, onItem(run), "remind", { text: options.text });
}

export async function supervise(run: Run, options: { requirement: string; inDays: number }): Promise<void> {
  const row = answeringRows(await pictureOf(run))[0];
  const input = {
    requirement: options.requirement,
    dueOn: dayFromToday(run, options.inDays),
    ...(row ? { assignmentId: row.id } : {}),
  };
  await act(run, await dispatcherOf(run), onItem(run), "supervise", input);
}
