// 完整台账: everything the seeds' ledger asks of an item. For the offices, who read whole items; a unit exports its list.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { readRows } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Level, ProposalState } from "@/lib/db/generated/enums";
import type { Actor, PostKind } from "@/lib/lifecycle/actor";
import type { Source } from "@/lib/lifecycle/facts";
import { type FullLists, listsOf, placedItems } from "./full-parts";
import type { Placed } from "./queries";

/** Who reads every part of every item in the list (lib/access/visible). */
export const wholePosts: readonly PostKind[] = ["registrar", "dispatcher"];

type Head = {
  id: string;
  source: Source;
  level: Level;
  state: ProposalState;
  meeting: string;
  inSession: boolean;
  numberText: string | null;
  title: string;
  lead: string | null;
  group: string | null;
  preferredUnits: string;
  dispatchedOn: Day | null;
  dueOn: Day | null;
  archiveNumber: string | null;
};

export type FullRow = Head & FullLists;

/** The rows of these items in their order. Throws for a post that does not read whole items. */
export async function fullRows(actor: Actor, placed: readonly Pick<Placed, "id">[]): Promise<FullRow[]> {
  if (!wholePosts.includes(actor.acting.kind)) throw new Error(`${actor.acting.kind} reads no whole items`);
  const ids = placed.map(({ id }) => id);
  const heads = await headsOf(ids);
  const lists = await listsOf(ids);
  return heads.flatMap((head) => {
    const own = lists[head.at];
    return own ? Object.assign(head, own) : [];
  });
}

function headsOf(ids: readonly string[]): Promise<(Head & { at: number })[]> {
  return readRows(Prisma.sql`
    SELECT w."at", p."id", p."source", p."level", p."state", m."name" AS "meeting", p."inSession", p."numberText",
      p."title", p."preferredUnits", p."archiveNumber", p."dispatchedOn"::text,
      s."nameThen" AS "lead", s."groupThen" AS "group", (
        -- The day by which the answer is or was due: of the row that is due last.
        SELECT max(t."dueOn") FROM "Deadline" t WHERE t."proposalId" = p."id" AND t."stage" IN ('answer', 'rework')
          AND (t."endedBy" IS NULL OR t."endedBy" = 'met'))::text AS "dueOn"
    FROM ${placedItems(ids)} JOIN "Proposal" p ON p."id" = w."id" JOIN "Meeting" m ON m."id" = p."meetingId"
    LEFT JOIN "Signer" s ON s."proposalId" = p."id" AND s."role" = 'lead'
    ORDER BY w."at"`);
}
