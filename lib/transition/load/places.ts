// Where units stand in the tree, as far as the guards ask.
import type { Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";

type Place = { id: string; kind: string; parentId: string | null };

/** For each unit its institution: itself, or for a section the nearest unit above that is not one. */
export async function institutionsOf(tx: Tx, units: readonly Place[]): Promise<Map<string, string>> {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const found = new Map<string, string>();
  for (const unit of known.values()) found.set(unit.id, await climb(tx, known, unit));
  return found;
}

async function climb(tx: Tx, known: Map<string, Place>, from: Place): Promise<string> {
  let at = from;
  while (at.kind === "section" && at.parentId) {
    const parent =
      known.get(at.parentId) ??
      (await tx.unit.findUniqueOrThrow({
        where: { id: at.parentId },
        select: { id: true, kind: true, parentId: true },
      }));
    at = parent;
  }
  return at.id;
}

/** Units among `unitIds` that have a coordinator today. */
export async function coordinated(tx: Tx, unitIds: readonly string[], today: string): Promise<Set<string>> {
  if (unitIds.length === 0) return new Set();
  const on = toDate(today);
  const posts = await tx.post.findMany({
    where: {
      unitId: { in: [...unitIds] },
      kind: "coordinator",
      validFrom: { lte: on },
      OR: [{ validTo: null }, { validTo: { gte: on } }],
    },
    select: { unitId: true },
  });
  return new Set(posts.map((post) => post.unitId));
}
