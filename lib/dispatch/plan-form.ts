// The planning form and the rows it becomes. Works as a plain form: pickers are selects, asks are ticks.
import { z } from "zod";
import { staysHere } from "@/lib/access/home";
import { listOf } from "@/lib/action/fields";
import type { Duty } from "@/lib/lifecycle/facts";

const stale = "页面内容已过期，请刷新后重试";
const unitId = z.uuid("请重新选择单位");

export const planForm = z.object({
  id: z.uuid(stale),
  version: z.coerce.number(stale).int(),
  requestId: z.uuid(stale),
  press: z.enum(["plan", "circulate", "dispatch", "adjust"], stale),
  mode: z.enum(["lead", "split"]).default("lead"),
  lead: unitId.optional(),
  splits: listOf(unitId),
  assists: listOf(unitId),
  references: listOf(unitId),
  /** Ticked asks by unit. */
  asks: z.record(z.string(), listOf(z.uuid())).default({}),
  /** Units that need not answer in writing. */
  noLetter: listOf(z.uuid()),
  note: z.string().trim().max(20_000, "交办要求请控制在两万字以内").default(""),
  reason: z.string().trim().max(20_000, "理由请控制在两万字以内").default(""),
  /** The next item in the queue. */
  next: z.string().max(500).refine(staysHere, stale).optional(),
});

export type PlanForm = z.output<typeof planForm>;

export type PlanRow = { unitId: string; duty: Duty; askIds: string[]; replyNeeded: boolean };

/**
 * The plan a form describes. Only the duty that is chosen counts: units picked under the other one before switching do
 * not travel. All asks ticked for a lead is the default and is stored as none named.
 */
export function rowsOf(form: PlanForm, askIds: readonly string[]): PlanRow[] {
  const row = (id: string, duty: Duty): PlanRow => {
    const ticked = (form.asks[id] ?? []).filter((ask) => askIds.includes(ask));
    const isAll = duty !== "split" && ticked.length === askIds.length;
    return {
      unitId: id,
      duty,
      askIds: duty === "reference" || isAll ? [] : ticked,
      replyNeeded: duty !== "reference" && !form.noLetter.includes(id),
    };
  };
  const answering =
    form.mode === "split"
      ? form.splits.map((id) => row(id, "split"))
      : form.lead
        ? [row(form.lead, "lead")]
        : [];
  return [
    ...answering,
    ...form.assists.map((id) => row(id, "assist")),
    ...form.references.map((id) => row(id, "reference")),
  ];
}

/** Asks that no split unit answers: each of a split set writes its own letter, so none may fall between them. */
export function orphanAsks(rows: readonly PlanRow[], askIds: readonly string[]): number[] {
  const splits = rows.filter((row) => row.duty === "split");
  if (splits.length === 0) return [];
  const given = new Set(splits.flatMap((row) => row.askIds));
  return askIds.flatMap((id, index) => (given.has(id) ? [] : [index + 1]));
}

type Stored = { unitId: string; duty: Duty; askIds: readonly string[]; replyNeeded: boolean };

/** True when two plans name the same units, duties, asks and letters, in whatever order. */
export function isSamePlan(a: readonly Stored[], b: readonly Stored[]): boolean {
  const keys = (rows: readonly Stored[]) =>
    rows
      .map((row) => [row.duty, row.unitId, row.replyNeeded, [...row.askIds].sort().join("+")].join(":"))
      .sort()
      .join("|");
  return keys(a) === keys(b);
}
