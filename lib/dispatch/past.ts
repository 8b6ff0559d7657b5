// Earlier items of the same topic with the units they went to: the base of every recommendation.
import "server-only";
import { addMonths, type Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import { currentOn } from "@/lib/people/queries";
import type { KnownUnit, PastItem } from "./recommend";

/** Looked at per topic, the newest first: a list of fifty rows must stay one quick query. */
const perTopic = 150;
const months = 36;

type Row = PastItem & { topicId: string };

/** Items the offices dispatched within three years before `today`, by topic. One query for all topics. */
export async function pastByTopic(
  officeIds: readonly string[],
  topicIds: readonly string[],
  today: Day,
): Promise<Map<string, PastItem[]>> {
  const found = new Map<string, PastItem[]>();
  if (topicIds.length === 0 || officeIds.length === 0) return found;
  const since = toDate(addMonths(today, -months));
  const rows = await db.$queryRaw<Row[]>`
    SELECT t."topicId", p."id", p."title", p."source"::text AS "source", p."numberText",
      EXTRACT(YEAR FROM p."dispatchedOn")::int AS "year",
      EXISTS (SELECT 1 FROM "Contest" c WHERE c."proposalId" = p."id") AS "wasContested",
      COALESCE((
        SELECT jsonb_agg(jsonb_build_object('unitId', a."unitId", 'shortName', u."shortName", 'duty', a."duty"))
        FROM "Assignment" a JOIN "Unit" u ON u."id" = a."unitId"
        WHERE a."proposalId" = p."id" AND a."parentId" IS NULL AND a."state" NOT IN ('planned', 'released')
      ), '[]'::jsonb) AS "units"
    FROM unnest(${[...topicIds]}::uuid[]) AS t("topicId")
    CROSS JOIN LATERAL (
      SELECT item.* FROM (
        SELECT "proposalId" FROM "ProposalTopic" WHERE "topicId" = t."topicId"
        ORDER BY "proposalId" DESC LIMIT ${perTopic * 2}
      ) AS topic JOIN "Proposal" item ON item."id" = topic."proposalId"
      WHERE item."dispatchOfficeId" = ANY(${[...officeIds]}::uuid[]) AND item."dispatchedOn" >= ${since}::date
      LIMIT ${perTopic}
    ) AS p`;
  for (const { topicId, ...item } of rows) found.set(topicId, [...(found.get(topicId) ?? []), item]);
  return found;
}

/** Units that work can be given to, as the recommendation knows them. */
export async function knownUnits(today: Day): Promise<KnownUnit[]> {
  const rows = await db.unit.findMany({
    where: { kind: { in: ["bureau", "subdistrict", "government", "other"] }, ...currentOn(today) },
    select: { id: true, name: true, shortName: true, kind: true },
  });
  return rows.map(({ id, name, shortName, kind }) => ({
    unitId: id,
    name,
    shortName,
    isLocal: kind === "subdistrict",
  }));
}
