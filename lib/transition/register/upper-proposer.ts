// The deputy or member of a higher level who leads an item handed down: somebody to reach, who never signs in here.

import { dayOf } from "@/lib/calendar/day";
import type { Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";

type Lead = {
  bodyId: string;
  source: "congress" | "cppcc";
  leadName: string;
  leadNumber: string;
  leadGroup: string;
  leadPhone: string;
  leadWorkUnit: string;
  leadAddress: string;
};

/**
 * The proposer of that name, number and group in the body and term; made with a seat where there is none. What was typed
 * about reaching them replaces what was known, but only for one without an account.
 */
export async function upperProposer(tx: Tx, lead: Lead, termId: string, now: Date): Promise<string> {
  const { bodyId, leadName: name, leadNumber: number, leadGroup: group } = lead;
  const contact = { phone: lead.leadPhone, workUnit: lead.leadWorkUnit, address: lead.leadAddress };
  const seat = await tx.seat.findFirst({
    where: { bodyId, termId, number, group, validTo: null, proposer: { is: { name } } },
    select: { proposerId: true },
  });
  if (seat) {
    const typed = Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== ""));
    await tx.proposer.updateMany({ where: { id: seat.proposerId, userId: null }, data: typed });
    return seat.proposerId;
  }
  const made = await tx.proposer.create({
    data: {
      ...{ kind: lead.source === "congress" ? "deputy" : "member", name, ...contact },
      seats: { create: { bodyId, termId, number, group, validFrom: toDate(dayOf(now)) } },
    },
    select: { id: true },
  });
  return made.id;
}
