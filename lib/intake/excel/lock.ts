// An import is changed by one at a time: whoever confirms, cancels or corrects it locks its row first. Parts of imports of
// one body are written one after the other.
import "server-only";
import { visibleImports } from "@/lib/access/visible";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";

/** Two presses at once queue here; somebody else's import is not there at all. */
export async function lockImport(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Import" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const found = await tx.import.findFirst({
    where: { AND: [{ id }, visibleImports(actor)] },
    select: { state: true, haltedZh: true, meetingId: true, fileName: true, note: true },
  });
  if (!found) throw new NotVisible();
  return found;
}

/** Until the transaction ends: a part then sees every item that another import's part has registered. */
export async function lockBody(tx: Tx, bodyId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import:${bodyId}`}, 0))`;
}
