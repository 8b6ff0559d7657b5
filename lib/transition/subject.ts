// Which item a row belongs to, and the version a form is compared with.
import type { Tx } from "@/lib/db/client";
import type { Machine } from "@/lib/lifecycle/machines";
import { NotVisible } from "@/lib/lifecycle/refusal";

/** The item that a row or letter belongs to. Throws NotVisible where there is none. */
export async function proposalOf(tx: Tx, machine: Machine, id: string): Promise<string> {
  if (machine === "proposal") return id;
  const where = { id };
  const select = { proposalId: true };
  const row =
    machine === "assignment"
      ? await tx.assignment.findUnique({ where, select })
      : await tx.reply.findUnique({ where, select });
  if (!row) throw new NotVisible();
  return row.proposalId;
}

/** The subject's version, read after the lock; `itemVersion` is what the lock itself gave. */
export async function pickVersion(
  tx: Tx,
  machine: Machine,
  id: string,
  itemVersion: number,
): Promise<{ version: number; textVersion: number | null }> {
  const where = { id };
  if (machine === "reply") {
    return tx.reply.findUniqueOrThrow({ where, select: { version: true, textVersion: true } });
  }
  if (machine === "proposal") return { version: itemVersion, textVersion: null };
  const row = await tx.assignment.findUniqueOrThrow({ where, select: { version: true } });
  return { version: row.version, textVersion: null };
}
