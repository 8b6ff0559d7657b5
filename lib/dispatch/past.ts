// Earlier items of the same topic with the units they went to: the base of every recommendation.
import "server-only";
import { addMonths, type Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import { wordsSql } from "@/lib/db/words-sql";
import type { Duty } from "@/lib/lifecycle/facts";
import { rowsInForce } from "@/lib/lifecycle/spans";
import { shortNames } from "@/lib/people/names";
import { currentOn } from "@/lib/people/queries";
import { answeringKinds } from "@/lib/people/rules";
import { type KnownUnit, type PastItem, pastAtMost } from "./recommend";

const months = 36;

type Row = Omit<PastItem, "units"> & { topicId: string; units: { unitId: string; duty: Duty }[] };

/**
 * Items the offices dispatched within three years before `today`, by topic, the newest first and at most `pastAtMost` of
 * each. Two queries for all topics.
 */
export async function pastByTopic(
  officeIds: readonly string[],
  topicIds: readonly string[],
  today: Day,
): Promise<Map<string, PastItem[]>> {
  const found = new Map<string, PastItem[]>();
  if (topicIds.length === 0 || officeIds.length === 0) return found;
  const rows = await pastRows(officeIds, topicIds, addMonths(today, -months));
  const names = await shortNames(rows.flatMap((row) => row.units.map((unit) => unit.unitId)));
  for (const { topicId, units, ...item } of rows) {
    const named = units.map((unit) => ({ ...unit, shortName: names.get(unit.unitId) ?? "" }));
    found.set(topicId, [...(found.get(topicId) ?? []), { ...item, units: named }]);
  }
  return found;
}

async function pastRows(
  officeIds: readonly string[],
  topicIds: readonly string[],
  since: Day,
): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT t."topicId", p."id", p."title", p."source"::text AS "source", p."numberText",
      EXTRACT(YEAR FROM p."dispatchedOn")::int AS "year",
      EXISTS (SELECT 1 FROM "Contest" c WHERE c."proposalId" = p."id") AS "wasContested",
      COALESCE((
        SELECT jsonb_agg(jsonb_build_object('unitId', a."unitId", 'duty', a."duty"))
        FROM "Assignment" a
        WHERE a."proposalId" = p."id" AND a."parentId" IS NULL AND a."state" IN (${wordsSql(rowsInForce)})
      ), '[]'::jsonb) AS "units"
    FROM unnest(${[...topicIds]}::uuid[]) AS t("topicId")
    CROSS JOIN LATERAL (
      SELECT item.* FROM (
        SELECT "proposalId" FROM "ProposalTopic" WHERE "topicId" = t."topicId"
        ORDER BY "proposalId" DESC LIMIT ${pastAtMost * 2}
      ) AS topic JOIN "Proposal" item ON item."id" = topic."proposalId"
      WHERE item."dispatchOfficeId" = ANY(${[...officeIds]}::uuid[])
        AND item."dispatchedOn" >= ${toDate(since)}::date
      LIMIT ${pastAtMost}
    ) AS p`;
}

/** Units that work can be given to, as the recommendation knows them. */
export async function knownUnits(today: Day): Promise<KnownUnit[]> {
  const rows = await db.unit.findMany({
    where: { kind: { in: [...answeringKinds] }, ...currentOn(today) },
    select: { id: true, name: true, shortName: true, kind: true },
  });
  return rows.map(({ id, name, shortName, kind }) => ({
    unitId: id,
    name,
    shortName,
    isLocal: kind === "subdistrict",
  }));
}
