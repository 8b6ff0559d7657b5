// 编号 of an item: the next serial of a series, and a number somebody typed.
import type { Tx } from "@/lib/db/client";
import type { ProposalKind } from "@/lib/db/generated/enums";
import { Refused } from "@/lib/lifecycle/refusal";
import { parseItemNumber } from "@/lib/text/numbers";

/** One series of numbers (per body, term, meeting, kind and in/between sessions). */
export type Series = { bodyId: string; meetingId: string; kind: ProposalKind; inSession: boolean };

/**
 * The serial that follows the series' last plain number, past any that is taken. Plain is what the system would have
 * written itself, 「第59号」, also typed (an office begins at 101 by typing that once), up to 9999, far above what one
 * meeting brings. Other typed numbers (「第202600059号」「第74227号」「D-013」: a year, a meeting or letters fused with the
 * serial) are somebody else's way of counting: they keep their serial and do not move this one.
 */
export async function nextSerial(tx: Pick<Tx, "$queryRaw">, series: Series): Promise<number> {
  const { bodyId, meetingId, kind, inSession } = series;
  const rows = await tx.$queryRaw<{ next: number }[]>`
    WITH taken AS (
      SELECT "serial", "numberText" FROM "Proposal"
      WHERE "bodyId" = ${bodyId}::uuid AND "meetingId" = ${meetingId}::uuid AND "kind"::text = ${kind}
        AND "inSession" = ${inSession} AND "state" <> 'void' AND "serial" IS NOT NULL
    ), last AS (
      SELECT COALESCE(max("serial"), 0) AS "serial" FROM taken WHERE "numberText" ~ '^第?0*[0-9]{1,4}号?$'
    ), candidate AS (
      SELECT "serial" + 1 AS "next" FROM last
      UNION ALL SELECT t."serial" + 1 FROM taken t, last WHERE t."serial" > last."serial"
    )
    SELECT min("next")::int AS "next" FROM candidate
    WHERE NOT EXISTS (SELECT 1 FROM taken WHERE taken."serial" = candidate."next")`;
  const [found] = rows;
  if (!found) throw new Error("no serial is free after the last one");
  return found.next;
}

/** A serial that somebody wants in a series. */
export type Wanted = Series & { serial: number };

export type Taken = Wanted & { id: string; title: string };

/** The live items that hold one of these serials already. */
export async function takenSerials(tx: Tx, wanted: readonly Wanted[]): Promise<Taken[]> {
  if (wanted.length === 0) return [];
  return tx.$queryRaw<Taken[]>`
    SELECT p."id", p."title", p."bodyId", p."meetingId", p."kind"::text AS "kind", p."inSession", p."serial"
    FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      AS w("bodyId" uuid, "meetingId" uuid, "kind" "ProposalKind", "inSession" boolean, "serial" int)
    JOIN "Proposal" p ON p."bodyId" = w."bodyId" AND p."meetingId" = w."meetingId" AND p."kind" = w."kind"
      AND p."inSession" = w."inSession" AND p."serial" = w."serial" AND p."state" <> 'void'`;
}

/** A number that another live item of the series has. */
export function twinNumber(text: string, title: string): Refused {
  return new Refused({
    code: "twin_number",
    zh: `编号「${text}」已用于《${title}》，请换一个编号。`,
    field: "numberText",
  });
}

/** A typed number as it is kept; refuses one that another live item of the series has. Without a serial nothing is compared. */
export async function freeNumber(
  tx: Tx,
  series: Series,
  typed: string,
  ownId: string,
): Promise<{ numberText: string; serial: number | null }> {
  const { text, serial } = parseItemNumber(typed);
  const { bodyId, meetingId, kind, inSession } = series;
  const wanted = serial === null ? [] : [{ bodyId, meetingId, kind, inSession, serial }];
  const twin = (await takenSerials(tx, wanted)).find(({ id }) => id !== ownId);
  if (twin) throw twinNumber(text, twin.title);
  return { numberText: text, serial };
}
