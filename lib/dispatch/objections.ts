// 对承办单位的异议: what proposers said about the units since they were last changed or the objection answered (上海 Art. 14).
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import { readValues } from "@/lib/audit/values";
import { type Day, dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { allocationOpenIn } from "@/lib/lifecycle/acts/allocation";
import type { Source } from "@/lib/lifecycle/facts";
import { officesOf } from "./queries";

export type Objection = { id: string; on: Day; by: string; unit: string; text: string };

/** The same with the item it is about. */
export type PendingObjection = Objection & {
  proposalId: string;
  version: number;
  source: Source;
  numberText: string | null;
  title: string;
};

const settling = ["adjust", "recall", "answerAllocation"];

const select = {
  ...{ id: true, event: true, at: true, detail: { select: { values: true } } },
  proposal: { select: { id: true, version: true, source: true, numberText: true, title: true } },
} satisfies Prisma.EventSelect;

/** Objections that no adjustment and no answer has followed, the oldest first. */
async function open(where: Prisma.ProposalWhereInput): Promise<PendingObjection[]> {
  const events = await db.event.findMany({
    where: { proposal: where, event: { in: ["objectAllocation", ...settling] } },
    orderBy: [{ proposalId: "asc" }, { sequence: "asc" }],
    select,
  });
  const answered = (place: number, item: string) =>
    events.some((one, at) => at > place && one.proposal.id === item && settling.includes(one.event));
  return events.flatMap(({ id, event, at, detail, proposal }, place) => {
    if (event !== "objectAllocation" || answered(place, proposal.id)) return [];
    const { actor: who, input, facts } = readValues(detail?.values);
    const { id: proposalId, ...item } = proposal;
    const said = { by: who.name, unit: facts.suggestedUnit ?? "", text: input.text ?? "" };
    return [{ id, on: dayOf(at), ...said, proposalId, ...item }];
  });
}

/** Those on one item. */
export function openObjections(actor: Actor, proposalId: string): Promise<Objection[]> {
  return open({ AND: [{ id: proposalId }, visibleTo(actor)] });
}

/** Those on the own office's items at work. */
export async function pendingObjections(actor: Actor): Promise<PendingObjection[]> {
  const own = { dispatchOfficeId: { in: officesOf(actor) }, state: { in: [...allocationOpenIn] } };
  // First the few items anybody objected to: every item was answered or adjusted at some time.
  const objected = await db.event.findMany({
    where: { event: "objectAllocation", proposal: { AND: [visibleTo(actor), own] } },
    select: { proposalId: true },
    distinct: ["proposalId"],
  });
  if (objected.length === 0) return [];
  const ids = objected.map(({ proposalId }) => proposalId);
  const found = await open({ AND: [{ id: { in: ids } }, visibleTo(actor)] });
  return found.toSorted((a, b) => a.on.localeCompare(b.on));
}
