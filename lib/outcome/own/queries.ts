// 我的建议提案: what a proposer has put in or signed. Reads only; starts from the own signatures and nothing else.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { Prisma } from "@/lib/db/generated/client";
import type { ProposalState } from "@/lib/db/generated/enums";
import { itemColumns, itemJoins } from "@/lib/ledger/item-sql";
import type { ItemPeople, ItemUnit } from "@/lib/ledger/item-words";
import type { Actor } from "@/lib/lifecycle/actor";
import { type AnswerStage, answerStages } from "@/lib/lifecycle/facts";
import { unitNames } from "@/lib/people/names";
import type { OwnFacet } from "./facets";
import { ownFacetNames } from "./facets";

const { sql } = Prisma;

export type OwnItem = ItemPeople & {
  id: string;
  numberText: string | null;
  title: string;
  meeting: string;
  state: ProposalState;
  isKey: boolean;
  round: number;
  isLead: boolean;
  isInvited: boolean;
  /** What waits for this person on it. */
  rates: boolean;
  confirms: boolean;
  remarks: boolean;
  units: readonly ItemUnit[];
  /** The units' day for the answer, or the own last day for the rating. */
  dueOn: Day | null;
  stage: AnswerStage | "ratingWindow" | null;
};

export const pageSize = 30;

/**
 * One row per item with what this person is to it and what waits for them. An invitation counts while the item is a
 * draft (as visibleTo has it); what was thrown away unsent is left out.
 */
function mine(actor: Actor): Prisma.Sql {
  return sql`SELECT p."id", p."state", bool_or(s."role" = 'lead') AS "isLead",
      NOT bool_or(s."consent" = 'agreed') AS "isInvited",
      p."state" = 'replied' AND bool_or(EXISTS (
        SELECT 1 FROM "Rating" r WHERE r."signerId" = s."id" AND r."state" = 'awaiting'
      )) AS "rates",
      p."state" IN ('dispatched', 'handling', 'replied', 'concluded') AND bool_or(EXISTS (
        SELECT 1 FROM "ConsultationSigner" c WHERE c."signerId" = s."id" AND c."confirmedAt" IS NULL
      )) AS "confirms",
      bool_or(s."consent" = 'agreed' AND EXISTS (
        SELECT 1 FROM "Reply" y WHERE y."proposalId" = p."id" AND y."kind" <> 'opinion'
          AND y."sharedVersion" IS NOT NULL AND y."state" IN ('draft', 'reviewing') AND NOT EXISTS (
            SELECT 1 FROM "ShareRemark" m
            WHERE m."replyId" = y."id" AND m."signerId" = s."id" AND m."number" = y."sharedVersion")
      )) AS "remarks",
      min(CASE WHEN p."state" = 'replied' THEN (
        SELECT min(d."dueOn") FROM "Rating" r JOIN "Deadline" d ON d."subjectId" = r."id"
        WHERE r."signerId" = s."id" AND r."state" = 'awaiting' AND d."proposalId" = p."id" AND d."endedBy" IS NULL
      ) END) AS "rateBy"
    FROM "Signer" s JOIN "Proposal" p ON p."id" = s."proposalId"
    WHERE s."proposerId" = ANY(${[...actor.proposerIds]}::uuid[])
      AND (s."consent" = 'agreed' OR (s."consent" = 'invited' AND p."state" = 'draft'))
      AND (p."state" <> 'void' OR p."submittedOn" IS NOT NULL)
    GROUP BY p."id"`;
}

const conditions: Record<OwnFacet, Prisma.Sql> = {
  all: sql`true`,
  rate: sql`o."rates"`,
  invited: sql`o."isInvited"`,
  work: sql`(o."state" IN ('submitted', 'admitted', 'dispatched', 'handling', 'replied') AND NOT o."rates")`,
  draft: sql`(o."state" = 'draft' AND NOT o."isInvited")`,
  done: sql`o."state" IN ('concluded', 'archived')`,
};

/** Own items by tab, in one statement. */
export async function ownCounts(actor: Actor): Promise<Record<OwnFacet, number>> {
  const columns = ownFacetNames.map(
    (name) => sql`count(*) FILTER (WHERE ${conditions[name]})::int AS ${Prisma.raw(`"${name}"`)}`,
  );
  const [row] = await db.$queryRaw<Record<OwnFacet, number>[]>`
    SELECT ${Prisma.join(columns)} FROM (${mine(actor)}) o`;
  return row ?? { all: 0, rate: 0, invited: 0, work: 0, draft: 0, done: 0 };
}

/** A page of the own items: first what waits for this person, then the newest. */
export async function ownPage(actor: Actor, facet: OwnFacet, page: number): Promise<OwnItem[]> {
  return db.$queryRaw<OwnItem[]>`
    WITH o AS (
      SELECT * FROM (${mine(actor)}) o WHERE ${conditions[facet]}
      ORDER BY (o."rates" OR o."confirms" OR o."remarks" OR o."isInvited") DESC, o."id" DESC
      LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}
    )
    SELECT o."id", o."state", o."isLead", o."isInvited", o."rates", o."confirms", o."remarks", p."round",
      ${itemColumns},
      to_char(coalesce(o."rateBy", d."dueOn"), 'YYYY-MM-DD') AS "dueOn",
      CASE WHEN o."rateBy" IS NOT NULL THEN 'ratingWindow' ELSE d."stage"::text END AS "stage"
    FROM o JOIN "Proposal" p ON p."id" = o."id" ${itemJoins(actor)}
    LEFT JOIN LATERAL (
      SELECT c."dueOn", c."stage" FROM "Deadline" c
      WHERE c."proposalId" = p."id" AND c."endedBy" IS NULL AND c."stage" = ANY(${answerStages}::"DeadlineStage"[])
      ORDER BY c."dueOn" LIMIT 1
    ) d ON true
    ORDER BY (o."rates" OR o."confirms" OR o."remarks" OR o."isInvited") DESC, o."id" DESC`;
}

export type OwnConsultation = {
  id: string;
  stage: "before" | "during" | "after";
  channel: string;
  on: Day;
  place: string;
  unit: string;
  people: string;
  said: string;
  explained: string;
  agreed: string;
  /** Null while this person has not confirmed it. */
  confirmedAt: Date | null;
};

/** The contacts recorded with this person on one item, the newest first. */
export async function ownConsultations(actor: Actor, proposalId: string): Promise<OwnConsultation[]> {
  const rows = await db.consultation.findMany({
    where: {
      items: { some: { proposalId } },
      signers: { some: { signer: { proposalId, proposerId: { in: [...actor.proposerIds] } } } },
    },
    include: {
      people: { orderBy: { id: "asc" } },
      signers: { where: { signer: { proposalId, proposerId: { in: [...actor.proposerIds] } } } },
    },
    orderBy: [{ on: "desc" }, { id: "desc" }],
  });
  const units = await unitNames(rows.map((row) => row.unitId));
  return rows.map((row) => ({
    id: row.id,
    stage: row.stage,
    channel: row.channel,
    on: toDay(row.on),
    place: row.place,
    unit: units.get(row.unitId) ?? "",
    people: row.people.map(({ name, rank }) => (rank ? `${name}（${rank}）` : name)).join("、"),
    said: row.said,
    explained: row.explained,
    agreed: row.agreed,
    confirmedAt: row.signers.find((signer) => signer.confirmedAt !== null)?.confirmedAt ?? null,
  }));
}
