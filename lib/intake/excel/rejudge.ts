// The registrar corrects what the preview found: a value in place of a cell, in one row or in all that say the same, or a
// row left out. Only the rows touched are judged again; the file itself is never changed.
import "server-only";
import { z } from "zod";
import { visibleImports } from "@/lib/access/visible";
import { dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { columnKeys } from "./judge/columns";
import { firstsOf, judgeRows } from "./judge/judge-file";
import type { Firsts } from "./judge/judge-row";
import { loadDirectory } from "./judge/lookup";
import { type Defaults, identifying } from "./judge/place";
import { type JudgedRow, tooLongZh } from "./judge/reading";
import { lockImport } from "./lock";
import { type Cells, type Fixes, type ImportNote, type Problem, skipKey } from "./row";

/** Beyond any row of any file, and within what the database counts. */
const mostOrdinal = 1_000_000;

export const fixForm = z.looseObject({
  importId: z.uuid(),
  ordinal: z.coerce.number().int().min(1).max(mostOrdinal),
  key: z.enum(columnKeys),
  /** Typed; an empty value empties the cell. */
  value: z.string().max(20_000, "请控制在两万字以内").default(""),
  /** Or the proposal that was pressed, by its place. */
  take: z.coerce.number().int().min(0).max(20).optional(),
  /** 相同的都这样改: every row with the same text in this column. */
  alike: z.literal("on").optional(),
});
export type FixForm = z.output<typeof fixForm>;

export const skipForm = z.looseObject({
  importId: z.uuid(),
  ordinal: z.coerce.number().int().min(1).max(mostOrdinal),
  /** Empty takes the row in again. */
  skip: z.literal("on").optional(),
});

/** Puts a value in place of a cell, and gives how many rows it concerned. */
export async function fixRows(actor: Actor, form: FixForm, now: Date): Promise<number> {
  const value = form.take === undefined ? form.value : await proposedValue(actor, form, form.take);
  const long = tooLongZh(form.key, value);
  if (long) throw new Refused({ code: "cell_long", zh: long, field: "value" });
  const change = (row: JudgedRow): Fixes => ({ ...row.fixes, [form.key]: value });
  return changed(actor, form.importId, (tx) => rowsToFix(tx, form), change, now);
}

async function proposedValue(
  actor: Actor,
  { importId, ordinal, key }: FixForm,
  place: number,
): Promise<string> {
  const row = await db.importRow.findFirst({
    where: { importId, ordinal, import: { is: visibleImports(actor) } },
    select: { problems: true },
  });
  if (!row) throw new NotVisible();
  const problems = row.problems as Problem[];
  const proposal = problems.find((one) => one.key === key && one.kind === "error")?.proposals[place];
  if (proposal) return proposal.value;
  throw new Refused({ code: "stale", zh: "页面内容已过期，请刷新后重试" });
}

/** Leaves a row out, or takes it in again. */
export async function skipRow(actor: Actor, form: z.output<typeof skipForm>, now: Date): Promise<number> {
  const { importId, ordinal, skip } = form;
  const change = ({ fixes: { [skipKey]: _, ...fixes } }: JudgedRow): Fixes =>
    skip ? { ...fixes, [skipKey]: "on" } : fixes;
  return changed(
    actor,
    importId,
    (tx) => rowsOf(tx, Prisma.sql`"importId" = ${importId}::uuid AND "ordinal" = ${ordinal}`),
    change,
    now,
  );
}

type Change = (row: JudgedRow) => Fixes;

async function changed(
  actor: Actor,
  importId: string,
  pick: (tx: Tx) => Promise<JudgedRow[]>,
  change: Change,
  now: Date,
): Promise<number> {
  const directory = await loadDirectory(actor);
  return db.$transaction(
    async (tx) => {
      const found = await lockPreview(tx, actor, importId);
      const rows = (await pick(tx)).map((row) => ({ ...row, fixes: change(row) }));
      if (rows.length === 0) throw new NotVisible();
      const note = found.note as ImportNote;
      const { meetingId, fileName } = found;
      const defaults = { meetingId, fileName, inSession: note.inSession, today: dayOf(now) };
      await write(tx, actor, importId, rows, { directory, defaults });
      return rows.length;
    },
    { timeout: 60_000 },
  );
}

type Around = { directory: Awaited<ReturnType<typeof loadDirectory>>; defaults: Defaults };

async function write(tx: Tx, actor: Actor, importId: string, rows: JudgedRow[], around: Around) {
  const { firsts, others } = await firstsAround(tx, importId, rows, around);
  for await (const judged of judgeRows(actor, [...rows, ...others], { ...around, firsts })) {
    const values = judged.map(({ row: { ordinal, fixes }, judgement }) => ({ ordinal, fixes, ...judgement }));
    await tx.$executeRaw`
      UPDATE "ImportRow" r SET "fixes" = v."fixes", "verdict" = v."verdict"::"ImportVerdict", "problems" = v."problems",
        "input" = nullif(v."input", 'null'::jsonb), "proposalId" = v."proposalId"
      FROM jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
        v("ordinal" int, "fixes" jsonb, "verdict" text, "problems" jsonb, "input" jsonb, "proposalId" uuid)
      WHERE r."importId" = ${importId}::uuid AND r."ordinal" = v."ordinal"`;
  }
}

/** Nothing is corrected once the import was confirmed, nor by two at once. */
async function lockPreview(tx: Tx, actor: Actor, importId: string) {
  const found = await lockImport(tx, actor, importId);
  if (found.state === "preview") return found;
  throw new Refused({ code: "not_preview", zh: "这次导入已经确认或取消，不能再改。请刷新后查看结果。" });
}

type Stored = { ordinal: number; sheet: string; rowNumber: number; cells: Cells; fixes: Fixes };

function rowsOf(tx: Tx, where: Prisma.Sql): Promise<Stored[]> {
  return tx.$queryRaw<Stored[]>`
    SELECT "ordinal", "sheet", "rowNumber", "cells", "fixes" FROM "ImportRow" WHERE ${where} ORDER BY "ordinal"`;
}

/** The row, and with 相同的都这样改 those that are wrong at this column with the same text. */
async function rowsToFix(tx: Tx, { importId, ordinal, key, alike }: FixForm): Promise<Stored[]> {
  const own = Prisma.sql`"importId" = ${importId}::uuid AND "ordinal" = ${ordinal}`;
  const rows = await rowsOf(tx, own);
  const [row] = rows;
  if (!row || !alike) return rows;
  const now = row.fixes[key] ?? row.cells[key]?.text ?? "";
  return rowsOf(
    tx,
    Prisma.sql`"importId" = ${importId}::uuid AND ("ordinal" = ${ordinal} OR ("verdict" = 'error'
      AND coalesce("fixes" ->> ${key}, "cells" -> ${key} ->> 'text', '') = ${now}
      AND "problems" @> ${JSON.stringify([{ kind: "error", key }])}::jsonb))`,
  );
}

/** The first rows of each key with the changed ones as they are now, and the rows that are first, or no longer, by that. */
async function firstsAround(
  tx: Tx,
  importId: string,
  rows: readonly JudgedRow[],
  { directory, defaults }: Around,
): Promise<{ firsts: Firsts; others: JudgedRow[] }> {
  const light = await tx.$queryRaw<Stored[]>`
    SELECT "ordinal", "sheet", "rowNumber", "fixes",
      (SELECT coalesce(jsonb_object_agg(k, "cells" -> k), '{}') FROM unnest(${identifying}::text[]) k WHERE "cells" ? k) AS "cells"
    FROM "ImportRow" WHERE "importId" = ${importId}::uuid ORDER BY "ordinal"`;
  const changed = new Map(rows.map((row) => [row.ordinal, row]));
  const before = new Set([...firstsOf(light, directory, defaults).values()].map(({ ordinal }) => ordinal));
  const firsts = firstsOf(
    light.map((row) => changed.get(row.ordinal) ?? row),
    directory,
    defaults,
  );
  const after = new Set([...firsts.values()].map(({ ordinal }) => ordinal));
  const moved = light
    .map(({ ordinal }) => ordinal)
    .filter((ordinal) => before.has(ordinal) !== after.has(ordinal));
  const others = moved.filter((ordinal) => !changed.has(ordinal));
  if (others.length === 0) return { firsts, others: [] };
  const where = Prisma.sql`"importId" = ${importId}::uuid AND "ordinal" = ANY(${others}::int[])`;
  return { firsts, others: await rowsOf(tx, where) };
}
