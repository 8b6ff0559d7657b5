// Which further items one meeting may have served: those the same person has in work. Reads only.
import "server-only";
import { maySeeName } from "@/lib/access/contacts";
import { visibleTo } from "@/lib/access/visible";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Dossier } from "@/lib/dossier/open";
import type { Actor } from "@/lib/lifecycle/actor";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { rowsInForce } from "@/lib/lifecycle/spans";
import { mostOthers } from "./meeting-form";

export type OtherItem = {
  id: string;
  number: string;
  title: string;
  /** Empty names where the signer asked not to be named. */
  signers: { id: string; name: string; isLead: boolean }[];
};

/** The soonest due first; as many as a form can hold. */
export async function otherItemsOf({ actor, head }: Dossier): Promise<OtherItem[]> {
  const rows = await db.proposal.findMany({
    where: {
      AND: [
        visibleTo(actor),
        {
          id: { not: head.id },
          state: { in: ["dispatched", "handling", "replied"] },
          assignments: { some: ownRows(actor) },
        },
      ],
    },
    select: {
      id: true,
      source: true,
      numberText: true,
      title: true,
      signers: {
        where: { consent: "agreed" },
        orderBy: { ordinal: "asc" },
        select: { id: true, nameThen: true, role: true, isUnnamed: true, proposerId: true },
      },
    },
    orderBy: [{ nextDueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: mostOthers,
  });
  return rows.map(({ id, source, numberText, title, signers }) => ({
    id,
    number: itemNumberZh(source, numberText),
    title,
    signers: signers.map((signer) => ({
      id: signer.id,
      name: maySeeName(actor, signer) ? signer.nameThen : "",
      isLead: signer.role === "lead",
    })),
  }));
}

/** Rows on which the table lets this person record: handed to them, or of the unit they speak for. */
function ownRows({ acting, userId }: Actor): Prisma.AssignmentWhereInput {
  const inHand: Prisma.AssignmentWhereInput = { state: { in: [...rowsInForce] } };
  if (acting.kind === "handler") return { ...inHand, handlerId: userId };
  if (acting.kind === "section_head")
    return { ...inHand, OR: [{ unitId: acting.unitId, parentId: { not: null } }, { handlerId: userId }] };
  return { ...inHand, unitId: acting.unitId };
}
