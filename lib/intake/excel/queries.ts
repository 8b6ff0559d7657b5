// What the preview of an import shows: counts, and one page of its rows. A few statements whatever the file's length.
import "server-only";
import { cache } from "react";
import { visibleImports } from "@/lib/access/visible";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import type { ImportState, ImportVerdict } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/lifecycle/actor";
import type { RegisterInput } from "@/lib/transition/register/register-checks";
import { cleanNumber, dayIn, meansThisItem } from "./judge/cells";
import type { Cells, Change, Fixes, ImportNote, Problem, UpdateInput } from "./row";

export const pageSize = 50;

export type Preview = {
  id: string;
  fileName: string;
  state: ImportState;
  submits: boolean;
  meeting: string;
  note: ImportNote;
  counts: Record<ImportVerdict, number>;
  total: number;
  /** Changed cells that are not imported, because their columns are only shown. */
  dropped: number;
};

/** Null for an import of another body, or for anyone but its registrars. */
export const previewOf = cache(async (actor: Actor, id: string): Promise<Preview | null> => {
  const found = await db.import.findFirst({
    where: { AND: [{ id }, visibleImports(actor)] },
    select: {
      id: true,
      fileName: true,
      state: true,
      submits: true,
      note: true,
      meeting: { select: { name: true } },
    },
  });
  if (!found) return null;
  const [groups, [dropped]] = await Promise.all([
    db.importRow.groupBy({ by: ["verdict"], where: { importId: id }, _count: { _all: true } }),
    db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM "ImportRow" r, jsonb_array_elements(r."problems") p
      WHERE r."importId" = ${id}::uuid AND p ->> 'kind' = 'dropped'`,
  ]);
  const counts = { create: 0, update: 0, unchanged: 0, error: 0, skipped: 0 };
  for (const { verdict, _count } of groups) counts[verdict] = _count._all;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    ...found,
    meeting: found.meeting.name,
    note: found.note as ImportNote,
    counts,
    total,
    dropped: dropped?.count ?? 0,
  };
});

export type PreviewRow = {
  ordinal: number;
  sheet: string;
  rowNumber: number;
  verdict: ImportVerdict;
  problems: Problem[];
  fixes: Fixes;
  /** By column key, what is read of the row now. */
  texts: Record<string, string>;
  changes: Change[];
  proposalId: string | null;
  /** 提出日期 as it is read; null where none is said, or none that can be read. */
  putInOn: Day | null;
  /** Of a row that would be registered. */
  inSession: boolean | null;
};

const rowFields = {
  ordinal: true,
  sheet: true,
  rowNumber: true,
  cells: true,
  fixes: true,
  verdict: true,
  problems: true,
  input: true,
  proposalId: true,
} as const;

/** A page of the rows with this verdict, or of all, in the order of the file. */
export async function previewRows(
  actor: Actor,
  id: string,
  { verdict, page }: { verdict: ImportVerdict | null; page: number },
): Promise<PreviewRow[]> {
  const rows = await db.importRow.findMany({
    where: { importId: id, import: { is: visibleImports(actor) }, ...(verdict ? { verdict } : {}) },
    select: rowFields,
    orderBy: { ordinal: "asc" },
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  return rows.map(({ cells, input, ...row }) => {
    const fixes = row.fixes as Fixes;
    const entries = Object.entries(cells as Cells).map(([key, { text }]) => [key, text]);
    const texts: Record<string, string> = { ...Object.fromEntries(entries), ...fixes };
    if (meansThisItem(texts.number ?? "")) texts.number = cleanNumber(texts.number ?? "");
    const on = dayIn(texts.putInOn ?? "");
    const created = row.verdict === "create" ? (input as unknown as RegisterInput) : null;
    const when = {
      putInOn: "day" in on ? on.day : null,
      inSession: created ? created.inSession === true : null,
    };
    const changes = row.verdict === "update" ? (input as unknown as UpdateInput).changes : [];
    const problems = row.problems as Problem[];
    return { ...row, fixes, problems, texts, changes, ...when };
  });
}
