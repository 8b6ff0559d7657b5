// The three tables looked up by machine and event name, and the facts of a subject within its case.

import type { z } from "zod";
import type { EventRow, StateRow } from "@/lib/lifecycle/engine";
import type { AssignmentFacts, CaseFacts, ProposalFacts, ReplyFacts } from "@/lib/lifecycle/facts";
import { type Machine, machines } from "@/lib/lifecycle/machines";

export type Facts = ProposalFacts | AssignmentFacts | ReplyFacts;
export type AnyRow = EventRow<string, Facts>;
export type Picked = { facts: Facts & { state: string }; version: number };

/** A row by its name; throws for a name that no table has (a programming fault, not a refusal). */
export function rowFor(machine: Machine, event: string): AnyRow {
  const events = machines[machine].events as unknown as Record<string, AnyRow>;
  // Own names only: a form could name "constructor".
  const row = Object.hasOwn(events, event) ? events[event] : undefined;
  if (!row) throw new Error(`no event ${machine}.${event}`);
  return row;
}

/** The states of one of the three machines. */
export function statesOf(machine: Machine): Record<string, StateRow> {
  return machines[machine].states;
}

/** The facts of the subject within its case; null when the id is not part of it. */
export function pick(file: CaseFacts, machine: Machine, id: string): Picked | null {
  if (machine === "proposal")
    return file.proposal.id === id ? { facts: file, version: file.proposal.version } : null;
  if (machine === "assignment") {
    const row = file.assignments.find((one) => one.id === id);
    return row ? { facts: { state: row.state, file, row }, version: row.version } : null;
  }
  const reply = file.replies.find((one) => one.id === id);
  const row = file.assignments.find((one) => one.id === reply?.assignmentId);
  return reply && row ? { facts: { state: reply.state, file, reply, row }, version: reply.version } : null;
}

/** The input schema of an event; throws for a name that no table has. */
export function inputSchema(machine: Machine, event: string): z.ZodObject {
  const inputs = machines[machine].inputs as Record<string, z.ZodObject>;
  const schema = Object.hasOwn(inputs, event) ? inputs[event] : undefined;
  if (!schema) throw new Error(`no input schema for ${machine}.${event}`);
  return schema;
}
