// 编号 before it is given: what the next one would be, and whether a typed one is taken. The transition decides again.
import "server-only";
import { db } from "@/lib/db/client";
import type { ProposalKind } from "@/lib/db/generated/enums";
import { parseItemNumber } from "@/lib/text/numbers";

/** One series of numbers (DESIGN §3: per body, term, meeting, kind and in/between sessions). */
export type Series = { bodyId: string; meetingId: string; kind: ProposalKind; inSession: boolean };

export type TakenBy = { id: string; title: string; numberText: string };

/** The live item that has this number in the series; null when the number is free or has no serial to compare. */
export async function takenBy(series: Series, typed: string, exceptId?: string): Promise<TakenBy | null> {
  const { serial } = parseItemNumber(typed);
  if (serial === null) return null;
  const row = await db.proposal.findFirst({
    where: { ...series, serial, state: { not: "void" }, ...(exceptId ? { id: { not: exceptId } } : {}) },
    select: { id: true, title: true, numberText: true },
  });
  return row && { ...row, numberText: row.numberText ?? typed };
}

/** 「第12号」: what an empty field would be given now. */
export async function nextNumber(series: Series): Promise<string> {
  const last = await db.proposal.aggregate({
    where: { ...series, state: { not: "void" } },
    _max: { serial: true },
  });
  return `第${(last._max.serial ?? 0) + 1}号`;
}
