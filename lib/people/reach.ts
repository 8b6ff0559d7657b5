// Where a message reaches a signer: what is stored of the person, or of a group and its contacts of today.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import type { Db, Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";

export type Reach = { sms: string; email: string };

/** The address for each channel; "" where none is stored. A group's own goes before its contacts'. */
export async function reachOf(db: Db | Tx, signerId: string, today: Day): Promise<Reach> {
  const { proposer } = await db.signer.findUniqueOrThrow({
    where: { id: signerId },
    select: {
      proposer: {
        select: {
          ...{ phone: true, email: true },
          contacts: {
            where: { OR: [{ validTo: null }, { validTo: { gte: toDate(today) } }] },
            select: { phone: true },
          },
        },
      },
    },
  });
  const phones = [proposer.phone, ...proposer.contacts.map((one) => one.phone)];
  return { sms: phones.find((phone) => phone !== "") ?? "", email: proposer.email };
}
