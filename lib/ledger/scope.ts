// Which items a ledger is about, as SQL: the same rule as visibleTo (lib/access/visible), which Prisma cannot combine
// with the search index, counts and orders a list of 300,000 items needs. A test holds the two to the same set.
import { Prisma } from "@/lib/db/generated/client";
import { wordsSql } from "@/lib/db/words-sql";
import { type Actor, actingPosts, type HeldPost } from "@/lib/lifecycle/actor";
import { proposalStates } from "@/lib/lifecycle/proposal";
import { notPutIn, rowsInForce } from "@/lib/lifecycle/spans";

const { sql } = Prisma;

/**
 * `from` names the item `p`; each of `arms` is a condition on it, never two true for one item. `dueOn`, `stage` and `row`
 * are the actor's own: the clock of the unit's row, for the offices that of the item.
 */
export type Scope = {
  from: Prisma.Sql;
  arms: readonly Prisma.Sql[];
  dueOn: Prisma.Sql;
  stage: Prisma.Sql;
  row: Prisma.Sql;
};

const ofItem = {
  from: sql`"Proposal" p`,
  dueOn: sql`p."nextDueOn"`,
  stage: sql`p."nextDueStage"`,
  row: sql`NULL::uuid`,
} as const;

/** The scope of an actor; arms without conditions in common, so that each finds its own index. */
export function scopeOf(actor: Actor): Scope {
  const posts = actingPosts(actor);
  const [only] = posts;
  if (only && posts.length === 1) {
    if (only.kind === "registrar") return { ...ofItem, arms: registered(only) };
    if (only.kind === "dispatcher") return { ...ofItem, arms: [handedTo(only)] };
  }
  const rows = posts.flatMap((post) => rowsOf(post, actor));
  if (rows.length === 0) return { ...ofItem, arms: [sql`false`] };
  return {
    from: sql`(
      SELECT w."proposalId", min(w."dueOn") AS "dueOn",
        (array_agg(w."stage" ORDER BY w."dueOn" NULLS LAST))[1] AS "stage",
        (array_agg(w."row" ORDER BY w."dueOn" NULLS LAST, w."row"))[1] AS "row"
      FROM (${Prisma.join(rows, " UNION ALL ")}) w("proposalId", "row", "dueOn", "stage") GROUP BY w."proposalId"
    ) r JOIN "Proposal" p ON p."id" = r."proposalId"`,
    arms: [sql`true`],
    dueOn: sql`r."dueOn"`,
    stage: sql`r."stage"`,
    row: sql`r."row"`,
  };
}

const unsent: readonly string[] = notPutIn;
const putIn = Object.keys(proposalStates).filter((state) => !unsent.includes(state));

/** A proposer's own draft is not the office's to read, nor is one thrown away unsent. */
function registered({ unitId }: HeldPost): Prisma.Sql[] {
  const own = sql`p."bodyId" = ${unitId}::uuid`;
  return [
    sql`${own} AND p."state" = ANY(${putIn}::"ProposalState"[])`,
    sql`${own} AND p."state" IN (${wordsSql(notPutIn)}) AND (p."submittedOn" IS NOT NULL OR p."registeredById" IS NOT NULL)`,
  ];
}

const handedTo = ({ unitId }: HeldPost) => sql`p."dispatchOfficeId" = ${unitId}::uuid`;

const rowColumns = sql`a."proposalId", a."id", a."nextDueOn", a."nextDueStage"`;
/** A section works by its unit's clocks too: whichever comes first. */
const sectionColumns = sql`a."proposalId", a."id", least(a."nextDueOn", up."nextDueOn"),
  CASE WHEN up."nextDueOn" < a."nextDueOn" OR a."nextDueOn" IS NULL THEN up."nextDueStage" ELSE a."nextDueStage" END`;
const sectionRows = sql`SELECT ${sectionColumns} FROM "Assignment" a LEFT JOIN "Assignment" up ON up."id" = a."parentId"`;
const itemColumns = sql`p."id", NULL::uuid, p."nextDueOn", p."nextDueStage"`;
const inForce = sql`a."state" IN (${wordsSql(rowsInForce)})`;

function rowsOf(post: HeldPost, actor: Actor): Prisma.Sql[] {
  const from = sql`SELECT ${rowColumns} FROM "Assignment" a`;
  switch (post.kind) {
    case "registrar":
      return registered(post).map((arm) => sql`SELECT ${itemColumns} FROM "Proposal" p WHERE ${arm}`);
    case "dispatcher":
      return [sql`SELECT ${itemColumns} FROM "Proposal" p WHERE ${handedTo(post)}`];
    case "coordinator":
    case "leader":
      return [
        sql`${from} WHERE a."unitId" = ANY(${[...post.unitIds]}::uuid[])
          AND (${inForce} OR (a."state" = 'planned' AND a."circulatedOn" IS NOT NULL))`,
      ];
    case "deputy_leader":
      return [
        sql`${sectionRows} WHERE a."unitId" = ANY(${[...post.chargeIds]}::uuid[]) AND ${inForce}`,
        sentUpTo(post),
      ];
    case "section_head":
      return [...handled(post, actor), sentUpTo(post)];
    case "handler":
      return handled(post, actor);
    case "proposer":
      return [signedBy(actor)];
    default:
      return [];
  }
}

/** Rows of the own section, and those handed to the person inside the institution. */
function handled(post: HeldPost, actor: Actor): Prisma.Sql[] {
  const here = [post.unitId, post.institutionId];
  const handed = sql`${sectionRows} JOIN "Unit" u ON u."id" = a."unitId"
    WHERE a."handlerId" = ${actor.userId}::uuid AND ${inForce}
      AND (u."id" = ANY(${here}::uuid[]) OR u."parentId" = ${post.institutionId}::uuid)`;
  const isInSection = post.unitId !== post.institutionId;
  return isInSection
    ? [sql`${sectionRows} WHERE a."unitId" = ANY(${[...post.unitIds]}::uuid[]) AND ${inForce}`, handed]
    : [handed];
}

/** Letters whose review has come to this post, open or passed. */
function sentUpTo(post: HeldPost): Prisma.Sql {
  const units = [post.unitId, ...post.chargeIds];
  return sql`SELECT y."proposalId", y."assignmentId", a."nextDueOn", a."nextDueStage"
    FROM "ReviewHolder" h JOIN "ReviewStage" s ON s."id" = h."stageId" JOIN "Reply" y ON y."id" = s."replyId"
    JOIN "Assignment" a ON a."id" = y."assignmentId"
    WHERE h."isOpen" IN (true, false) AND h."post" = ${post.kind}::"PostKind" AND h."unitId" = ANY(${units}::uuid[])
      AND (h."isOpen" OR h."passedAt" IS NOT NULL)`;
}

/** Agreed signatures; an invitation as long as the item is a draft. */
function signedBy(actor: Actor): Prisma.Sql {
  return sql`SELECT ${itemColumns} FROM "Signer" s JOIN "Proposal" p ON p."id" = s."proposalId"
    WHERE s."proposerId" = ANY(${[...actor.proposerIds]}::uuid[])
      AND (s."consent" = 'agreed' OR (s."consent" = 'invited' AND p."state" = 'draft'))`;
}
