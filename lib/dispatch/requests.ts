// What was asked of the 交办机构 about the units of a dispatched item since they were last changed.
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import { readValues } from "@/lib/audit/values";
import { type Day, dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";

export type AllocationRequest = {
  id: string;
  kind: "assist" | "objection";
  on: Day;
  /** The unit that asks for an assistant; the proposer who objects. */
  by: string;
  /** The unit asked for or suggested; empty where none was named. */
  unit: string;
  text: string;
};

const asked = ["requestAssist", "objectAllocation"];
const settled: Record<AllocationRequest["kind"], readonly string[]> = {
  assist: ["adjust", "recall"],
  objection: ["adjust", "recall", "answerAllocation"],
};

/** 申请增加协办单位 and 对承办单位的异议 that no adjustment and no answer has followed, the oldest first. */
export async function openRequests(actor: Actor, proposalId: string): Promise<AllocationRequest[]> {
  const events = await db.event.findMany({
    where: {
      proposal: { AND: [{ id: proposalId }, visibleTo(actor)] },
      event: { in: [...asked, ...settled.objection] },
    },
    orderBy: { sequence: "asc" },
    select: { id: true, event: true, at: true, detail: { select: { values: true } } },
  });
  return events.flatMap((one, place) => {
    if (!asked.includes(one.event)) return [];
    const kind = one.event === "requestAssist" ? ("assist" as const) : ("objection" as const);
    if (events.slice(place + 1).some((later) => settled[kind].includes(later.event))) return [];
    const { actor: who, input, facts } = readValues(one.detail?.values);
    return {
      ...{ id: one.id, kind, on: dayOf(one.at) },
      by: kind === "assist" ? who.unit : who.name,
      unit: facts.targetUnit ?? facts.suggestedUnit ?? "",
      text: input.reason ?? input.text ?? "",
    };
  });
}
