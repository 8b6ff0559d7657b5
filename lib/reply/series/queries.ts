// The register of 文号 of one unit. Settings of the unit: no word of a case is read here.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import type { ChainKind } from "@/lib/rules/chain/form";
import { codeOf, type SeriesMode } from "./form";

export type SeriesView = {
  mode: SeriesMode;
  code: string;
  /** Used before the series was kept here, this year. */
  used: number;
  /** How many were taken here this year, how far the serials got, the last of them, and those that were given up, each with its reason. */
  taken: number;
  lastSerial: number;
  last: string | null;
  voided: readonly { text: string; reason: string }[];
};

/** The series a unit keeps for a kind of letter; null where nothing is set and numbers are typed in. */
export async function unitSeries(unitId: string, kind: ChainKind, today: Day): Promise<SeriesView | null> {
  const year = Number(today.slice(0, 4));
  const series = await db.numberSeries.findUnique({
    where: { unitId_kind: { unitId, kind } },
    include: { taken: { where: { year }, orderBy: { serial: "desc" } } },
  });
  if (!series) return null;
  return {
    mode: series.mode,
    code: codeOf(series.pattern),
    used: series.usedYear === year ? series.usedSerial : 0,
    taken: series.taken.length,
    lastSerial: series.taken[0]?.serial ?? 0,
    last: series.taken[0]?.text ?? null,
    voided: series.taken
      .filter((one) => one.voidedAt !== null)
      .map((one) => ({ text: one.text, reason: one.voidReason })),
  };
}
