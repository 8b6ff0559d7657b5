// What is on record of a signer: where a message reaches them, and the numbers by which they can be recognised. Of a group
// its contacts of today count too.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import type { Db, Tx } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";

export type Reach = {
  /** The address for each channel; "" where none is stored. A group's own telephone goes before its contacts'. */
  sms: string;
  email: string;
  /** Telephone numbers and 代表（委员）证号; empty texts are left in. */
  numbers: string[];
};

/** By which ways one signer can be reached today. */
export async function reachOf(db: Db | Tx, signerId: string, today: Day): Promise<Reach> {
  return (await reachOfAll(db, [signerId], today))(signerId);
}

/** The same of several signers, in one statement. */
export async function reachOfAll(
  db: Db | Tx,
  signerIds: readonly string[],
  today: Day,
): Promise<(signerId: string) => Reach> {
  const contacts = {
    where: { OR: [{ validTo: null }, { validTo: { gte: toDate(today) } }] },
    select: { phone: true },
  };
  const signers = await db.signer.findMany({
    where: { id: { in: [...signerIds] } },
    select: { id: true, numberThen: true, proposer: { select: { phone: true, email: true, contacts } } },
  });
  const found = new Map(
    signers.map(({ id, numberThen, proposer }) => {
      const phones = [proposer.phone, ...proposer.contacts.map((one) => one.phone)];
      const sms = phones.find((phone) => phone !== "") ?? "";
      return [id, { sms, email: proposer.email, numbers: [numberThen, ...phones] }];
    }),
  );
  return (signerId) => found.get(signerId) ?? { sms: "", email: "", numbers: [] };
}
