import "server-only";
import type { Day } from "@/lib/calendar/day";
import type { Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";

/** What a unit was called on a day, its present name where no earlier one covers the day; null is today. */
export async function unitNameOn(client: Tx, unitId: string, day: Day | null): Promise<string> {
  if (day !== null) {
    const on = toDate(day);
    const earlier = await client.unitName.findFirst({
      where: { unitId, validFrom: { lte: on }, validTo: { gte: on } },
      orderBy: { validFrom: "desc" },
      select: { name: true },
    });
    if (earlier) return earlier.name;
  }
  const unit = await client.unit.findUniqueOrThrow({ where: { id: unitId }, select: { name: true } });
  return unit.name;
}
