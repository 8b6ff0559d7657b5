// One step: decide by the table, write the state, run the effects, record, then try what follows from it.
import { dayOf } from "@/lib/calendar/day";
import type { Tx } from "@/lib/db/client";
import { type Actor, systemActor } from "@/lib/lifecycle/actor";
import { decide } from "@/lib/lifecycle/engine";
import type { CaseFacts } from "@/lib/lifecycle/facts";
import type { Machine } from "@/lib/lifecycle/machines";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { effects } from "./effects/registry";
import { loadCase } from "./load/case-facts";
import { record } from "./record";
import { type Following, newStep, type Rules, type Step } from "./step";
import { pick, rowFor, statesOf } from "./tables";

export type Order = {
  machine: Machine;
  id: string;
  event: string;
  input: unknown;
  requestId: string | null;
  isOptional?: boolean;
};

export type StepResult = {
  eventId: string;
  fromState: string;
  toState: string;
  data: Record<string, unknown>;
};

/** Runs `order` on the locked case; null when an optional step was refused. Refusals leave by throwing Refused. */
export async function runStep(
  tx: Tx,
  proposalId: string,
  actor: Actor,
  now: Date,
  order: Order,
): Promise<StepResult | null> {
  const today = dayOf(now);
  const loaded = await loadCase(tx, proposalId, today);
  const picked = loaded && pick(loaded.file, order.machine, order.id);
  if (!loaded || !picked) throw new NotVisible();
  const row = rowFor(order.machine, order.event);
  const decision = decide(row, statesOf(order.machine), picked.facts, { actor, today });
  if (!decision.ok) {
    if (order.isOptional) return null;
    throw new Refused(decision.refusal);
  }
  const step = makeStep(tx, actor, now, loaded, order);
  const fromState = picked.facts.state;
  // A released assignment must be out of the way of the one-lead index before its successor is written; items and
  // letters must have what their new state demands (a number, a signatory) before the database checks it. A letter on
  // its way back to the drafter leaves 已签发 first, because a signed one may not lose its signatory.
  const isEarly = order.machine === "assignment" || (order.machine === "reply" && decision.to === "draft");
  const moveOn = async () => {
    if (!row.isAdditive) await writeState(tx, order.machine, order.id, decision.to);
  };
  if (isEarly) await moveOn();
  for (const name of row.effects ?? []) await effects[name as keyof typeof effects](step);
  if (!isEarly) await moveOn();
  const move = { fromState, toState: decision.to, requestId: order.requestId };
  const written = await record(step, move);
  await runFollowing(tx, proposalId, now, step.following);
  return { eventId: written.eventId, fromState, toState: decision.to, data: step.data };
}

/** The cascade acts as the system, on freshly loaded facts, in the order the effects asked for. */
async function runFollowing(
  tx: Tx,
  proposalId: string,
  now: Date,
  following: readonly Following[],
): Promise<void> {
  for (const next of following) {
    await runStep(tx, proposalId, systemActor, now, { input: {}, ...next, requestId: null });
  }
}

function makeStep(
  tx: Tx,
  actor: Actor,
  now: Date,
  loaded: { file: CaseFacts; rules: Rules },
  order: Order,
): Step {
  const { file, rules } = loaded;
  const reply = order.machine === "reply" ? (file.replies.find((one) => one.id === order.id) ?? null) : null;
  const rowId = order.machine === "assignment" ? order.id : reply?.assignmentId;
  return newStep({
    tx,
    actor,
    now,
    today: dayOf(now),
    rules,
    machine: order.machine,
    id: order.id,
    event: order.event,
    input: order.input,
    file,
    row: file.assignments.find((one) => one.id === rowId) ?? null,
    reply,
    // Which text was passed, noted or sent back: a reviewer's next look compares with it.
    data: reply ? { textVersion: reply.textVersion } : {},
  });
}

/** The only place that writes a state column. The version bump makes every form drawn before this one stale. */
async function writeState(tx: Tx, machine: Machine, id: string, state: string): Promise<void> {
  const where = { id };
  const version = { increment: 1 };
  const select = { id: true };
  if (machine === "proposal")
    await tx.proposal.update({ where, data: { state: state as never, version }, select });
  else if (machine === "assignment")
    await tx.assignment.update({ where, data: { state: state as never, version }, select });
  else await tx.reply.update({ where, data: { state: state as never, version }, select });
}
