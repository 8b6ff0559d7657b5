// Phases of a key item: designations, the unit's plan with its 专班, reports; and what is marked at the year's end.
import { yearOf } from "@/lib/calendar/day";
import { sectionAt } from "./phases-unit";
import {
  act,
  answeringRows,
  by,
  codeOfUnit,
  dispatcherOf,
  onItem,
  pictureOf,
  type Run,
  registrarOf,
} from "./run";

export type KeyOptions = {
  kind: string;
  champion?: string;
  committee?: string;
  plan?: string;
  byBody?: boolean;
  reports?: "weekly" | "halfMonthly" | "monthly" | "quarterly";
};

export async function designateKey(run: Run, options: KeyOptions): Promise<void> {
  const { byBody, ...input } = options;
  const actor = byBody ? await registrarOf(run) : await dispatcherOf(run);
  await act(run, actor, onItem(run), "designateKey", input);
}

/** The unit that answers, and its section at work. */
async function atWork(run: Run) {
  const row = answeringRows(await pictureOf(run))[0];
  if (!row) throw new Error(`nobody answers ${run.item.key}`);
  return { ...sectionAt(run, row), unit: codeOfUnit(row.unitId) };
}

type Member = { part: "head" | "deputy" | "member" | "contact"; name: string; title: string };

/** 办理方案 with the 专班, from the unit's office. */
export async function planKey(
  run: Run,
  options: { text: string; members?: readonly Member[] },
): Promise<void> {
  const { unit } = await atWork(run);
  await act(run, await by(run, `${unit}.coordinator`), onItem(run), "planKey", options);
}

export async function reportKey(run: Run, options: { text: string }): Promise<void> {
  const { section } = await atWork(run);
  await act(run, await by(run, `${section}.handler`), onItem(run), "reportKey", options);
}

/** 优秀建议, 优秀提案 of the year of the item's day. */
export async function commend(run: Run, options: { note: string }): Promise<void> {
  const input = { year: yearOf(run.day), ...options };
  await act(run, await registrarOf(run), onItem(run), "commend", input);
}

/** 成果转化, on record at the unit's word. */
export async function achieve(
  run: Run,
  options: { kind: "policy" | "regulation" | "project" | "other"; title: string; text: string },
): Promise<void> {
  const { unit } = await atWork(run);
  await act(run, await by(run, `${unit}.coordinator`), onItem(run), "achieve", { ...options, on: run.day });
}
