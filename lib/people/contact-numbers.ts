// The numbers on record by which a signer can be recognised.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import type { Db, Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";

/** Telephone numbers and 代表（委员）证号 of a signer; a group's contacts of today count. Empty texts are left in. */
export async function contactNumbers(db: Db | Tx, signerId: string, today: Day): Promise<string[]> {
  const contacts = {
    where: { OR: [{ validTo: null }, { validTo: { gte: toDate(today) } }] },
    select: { phone: true },
  };
  const { numberThen, proposer } = await db.signer.findUniqueOrThrow({
    where: { id: signerId },
    select: { numberThen: true, proposer: { select: { phone: true, contacts } } },
  });
  return [numberThen, proposer.phone, ...proposer.contacts.map((one) => one.phone)];
}
