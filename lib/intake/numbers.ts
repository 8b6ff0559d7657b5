// 编号 before it is given: what the next one would be, and whether a typed one is taken. The transition decides again.
import "server-only";
import { db } from "@/lib/db/client";
import { sessionZh } from "@/lib/lifecycle/labels";
import { parseItemNumber } from "@/lib/text/numbers";
import { nextSerial, type Series } from "@/lib/transition/item-number";

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

/** 「会议期间第12号」: what an item without a number would be given now, and in which of a meeting's two series. */
export async function nextNumber(series: Series): Promise<string> {
  return `${sessionZh(series.inSession)}第${await nextSerial(db, series)}号`;
}
