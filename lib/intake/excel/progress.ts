// What became of an import: how far it is, its rows one by one, and the imports before.
import "server-only";
import { cache } from "react";
import { visibleImports, visibleTo } from "@/lib/access/visible";
import { db } from "@/lib/db/client";
import type { ImportResult, ImportState, ImportVerdict } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/lifecycle/actor";
import { itemNumberText } from "@/lib/text/numbers";
import type { Cells, Change, Problem } from "./row";

export type ImportProgress = {
  state: ImportState;
  fileName: string;
  /** Whether what is new was submitted, else it waits as drafts. */
  submits: boolean;
  /** Why it stands still; empty while it goes on. */
  haltedZh: string;
  finishedAt: Date | null;
  /** Rows of the file. */
  rows: number;
  /** Rows to be carried out, and how many of them are. */
  total: number;
  created: number;
  corrected: number;
  refused: number;
  /** Rows that were never to be carried out. */
  errors: number;
};

/** How far an import is; null for somebody else's. */
export const importProgress = cache(async (actor: Actor, id: string): Promise<ImportProgress | null> => {
  const found = await db.import.findFirst({
    where: { AND: [{ id }, visibleImports(actor)] },
    select: { state: true, fileName: true, submits: true, haltedZh: true, finishedAt: true },
  });
  if (!found) return null;
  const groups = await db.importRow.groupBy({
    by: ["verdict", "result"],
    where: { importId: id },
    _count: { _all: true },
  });
  const count = (verdicts: ImportVerdict[], results?: ImportResult[]) =>
    groups
      .filter(({ verdict, result }) => verdicts.includes(verdict) && (results?.includes(result) ?? true))
      .reduce((sum, { _count }) => sum + _count._all, 0);
  return {
    ...found,
    rows: groups.reduce((sum, { _count }) => sum + _count._all, 0),
    total: count(["create", "update"]),
    created: count(["create"], ["done"]),
    corrected: count(["update"], ["done"]),
    refused: count(["create", "update"], ["refused"]),
    errors: count(["error"]),
  };
});

export type ReportRow = {
  ordinal: number;
  sheet: string;
  rowNumber: number;
  /** As in the file, or as the item has them by now. */
  number: string;
  title: string;
  verdict: ImportVerdict;
  result: ImportResult;
  resultZh: string;
  problems: Problem[];
  changes: Change[];
  proposalId: string | null;
};

type Which = { after?: number; take: number; failedOnly?: boolean };

const fields = {
  ...{ ordinal: true, sheet: true, rowNumber: true, cells: true, verdict: true, input: true },
  ...{ problems: true, result: true, resultZh: true, proposalId: true },
} as const;

const failed = [{ verdict: "error" }, { result: "refused" }] as const;

/** The rows after one, in the order of the file; `failedOnly` those that were not carried out. Of one's own body only. */
export async function reportRows(
  actor: Actor,
  importId: string,
  { after = 0, take, failedOnly = false }: Which,
): Promise<ReportRow[]> {
  const rows = await db.importRow.findMany({
    where: {
      ...{ importId, import: { is: visibleImports(actor) }, ordinal: { gt: after } },
      ...(failedOnly ? { OR: [...failed] } : {}),
    },
    orderBy: { ordinal: "asc" },
    take,
    select: fields,
  });
  const items = await db.proposal.findMany({
    where: { AND: [visibleTo(actor), { id: { in: rows.flatMap(({ proposalId }) => proposalId ?? []) } }] },
    select: { id: true, numberText: true, title: true },
  });
  const byId = new Map(items.map((item) => [item.id, item]));
  return rows.map(({ cells, problems, input, ...row }) => {
    const item = row.proposalId === null ? undefined : byId.get(row.proposalId);
    const typed = cells as Cells;
    const number = item?.numberText ?? typed.number?.text ?? "";
    return {
      ...row,
      number: number && itemNumberText(number),
      title: item?.title ?? typed.title?.text ?? "",
      problems: problems as Problem[],
      changes: row.verdict === "update" ? ((input as { changes?: Change[] } | null)?.changes ?? []) : [],
    };
  });
}

export type EarlierImport = {
  id: string;
  fileName: string;
  state: ImportState;
  createdAt: Date;
  /** Who uploaded it. */
  by: string;
};

/** The imports of one's body, the newest first; cancelled ones are no longer of interest. */
export async function earlierImports(actor: Actor): Promise<EarlierImport[]> {
  const rows = await db.import.findMany({
    where: { AND: [visibleImports(actor), { state: { not: "cancelled" } }] },
    orderBy: { createdAt: "desc" },
    take: 20,
    select: { id: true, fileName: true, state: true, createdAt: true, uploadedById: true },
  });
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(rows.map(({ uploadedById }) => uploadedById))] } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ uploadedById, ...row }) => ({ ...row, by: nameOf.get(uploadedById) ?? "" }));
}
