// What the registrar's page about a one-time link says: to whom, about which answer, and what became of earlier links.
import "server-only";
import { maySeeName } from "@/lib/access/contacts";
import { type Day, dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import type { Dossier } from "@/lib/dossier/open";
import { currentAnswers } from "@/lib/lifecycle/facts";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { reachOf } from "@/lib/people/reach";
import { lastDigits } from "@/lib/text/last-digits";
import { signersText } from "@/lib/text/names";
import { itemNumberText } from "@/lib/text/numbers";
import { linkFailures } from "./links";
import { type SendingRow, type SendWay, sendingsOf, sendWays } from "./sending-queries";
import type { LinkWords } from "./words";

export type LinkState = "living" | "used" | "over" | "locked";

export type LinkSheet = {
  words: LinkWords;
  /** The signer's numbers allow the question after the last digits. */
  canAsk: boolean;
  /** The newest link first. */
  links: { id: string; madeOn: Day; expiresOn: Day; state: LinkState; failures: number }[];
  /** By which ways the system can send one itself; none where nothing is configured or stored. */
  ways: SendWay[];
  sendings: SendingRow[];
};

/** Null when the rating is not wanted any more or belongs to another item. */
export async function linkSheetOf(dossier: Dossier, ratingId: string, now: Date): Promise<LinkSheet | null> {
  const { actor, file, head, today } = dossier;
  const current = currentAnswers(file).map((reply) => reply.id);
  const wanted = file.ratings.find((one) => one.id === ratingId && current.includes(one.replyId));
  if (!wanted || wanted.state === "rated") return null;
  const rating = await db.rating.findUnique({
    where: { id: ratingId },
    select: {
      signer: { include: { proposer: { select: { kind: true } } } },
      reply: { select: { assignment: { select: { unitNameThen: true } } } },
      links: { orderBy: { madeAt: "desc" } },
    },
  });
  const body = await db.unit.findUnique({ where: { id: head.bodyId }, select: { name: true } });
  if (!rating || !body || !maySeeName(actor, rating.signer)) return null;
  const { signer, reply, links } = rating;
  return {
    words: {
      to: signersText([{ name: signer.nameThen, kind: signer.proposer.kind }]),
      item: `${itemNumberText(head.numberText ?? "")}${sourceWords[head.source].kind}`,
      ...{ title: head.title, unit: reply.assignment.unitNameThen, body: body.name, source: head.source },
    },
    ways: await sendWays(signer.id, today),
    sendings: await sendingsOf(ratingId),
    canAsk: lastDigits((await reachOf(db, signer.id, today)).numbers).length > 0,
    links: links.map((link) => ({
      id: link.id,
      madeOn: dayOf(link.madeAt),
      expiresOn: dayOf(link.expiresAt),
      state: stateOf(link, now),
      failures: link.failures,
    })),
  };
}

function stateOf(link: { usedAt: Date | null; expiresAt: Date; failures: number }, now: Date): LinkState {
  if (link.usedAt) return "used";
  if (link.failures >= linkFailures) return "locked";
  return link.expiresAt > now ? "living" : "over";
}
