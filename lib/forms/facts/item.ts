// The item as the head of a form names it, for one reader.
import "server-only";
import { maySeeName } from "@/lib/access/contacts";
import { db } from "@/lib/db/client";
import type { Dossier } from "@/lib/dossier/open";
import { signersText } from "@/lib/text/names";
import type { FormItem } from "../item/item-rows";

/** Who asked not to be named stands as ××× for those who may not read the name, as on letters. */
export async function formItem({ actor, head }: Dossier): Promise<FormItem> {
  const signers = await db.signer.findMany({
    where: { proposalId: head.id, consent: "agreed" },
    orderBy: { ordinal: "asc" },
    select: { nameThen: true, isUnnamed: true, proposerId: true, proposer: { select: { kind: true } } },
  });
  const { source, numberText, title, meeting } = head;
  return {
    ...{ source, numberText, title, meeting: meeting.name },
    signers: signersText(
      signers.map((one) => ({
        name: maySeeName(actor, one) ? one.nameThen : "×××",
        kind: one.proposer.kind,
      })),
    ),
  };
}
