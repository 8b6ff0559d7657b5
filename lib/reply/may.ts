// What one person may do with one letter now, asked of the same table rows that decide when it is done.
import type { Dossier } from "@/lib/dossier/open";
import { decide } from "@/lib/lifecycle/engine";
import type { ReplyFacts } from "@/lib/lifecycle/facts";
import { type ReplyEvent, replyEvents, replyStates } from "@/lib/lifecycle/reply";

function factsOf({ file }: Dossier, replyId: string): ReplyFacts | null {
  const reply = file.replies.find((one) => one.id === replyId);
  const row = file.assignments.find((one) => one.id === reply?.assignmentId);
  return reply && row ? { state: reply.state, file, reply, row } : null;
}

/** True when this person may carry out `event` on the letter now; the transition asks again. */
export function mayOnLetter(dossier: Dossier, replyId: string, event: ReplyEvent): boolean {
  const facts = factsOf(dossier, replyId);
  const { actor, today } = dossier;
  return facts !== null && decide(replyEvents[event], replyStates, facts, { actor, today }).ok;
}

/** Is this one of the people who carry out `event`, whatever the state? */
export function isFor(dossier: Dossier, replyId: string, event: ReplyEvent): boolean {
  const facts = factsOf(dossier, replyId);
  return facts !== null && replyEvents[event].by.some((who) => who.is(facts, dossier.actor));
}

/** Everything that still stands in the way of 送审, not only the first: the drafter works it off in one go. */
export function submitHurdles(dossier: Dossier, replyId: string): string[] {
  const facts = factsOf(dossier, replyId);
  if (!facts) return [];
  const { actor, today } = dossier;
  return (replyEvents.submit.guards ?? []).flatMap((guard) => guard(facts, { actor, today })?.zh ?? []);
}
