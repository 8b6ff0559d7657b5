// Which bureau a section belongs to.
import "server-only";
import type { Db, Tx } from "@/lib/db/client";

/** For each unit the nearest one upward, itself included, that is not a section: the bureau of a section. */
export async function institutionsOf(db: Db | Tx, unitIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ root: string; id: string }[]>`
    WITH RECURSIVE above AS (
      SELECT id AS root, id, "parentId", kind FROM "Unit" WHERE id = ANY(${[...unitIds]}::uuid[])
      UNION ALL
      SELECT above.root, u.id, u."parentId", u.kind
      FROM above JOIN "Unit" u ON u.id = above."parentId" WHERE above.kind = 'section'
    ) SELECT root, id FROM above WHERE kind <> 'section'`;
  return new Map(rows.map(({ root, id }) => [root, id]));
}
