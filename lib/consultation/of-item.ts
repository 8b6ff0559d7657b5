// 面商 of one item: who met whom, what was said, what was agreed. A unit reads its own contacts, not another unit's.
import "server-only";
import { maySeeName } from "@/lib/access/contacts";
import { visibleTo } from "@/lib/access/visible";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, hasWholeItem } from "@/lib/lifecycle/actor";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { shortNames } from "@/lib/people/names";
import { isInPerson } from "./labels";

export type ContactSigner = {
  /** Empty for one who asked not to be named. */
  name: string;
  isOwn: boolean;
  isConfirmed: boolean;
  remark: string;
};

export type Contact = {
  id: string;
  stage: "before" | "during" | "after";
  channel: string;
  on: Day;
  place: string;
  said: string;
  explained: string;
  agreed: string;
  /** 「科长 张守正、工作人员 任少卿」 */
  people: string;
  unitName: string;
  isConfirmed: boolean;
  isInPerson: boolean;
  signers: ContactSigner[];
  /** Further items of the same meeting that this reader may open. */
  others: { id: string; number: string }[];
};

function readable(actor: Actor): Prisma.ConsultationWhereInput {
  const { kind, institutionId, unitIds } = actor.acting;
  if (hasWholeItem(kind)) return {};
  return { unitId: { in: [...new Set([institutionId, ...unitIds])] } };
}

/** In order of days; the caller has checked that the actor sees the item. */
export async function consultationsOf(actor: Actor, proposalId: string): Promise<Contact[]> {
  const rows = await db.consultation.findMany({
    where: { AND: [{ items: { some: { proposalId } } }, readable(actor)] },
    orderBy: [{ on: "asc" }, { createdAt: "asc" }],
    include: {
      people: true,
      items: {
        where: { proposalId: { not: proposalId }, proposal: { is: visibleTo(actor) } },
        select: { proposal: { select: { id: true, source: true, numberText: true } } },
      },
      signers: {
        where: { signer: { is: { proposalId } } },
        include: { signer: { select: { nameThen: true, isUnnamed: true, proposerId: true } } },
      },
    },
  });
  const units = await shortNames(rows.map((row) => row.unitId));
  return rows.map(({ id, stage, channel, on, place, said, explained, agreed, ...row }) => ({
    ...{ id, stage, channel, on: toDay(on), place, said, explained, agreed },
    people: row.people.map((one) => `${one.rank ? `${one.rank} ` : ""}${one.name}`).join("、"),
    unitName: units.get(row.unitId) ?? "",
    isConfirmed: row.signers.some((one) => one.confirmedAt !== null),
    isInPerson: isInPerson(channel),
    others: row.items.map(({ proposal }) => ({
      id: proposal.id,
      number: itemNumberZh(proposal.source, proposal.numberText),
    })),
    signers: row.signers.map(({ signer, confirmedAt, remark }) => ({
      name: maySeeName(actor, signer) ? signer.nameThen : "",
      isOwn: actor.proposerIds.includes(signer.proposerId),
      isConfirmed: confirmedAt !== null,
      remark,
    })),
  }));
}

/** Which file was handed in with which record: the act that wrote the record names both. */
export async function filesOfConsultations(proposalId: string): Promise<Map<string, string>> {
  const events = await db.event.findMany({
    where: { proposalId, machine: "proposal", event: "consult" },
    select: { data: true },
  });
  return new Map(
    events.flatMap(({ data }): [string, string][] => {
      const { consultationId, fileId } = (data ?? {}) as Record<string, unknown>;
      return typeof consultationId === "string" && typeof fileId === "string"
        ? [[consultationId, fileId]]
        : [];
    }),
  );
}
