// One step: decide by the table, write the state, run the effects, record, then try what follows from it.
import { dayOf } from "@/lib/calendar/day";
import type { Tx } from "@/lib/db/client";
import { type Actor, systemActor } from "@/lib/lifecycle/actor";
import { decide } from "@/lib/lifecycle/engine";
import type { Machine } from "@/lib/lifecycle/machines";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { effects } from "./effects/registry";
import { type LoadedCase, loadCase } from "./load/case-facts";
import { type Entry, recordAll } from "./record";
import { type ChainHead, type Following, newStep, type Step } from "./step";
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
  /** Where the item's hash chain ends now. */
  chain: ChainHead;
};

/** What is to be done to a case as it stands now. */
export type Asked = { loaded: LoadedCase; order: Order };

/**
 * Runs `order` on the locked case; null when an optional step was refused. Refusals leave by throwing Refused.
 * `known` is the case as it stands, where the caller has just loaded it.
 */
export async function runStep(
  tx: Tx,
  proposalId: string,
  actor: Actor,
  now: Date,
  order: Order,
  known?: LoadedCase,
): Promise<StepResult | null> {
  const loaded = known ?? (await loadCase(tx, proposalId, dayOf(now)));
  if (!loaded) throw new NotVisible();
  const [done] = await runSteps(tx, actor, now, [{ loaded, order }]);
  return done ?? null;
}

/** The same for many locked cases, one step on each: decided one by one, recorded together. */
export async function runSteps(
  tx: Tx,
  actor: Actor,
  now: Date,
  asked: readonly Asked[],
): Promise<(StepResult | null)[]> {
  const taken: (Entry | null)[] = [];
  for (const one of asked) taken.push(await takeStep(tx, actor, now, one));
  const entries = taken.filter((entry) => entry !== null);
  const events = await recordAll(tx, entries);
  const written = new Map(entries.map((entry, at) => [entry, events[at]]));
  for (const { step } of entries) await runFollowing(tx, step.file.proposal.id, now, step.following);
  return taken.map((entry) => {
    const event = entry && written.get(entry);
    if (!event) return null;
    const { fromState, toState } = entry.move;
    return { ...event, fromState, toState, data: entry.step.data };
  });
}

/** Decides and lets the effects act; what they leave to be recorded, or null when an optional step was refused. */
async function takeStep(tx: Tx, actor: Actor, now: Date, { loaded, order }: Asked): Promise<Entry | null> {
  const picked = pick(loaded.file, order.machine, order.id);
  if (!picked) throw new NotVisible();
  const row = rowFor(order.machine, order.event);
  const decision = decide(row, statesOf(order.machine), picked.facts, { actor, today: dayOf(now) });
  if (!decision.ok) {
    if (order.isOptional) return null;
    throw new Refused(decision.refusal);
  }
  const step = makeStep(tx, actor, now, loaded, order);
  const fromState = picked.facts.state;
  const toState = decision.to;
  // A released assignment must be out of the way of the one-lead index before its successor is written, and a letter on
  // its way back to the drafter leaves 已签发 first, because a signed one may not lose its signatory. Everything else
  // takes its new state with the event, when it has what that state demands (a number, a signatory).
  const isEarly = toState === "released" || (order.machine === "reply" && toState === "draft");
  if (isEarly && !row.isAdditive) await writeEarly(tx, order.machine, order.id, toState);
  for (const name of row.effects ?? []) await effects[name as keyof typeof effects](step);
  const state = row.isAdditive || isEarly ? null : toState;
  return { step, move: { fromState, toState, requestId: order.requestId }, state };
}

/**
 * The cascade acts as the system, in the order the effects asked for, each step on freshly loaded facts. Only units
 * that are opened one after the other share one look: no opening changes what the next one stands on.
 */
async function runFollowing(
  tx: Tx,
  proposalId: string,
  now: Date,
  following: readonly Following[],
): Promise<void> {
  let opened: LoadedCase | undefined;
  for (const next of following) {
    const order = { input: {}, ...next, requestId: null };
    const isOpening = next.machine === "assignment" && next.event === "open";
    const known = isOpening
      ? (opened ?? (await loadCase(tx, proposalId, dayOf(now))) ?? undefined)
      : undefined;
    const done = await runStep(tx, proposalId, systemActor, now, order, known);
    opened = known && done ? { ...known, chain: done.chain } : undefined;
  }
}

function makeStep(tx: Tx, actor: Actor, now: Date, loaded: LoadedCase, order: Order): Step {
  const { file, rules, chain } = loaded;
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
    chain,
    row: file.assignments.find((one) => one.id === rowId) ?? null,
    reply,
    // Which text was passed, noted or sent back: a reviewer's next look compares with it.
    data: reply ? { textVersion: reply.textVersion } : {},
  });
}

/** A state that is written before the effects; the version bump makes every form drawn before this one stale. */
async function writeEarly(tx: Tx, machine: Machine, id: string, state: string): Promise<void> {
  const data = { state: state as never, version: { increment: 1 } };
  if (machine === "assignment") await tx.assignment.updateMany({ where: { id }, data });
  else if (machine === "reply") await tx.reply.updateMany({ where: { id }, data });
}
