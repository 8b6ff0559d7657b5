// Walking the pure engine: one event with its cascade, as the transition carries it out, over the model of the facts.
import type { Actor } from "@/lib/lifecycle/actor";
import { systemActor } from "@/lib/lifecycle/actor";
import { type AssignmentState, assignmentEvents, assignmentStates } from "@/lib/lifecycle/assignment";
import { type Decision, decide } from "@/lib/lifecycle/engine";
import type { CaseFacts } from "@/lib/lifecycle/facts";
import type { Machine } from "@/lib/lifecycle/machines";
import { type ProposalState, proposalEvents, proposalStates } from "@/lib/lifecycle/proposal";
import { type ReplyState, replyEvents, replyStates } from "@/lib/lifecycle/reply";
import { today } from "../../factories/lifecycle-facts";
import { changes, openRatings, setReply, setRow } from "./walk-model";

export type Step = { machine: Machine; event: string; id: string };

export function ask(file: CaseFacts, { machine, event, id }: Step, actor: Actor): Decision<string> | null {
  const context = { actor, today };
  if (machine === "proposal") {
    return decide(proposalEvents[event as keyof typeof proposalEvents], proposalStates, file, context);
  }
  if (machine === "assignment") {
    const row = file.assignments.find((one) => one.id === id);
    const table = assignmentEvents[event as keyof typeof assignmentEvents];
    return row ? decide(table, assignmentStates, { state: row.state, file, row }, context) : null;
  }
  const reply = file.replies.find((one) => one.id === id);
  const row = file.assignments.find((one) => one.id === reply?.assignmentId);
  const table = replyEvents[event as keyof typeof replyEvents];
  return reply && row ? decide(table, replyStates, { state: reply.state, file, reply, row }, context) : null;
}

export const stateOf = (file: CaseFacts, { machine, id }: Step): string | undefined =>
  machine === "proposal"
    ? file.state
    : machine === "assignment"
      ? file.assignments.find((one) => one.id === id)?.state
      : file.replies.find((one) => one.id === id)?.state;

function moved(file: CaseFacts, { machine, id }: Step, to: string): CaseFacts {
  if (machine === "proposal") return { ...file, state: to as ProposalState };
  if (machine === "assignment") return setRow(file, id, { state: to as AssignmentState });
  return setReply(file, id, { state: to as ReplyState });
}

/** The case after the event and what follows from it; null when it was refused. */
export function walk(file: CaseFacts, step: Step, actor: Actor, dice: number): CaseFacts | null {
  const decision = ask(file, step, actor);
  if (!decision?.ok) return null;
  const key = `${step.machine}.${step.event}`;
  const change = changes[key] ?? ((one: CaseFacts) => one);
  return cascade(change(moved(file, step, decision.to), step.id, dice, actor.userId), key, step.id);
}

function follow(file: CaseFacts, step: Step): CaseFacts {
  return walk(file, step, systemActor, 0) ?? file;
}

const on = (machine: Machine, event: string, id = "proposal"): Step => ({ machine, event, id });

function eachRow(file: CaseFacts, event: string, wanted: (id: string) => boolean): CaseFacts {
  const ids = file.assignments.map((one) => one.id).filter(wanted);
  return ids.reduce((now, id) => follow(now, on("assignment", event, id)), file);
}

function cascade(file: CaseFacts, key: string, id: string): CaseFacts {
  const rowOf = file.replies.find((one) => one.id === id)?.assignmentId ?? "";
  switch (key) {
    case "proposal.dispatch":
      return eachRow(file, "open", () => true);
    case "proposal.recall":
    case "proposal.withdraw":
    case "proposal.void":
      return eachRow(file, "release", () => true);
    case "proposal.rework":
      return eachRow(file, "resume", (rowId) => isUnhappy(file, rowId));
    case "proposal.settle":
      return openRatings(file);
    case "reply.issue":
      return follow(file, on("assignment", "finish", rowOf));
    case "assignment.finish":
    case "assignment.closeWithoutLetter":
      return follow(file, on("proposal", "settle"));
    case "assignment.acknowledge":
    case "assignment.deemAcknowledged":
    case "assignment.withdrawContest":
    case "assignment.uphold":
    case "assignment.reassign":
    case "assignment.release":
      return follow(file, on("proposal", "begin"));
    default:
      return file;
  }
}

function isUnhappy(file: CaseFacts, rowId: string): boolean {
  const own = file.replies.filter((one) => one.assignmentId === rowId && one.state === "issued");
  return own.at(-1)?.combinedRating === "dissatisfied";
}
