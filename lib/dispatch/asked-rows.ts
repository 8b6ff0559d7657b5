// The units of an item as they would be if a unit's request were granted: what the 调整 form begins with. Pure.
import type { Duty } from "@/lib/lifecycle/facts";
import type { AdjustKind } from "@/lib/lifecycle/inputs/assignment";

export type AdjustAsk = { kind: AdjustKind; unitId: string };

type Row = { unitId: string; duty: Duty; askIds: string[]; replyNeeded: boolean };

/** `askIds` are all asks of the item: a lead that becomes one of a split set keeps them until some are handed over. */
export function askedRows<Stored extends Row>(
  rows: readonly Stored[],
  { kind, unitId }: AdjustAsk,
  askIds: readonly string[],
): Row[] {
  const plain = rows.map((row): Row => row);
  const others = plain.filter((row) => row.unitId !== unitId);
  const joins = (duty: Duty, asks: readonly string[] = []): Row => ({
    ...{ unitId, duty, askIds: [...asks] },
    replyNeeded: plain.find((row) => row.unitId === unitId)?.replyNeeded ?? true,
  });
  switch (kind) {
    case "addAssist":
      return [...others, joins("assist")];
    case "dropAssist":
      return others;
    case "swap": {
      const lead = others.find((row) => row.duty === "lead");
      const rest = others.map((row) =>
        row === lead ? { ...row, duty: "assist" as const, askIds: [] } : row,
      );
      return [joins("lead", lead?.askIds), ...rest];
    }
    case "split": {
      const kept = (row: Row) => (row.askIds.length > 0 ? row.askIds : [...askIds]);
      const divided = others.map((row) =>
        row.duty === "lead" ? { ...row, duty: "split" as const, askIds: kept(row) } : row,
      );
      return [...divided, joins("split")];
    }
  }
}
