// 登记: the birth of a case. Everything after it goes through fire().
import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { Refused, refusals } from "@/lib/lifecycle/refusal";
import { deliverSoon } from "@/lib/notify/deliver-soon";
import { type RegisterCommand, registerMany } from "./register-many";

export type Registered = { proposalId: string; isRepeat: boolean };

/**
 * Registers an item as a draft: the registrar for a proposer (代录), or a proposer for himself. Refuses meetings of
 * another body, signers without a seat, and items marked as secret (涉密不上网); a repeated request gives the first item.
 */
export async function registerProposal(
  actor: Actor,
  command: RegisterCommand,
  now: Date,
): Promise<Registered> {
  const registered = await registerOnce(actor, command.requestId, () =>
    db.$transaction(async (tx) => {
      const [made] = await registerMany(tx, actor, [command], now);
      if (made && "proposalId" in made) return made.proposalId;
      throw made ? new Refused(made.refusal) : new Error("a registration came to nothing");
    }),
  );
  if (!registered.isRepeat) deliverSoon();
  return registered;
}

/** Runs a registration unless this request has made an item already. */
export async function registerOnce(
  actor: Actor,
  requestId: string,
  run: () => Promise<string>,
): Promise<Registered> {
  const first = await firstRegistered(actor, requestId);
  if (first) return { proposalId: first, isRepeat: true };
  try {
    return { proposalId: await run(), isRepeat: false };
  } catch (fault) {
    // Two identical requests at once: the event's unique key let one through.
    const winner = await firstRegistered(actor, requestId);
    if (winner) return { proposalId: winner, isRepeat: true };
    throw fault;
  }
}

async function firstRegistered(actor: Actor, requestId: string): Promise<string | null> {
  const where = { actorId_requestId: { actorId: actor.userId, requestId } };
  const event = await db.event.findUnique({ where, select: { proposalId: true, event: true } });
  if (event && event.event !== "register") throw new Refused(refusals.requestUsed);
  return event?.proposalId ?? null;
}
