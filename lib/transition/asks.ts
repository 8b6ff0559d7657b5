// The numbered points (诉求) of an item.
import type { Tx } from "@/lib/db/client";
import { uuid7 } from "@/lib/db/uuid7";
import { insertRows, updateRows } from "./rows";

type AskChange = {
  proposalId: string;
  texts: readonly string[];
  /** What stands there, by ordinal. */
  old: readonly { id: string; text: string }[];
};

/** Writes the asks of items by their ordinal over the old ones: a place keeps its id, so that answers under it stay anchored. */
export async function replaceAsks(tx: Tx, changes: readonly AskChange[]): Promise<void> {
  const places = changes.flatMap(({ proposalId, texts, old }) =>
    texts.map((text, at) => ({ proposalId, text, ordinal: at + 1, before: old[at] })),
  );
  const fresh = places.filter(({ before }) => !before);
  const gone = changes.flatMap(({ texts, old }) => old.slice(texts.length).map(({ id }) => id));
  await updateRows(
    tx,
    "Ask",
    places.flatMap(({ before, text }) => (before && before.text !== text ? [{ id: before.id, text }] : [])),
  );
  await insertRows(
    tx,
    "Ask",
    fresh.map(({ proposalId, ordinal, text }) => ({ id: uuid7(), proposalId, ordinal, text })),
  );
  if (gone.length > 0) await tx.ask.deleteMany({ where: { id: { in: gone } } });
}
