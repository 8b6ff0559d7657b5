// Signers keep name, 代表证号 and 代表团/界别 as they are on the day they sign.
import type { Tx } from "@/lib/db/client";
import { Refused } from "@/lib/lifecycle/refusal";

export type Consent = "agreed" | "invited";

/** Adds cosigners after those already there; refuses people without a seat in force in the item's body and term. */
export async function addSigners(
  tx: Tx,
  proposalId: string,
  proposerIds: readonly string[],
  consent: Consent,
  lead?: string,
): Promise<void> {
  const item = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { bodyId: true, meeting: { select: { termId: true } }, signers: { select: { ordinal: true } } },
  });
  const all = [...new Set(lead ? [lead, ...proposerIds] : proposerIds)];
  const people = await tx.proposer.findMany({
    where: { id: { in: all } },
    include: { seats: { where: { bodyId: item.bodyId, termId: item.meeting.termId, validTo: null } } },
  });
  const first = Math.max(0, ...item.signers.map((signer) => signer.ordinal)) + 1;
  const rows = all.map((proposerId, index) => {
    const person = people.find((one) => one.id === proposerId);
    const seat = person?.seats[0];
    if (!person || !seat) throw noSeat(person?.name);
    const role = proposerId === lead ? ("lead" as const) : ("cosigner" as const);
    const then = { nameThen: person.name, numberThen: seat.number, groupThen: seat.group };
    return {
      proposalId,
      proposerId,
      role,
      ordinal: first + index,
      consent: role === "lead" ? ("agreed" as const) : consent,
      ...then,
    };
  });
  await tx.signer.createMany({ data: rows });
}

function noSeat(name: string | undefined): Refused {
  return new Refused({
    code: "no_seat",
    zh: name ? `${name}不是本届代表（委员），不能署名。` : "没有找到所选的提出人，请重新选择。",
    field: "leadProposerId",
  });
}
