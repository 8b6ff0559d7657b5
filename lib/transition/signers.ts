// Signers keep name, 代表证号 and 代表团/界别 as they are on the day they sign.
import type { Tx } from "@/lib/db/client";
import type { SignerRole } from "@/lib/db/generated/enums";
import { uuid7 } from "@/lib/db/uuid7";
import { Refused } from "@/lib/lifecycle/refusal";

export type Consent = "agreed" | "invited";

/** Whom an item is signed by: in its body and term, in the order of `ids`; `lead` is one of them, or none. */
export type Signing = {
  proposalId: string;
  bodyId: string;
  termId: string;
  ids: readonly string[];
  lead?: string | undefined;
  consent: Consent;
  /** The first one's place among the signers. */
  from: number;
};

export type SignerRow = {
  id: string;
  proposalId: string;
  proposerId: string;
  role: SignerRole;
  ordinal: number;
  consent: Consent;
  nameThen: string;
  numberThen: string;
  groupThen: string;
};

type Seat = { bodyId: string; termId: string; number: string; group: string };
type Person = { id: string; name: string; seats: Seat[] };
export type People = ReadonlyMap<string, Person>;

/** Proposers by id, with their seats in force. */
export async function seatedPeople(tx: Tx, ids: readonly string[]): Promise<People> {
  const people = await tx.proposer.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: {
      ...{ id: true, name: true },
      seats: {
        where: { validTo: null },
        select: { bodyId: true, termId: true, number: true, group: true },
      },
    },
  });
  return new Map(people.map((person) => [person.id, person]));
}

/** The rows of an item's signers; refuses people without a seat in force in the item's body and term. */
export function signerRows(signing: Signing, people: People): SignerRow[] {
  const { proposalId, bodyId, termId, lead, consent, from } = signing;
  return [...new Set(signing.ids)].map((proposerId, index) => {
    const person = people.get(proposerId);
    const seat = person?.seats.find((one) => one.bodyId === bodyId && one.termId === termId);
    if (!person || !seat) throw noSeat(person?.name);
    const role = proposerId === lead ? "lead" : "cosigner";
    const then = { nameThen: person.name, numberThen: seat.number, groupThen: seat.group };
    const agreed = role === "lead" ? "agreed" : consent;
    return { id: uuid7(), proposalId, proposerId, role, ordinal: from + index, consent: agreed, ...then };
  });
}

/** Adds signers after those already there; refuses as `signerRows` does. */
export async function addSigners(
  tx: Tx,
  proposalId: string,
  ids: readonly string[],
  consent: Consent,
  lead?: string,
): Promise<void> {
  const { bodyId, meeting, signers } = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { bodyId: true, meeting: { select: { termId: true } }, signers: { select: { ordinal: true } } },
  });
  const from = Math.max(0, ...signers.map((signer) => signer.ordinal)) + 1;
  const signing = { proposalId, bodyId, termId: meeting.termId, ids, lead, consent, from };
  await tx.signer.createMany({ data: signerRows(signing, await seatedPeople(tx, ids)) });
}

function noSeat(name: string | undefined): Refused {
  return new Refused({
    code: "no_seat",
    zh: name ? `${name}不是本届代表（委员），不能署名。` : "没有找到所选的提出人，请重新选择。",
    field: "leadProposerId",
  });
}
