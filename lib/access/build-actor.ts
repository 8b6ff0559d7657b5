// lib/access answers who is asking and what they may read. It decides nothing about a case: lib/lifecycle does.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import type { Db, Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import type { Actor, HeldPost, PostKind } from "@/lib/lifecycle/actor";

type PostRow = {
  userId: string;
  name: string;
  proposerIds: string[];
  postId: string;
  kind: PostKind;
  unitId: string;
  /** The own post through which an absent leader's post is stood in for; null for a post of one's own. */
  viaPostId: string | null;
  unitIds: string[];
  institutionId: string;
  chargeIds: string[];
  title: string;
  unitName: string;
  institutionName: string;
};

/**
 * The actor of a user under one of the posts held on `today`; without `postId`, or when that post has ended,
 * under the earliest granted one (of several granted on one day, the first in the order of PostKind). Null for an unknown or disabled user and for one who holds no post today.
 * One query, whatever the number of posts.
 */
export async function buildActor(
  db: Db | Tx,
  userId: string,
  postId: string | null,
  today: Day,
): Promise<Actor | null> {
  const rows = await loadPosts(db, userId, today);
  const own = rows.filter((row) => row.viaPostId === null);
  const acting = own.find((row) => row.postId === postId) ?? own[0];
  if (!acting) return null;
  return {
    userId,
    name: acting.name,
    isSystem: false,
    acting: heldPost(acting),
    held: own.map(heldPost),
    // 代行 goes with the post it was given to: acting under another post, one stands in for nobody.
    standsIn: rows.filter((row) => row.viaPostId === acting.postId).map(heldPost),
    proposerIds: acting.proposerIds,
  };
}

function heldPost(row: PostRow): HeldPost {
  const { postId, kind, unitId, institutionId, unitIds, chargeIds, title, unitName, institutionName } = row;
  return { postId, kind, unitId, institutionId, unitIds, chargeIds, title, unitName, institutionName };
}

async function loadPosts(db: Db | Tx, userId: string, today: Day): Promise<PostRow[]> {
  const on = toDate(today);
  return db.$queryRaw<PostRow[]>`
    WITH RECURSIVE own AS (
      SELECT id, kind, "unitId", "validFrom", "title" FROM "Post"
      WHERE "userId" = ${userId}::uuid AND "validFrom" <= ${on}::date AND ("validTo" IS NULL OR "validTo" >= ${on}::date)
    ), held AS (
      SELECT id, kind, "unitId", "validFrom", "title", NULL::uuid AS via FROM own
      UNION ALL
      SELECT absent.id, absent.kind, absent."unitId", absent."validFrom", absent."title", s."actingPostId"
      FROM own JOIN "Standin" s ON s."actingPostId" = own.id
      JOIN "Post" absent ON absent.id = s."absentPostId"
      WHERE s."validFrom" <= ${on}::date AND (s."validTo" IS NULL OR s."validTo" >= ${on}::date)
        AND absent."validFrom" <= ${on}::date AND (absent."validTo" IS NULL OR absent."validTo" >= ${on}::date)
    ), roots AS (
      SELECT DISTINCT "unitId" AS root FROM held
    ), below AS (
      SELECT root, root AS id FROM roots
      UNION
      SELECT below.root, u.id FROM below JOIN "Unit" u ON u."parentId" = below.id
    ), above AS (
      SELECT roots.root, u.id, u."parentId", u.kind, 0 AS height FROM roots JOIN "Unit" u ON u.id = roots.root
      UNION ALL
      SELECT above.root, u.id, u."parentId", u.kind, above.height + 1
      FROM above JOIN "Unit" u ON u.id = above."parentId" WHERE above.kind = 'section'
    )
    SELECT u.id AS "userId", u.name, held.id AS "postId", held.kind::text AS kind, held."unitId", held."title",
      place.name AS "unitName", held.via AS "viaPostId",
      ARRAY(SELECT below.id FROM below WHERE below.root = held."unitId") AS "unitIds",
      (SELECT above.id FROM above WHERE above.root = held."unitId" ORDER BY above.height DESC LIMIT 1) AS "institutionId",
      (SELECT n.name FROM above JOIN "Unit" n ON n.id = above.id WHERE above.root = held."unitId"
        ORDER BY above.height DESC LIMIT 1) AS "institutionName",
      ARRAY(SELECT c."unitId" FROM "Charge" c WHERE c."postId" = held.id
        AND c."validFrom" <= ${on}::date AND (c."validTo" IS NULL OR c."validTo" >= ${on}::date)) AS "chargeIds",
      ARRAY(SELECT p.id FROM "Proposer" p WHERE p."userId" = u.id
        UNION SELECT k."proposerId" FROM "ProposerContact" k
        WHERE k."userId" = u.id AND (k."validTo" IS NULL OR k."validTo" >= ${on}::date)) AS "proposerIds"
    FROM "User" u CROSS JOIN held JOIN "Unit" place ON place.id = held."unitId"
    WHERE u.id = ${userId}::uuid AND u."isActive"
    ORDER BY held.via NULLS FIRST, held."validFrom", held.kind, held.id`;
}
