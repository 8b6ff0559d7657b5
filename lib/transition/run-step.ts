// One step: decide by the table, write the state, run the effects, record, then try what follows from it.
import { dayOf } from "@/lib/calendar/day";
import type { Tx } from "@/lib/db/client";
import { type Actor, systemActor } from "@/lib/lifecycle/actor";
import { decide } from "@/lib/lifecycle/engine";
import type { Machine } from "@/lib/lifecycle/machines";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { effects } from "./effects/registry";
import { type LoadedCase, loadCases } from "./load/case-facts";
import { type Entry, recordAll } from "./record";
import { type ChainHead, type EffectFn, type Following, newStep, type Step } from "./step";
import { type AnyRow, pick, rowFor, statesOf } from "./tables";

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

/** What became of an order; null when an optional step was refused. */
export type Stepped = StepResult | Refused | null;

/**
 * Runs one step on each of many locked cases: decided one by one, recorded together, then what follows. A refusal by the
 * table is the answer of its case alone; one that an effect finds out leaves by throwing, because others have written.
 */
export async function runSteps(tx: Tx, actor: Actor, now: Date, asked: readonly Asked[]): Promise<Stepped[]> {
  const taken = asked.map((one) => takeStep(tx, actor, now, one));
  await runEffects(
    tx,
    taken.flatMap((one) => (one === null || one instanceof Refused ? [] : [one])),
  );
  const entries = taken.flatMap((one) => (one === null || one instanceof Refused ? [] : [one]));
  const events = await recordAll(tx, entries);
  const written = new Map(entries.map((entry, at) => [entry, events[at]]));
  await runFollowing(tx, now, entries);
  return taken.map((one) => {
    if (one === null || one instanceof Refused) return one;
    const event = written.get(one);
    if (!event) throw new Error("a step was not recorded");
    const { fromState, toState } = one.move;
    return { ...event, fromState, toState, data: one.step.data };
  });
}

/** A step that may be done: what its effects leave in it is recorded. */
type Taken = Entry & { row: AnyRow; isEarly: boolean };

/** Decides; why nothing is to be done, or null of an optional step. */
function takeStep(tx: Tx, actor: Actor, now: Date, { loaded, order }: Asked): Taken | Refused | null {
  const picked = pick(loaded.file, order.machine, order.id);
  if (!picked) throw new NotVisible();
  const row = rowFor(order.machine, order.event);
  const decision = decide(row, statesOf(order.machine), picked.facts, { actor, today: dayOf(now) });
  if (!decision.ok) return order.isOptional ? null : new Refused(decision.refusal);
  const step = makeStep(tx, actor, now, loaded, order);
  const fromState = picked.facts.state;
  const toState = decision.to;
  // A released assignment must be out of the way of the one-lead index before its successor is written, and a letter on
  // its way back to the drafter leaves 已签发 first, because a signed one may not lose its signatory. Everything else
  // takes its new state with the event, when it has what that state demands (a number, a signatory).
  const isEarly = toState === "released" || (order.machine === "reply" && toState === "draft");
  const state = row.isAdditive || isEarly ? null : toState;
  const move = { fromState, toState, requestId: order.requestId };
  return { step, move, state, row, isEarly: isEarly && !row.isAdditive };
}

/** Step by step in their order; then, where an effect of an event writes for many, its steps together. */
async function runEffects(tx: Tx, taken: readonly Taken[]): Promise<void> {
  const shared = new Map<AnyRow, Step[]>();
  for (const { step, move, row, isEarly } of taken) {
    if (isEarly) await writeEarly(tx, step.machine, step.id, move.toState);
    if (effectsOf(row).some((act) => act.together)) shared.set(row, [...(shared.get(row) ?? []), step]);
    else await runEach(effectsOf(row), [step]);
  }
  for (const [row, steps] of shared) await runEach(effectsOf(row), steps);
}

/** Effect by effect. */
async function runEach(acts: readonly EffectFn[], steps: readonly Step[]): Promise<void> {
  for (const act of acts) {
    if (act.together) await act.together(steps);
    else for (const step of steps) await act(step);
  }
}

const effectsOf = (row: AnyRow): EffectFn[] =>
  (row.effects ?? []).map((name) => effects[name as keyof typeof effects]);

/**
 * The cascade acts as the system, in the order the effects asked for, each step on freshly loaded facts: the first of
 * every item together, then the second. Only units that are opened one after the other share one look: no opening changes
 * what the next one stands on.
 */
async function runFollowing(tx: Tx, now: Date, entries: readonly Entry[]): Promise<void> {
  const opened = new Map<string, LoadedCase>();
  const most = Math.max(0, ...entries.map(({ step }) => step.following.length));
  for (let place = 0; place < most; place += 1) {
    const nexts = entries.flatMap(({ step }) => {
      const next = step.following[place];
      return next ? [{ item: step.file.proposal.id, next }] : [];
    });
    await runNexts(tx, now, nexts, opened);
  }
}

type Next = { item: string; next: Following };

async function runNexts(
  tx: Tx,
  now: Date,
  nexts: readonly Next[],
  opened: Map<string, LoadedCase>,
): Promise<void> {
  const isOpening = ({ machine, event }: Following) => machine === "assignment" && event === "open";
  const unknown = nexts.filter(({ item, next }) => !(isOpening(next) && opened.has(item)));
  const fresh = await loadCases(
    tx,
    unknown.map(({ item }) => item),
    dayOf(now),
  );
  const asked = nexts.map(({ item, next }): Asked => {
    const loaded = fresh.get(item) ?? opened.get(item);
    if (!loaded) throw new NotVisible();
    return { loaded, order: { input: {}, ...next, requestId: null } };
  });
  const done = await runSteps(tx, systemActor, now, asked);
  for (const [at, { item, next }] of nexts.entries()) {
    const result = done[at];
    if (result instanceof Refused) throw result;
    const loaded = asked[at]?.loaded;
    if (isOpening(next) && result && loaded) opened.set(item, { ...loaded, chain: result.chain });
    else opened.delete(item);
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
