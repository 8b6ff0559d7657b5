// The numbered points (诉求) of an item.
import type { Tx } from "@/lib/db/client";

/** Writes the asks by their ordinal over the old ones: a place keeps its id, so that answers under it stay anchored. */
export async function replaceAsks(
  tx: Tx,
  proposalId: string,
  texts: readonly string[],
  old: readonly { id: string; text: string }[],
): Promise<void> {
  for (const [index, text] of texts.entries()) {
    const same = old[index];
    if (same?.text === text) continue;
    if (same) await tx.ask.update({ where: { id: same.id }, data: { text } });
    else await tx.ask.create({ data: { proposalId, ordinal: index + 1, text } });
  }
  const gone = old.slice(texts.length).map((ask) => ask.id);
  if (gone.length > 0) await tx.ask.deleteMany({ where: { id: { in: gone } } });
}
