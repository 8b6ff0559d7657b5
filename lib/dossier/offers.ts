// What this person may do with the item now: the rows of the three tables that `offers()` finds, each with its place.

import { assignmentEvents, assignmentStates } from "@/lib/lifecycle/assignment";
import { offers } from "@/lib/lifecycle/engine";
import type { ReplyFact } from "@/lib/lifecycle/facts";
import { eventZh } from "@/lib/lifecycle/labels";
import type { Machine } from "@/lib/lifecycle/machines";
import { proposalEvents, proposalStates } from "@/lib/lifecycle/proposal";
import type { Refusal } from "@/lib/lifecycle/refusal";
import { type ReplyEvent, replyEvents, replyStates } from "@/lib/lifecycle/reply";
import type { Dossier } from "./open";
import { placeOf } from "./places";

export type DossierOffer = {
  machine: Machine;
  id: string;
  event: string;
  version: number;
  textVersion?: number;
  zh: string;
  /** Unit or letter it concerns, where the item alone does not say. */
  about: string;
  button: "main" | "plain" | "warn";
  hint?: string;
  refusal: Refusal | null;
  /** The screen that holds its form; null when it asks for nothing and can be sent at once. */
  href: string | null;
};

/** Acts on a letter that is out, of which an item may have several: each button says which. */
const ofIssued: readonly string[] = [
  "proposePublication",
  "publish",
  "declinePublication",
  "unpublish",
] satisfies ReplyEvent[];

function letterName(event: string, { documentNumber, round }: ReplyFact): string {
  if (!ofIssued.includes(event)) return "";
  return ` ${documentNumber ?? `第 ${round} 次答复`}`;
}

/** Every offer on the item, its assignments and its letters, for the dossier's actor. */
export function offersOf(dossier: Dossier): DossierOffer[] {
  const { file, actor, today, head } = dossier;
  const context = { actor, today };
  const source = head.source;
  const proposalId = head.id;
  const own = offers(proposalEvents, proposalStates, file, context).map((offer) => ({
    ...offer,
    machine: "proposal" as const,
    id: proposalId,
    version: file.proposal.version,
    about: "",
    zh: eventZh("proposal", offer.event, source),
  }));
  const rows = file.assignments.flatMap((row) =>
    offers(assignmentEvents, assignmentStates, { state: row.state, file, row }, context).map((offer) => ({
      ...offer,
      machine: "assignment" as const,
      id: row.id,
      version: row.version,
      about: row.unitName,
      zh: eventZh("assignment", offer.event, source),
    })),
  );
  const letters = file.replies.flatMap((reply) => {
    const row = file.assignments.find((one) => one.id === reply.assignmentId);
    if (!row) return [];
    return offers(replyEvents, replyStates, { state: reply.state, file, reply, row }, context).map(
      (offer) => ({
        ...offer,
        machine: "reply" as const,
        id: reply.id,
        version: reply.version,
        textVersion: reply.textVersion,
        about: row.unitName,
        zh: eventZh("reply", offer.event, source, reply) + letterName(offer.event, reply),
      }),
    );
  });
  return [...own, ...rows, ...letters].map((offer) => ({ ...offer, href: placeOf(offer, proposalId) }));
}
