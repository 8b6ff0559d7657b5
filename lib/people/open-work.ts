// What a person still has in hand when a post ends.
import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { PostKind } from "@/lib/lifecycle/actor";
import type { OpenWork } from "./rules";

/**
 * Open rows handed to the person in the institution of this post, if it is a post that handles. Number and unit only:
 * administrators see no proposal business. Other posts hand nothing over: their holders are looked up when needed.
 */
export async function openWorkOf(
  db: Db | Tx,
  post: { userId: string; unitId: string; kind: PostKind },
): Promise<OpenWork[]> {
  if (post.kind !== "handler" && post.kind !== "section_head") return [];
  return db.$queryRaw<OpenWork[]>`
    WITH RECURSIVE above AS (
      SELECT id, "parentId", kind, 0 AS height FROM "Unit" WHERE id = ${post.unitId}::uuid
      UNION ALL
      SELECT u.id, u."parentId", u.kind, above.height + 1
      FROM above JOIN "Unit" u ON u.id = above."parentId" WHERE above.kind = 'section'
    ), here AS (
      SELECT id FROM "Unit" WHERE id IN (SELECT id FROM above)
      UNION
      SELECT u.id FROM here JOIN "Unit" u ON u."parentId" = here.id AND u.kind = 'section'
    )
    SELECT a.id AS "assignmentId", p.id AS "proposalId", COALESCE(p."numberText", '未编号件') AS number, u."shortName" AS "unitName"
    FROM "Assignment" a JOIN "Proposal" p ON p.id = a."proposalId" JOIN "Unit" u ON u.id = a."unitId"
    WHERE a."handlerId" = ${post.userId}::uuid AND a."unitId" IN (SELECT id FROM here)
      AND a.state IN ('planned', 'pending', 'acknowledged', 'contested')
      -- The unit's own letter ends its sections' work too.
      AND NOT EXISTS (SELECT 1 FROM "Assignment" up WHERE up.id = a."parentId" AND up.state IN ('done', 'released'))
    ORDER BY a."nextDueOn" NULLS LAST, p.id`;
}
