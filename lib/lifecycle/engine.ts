// The pure engine: decides by a table row whether an event may happen. Reads no clock, opens no database.
import type { Actor, PostKind } from "./actor";
import { type Refusal, refusals } from "./refusal";

/** Who may: any one of a row's entries suffices. `posts` tells which roles could ever match (empty = system). */
export type Who<Facts> = {
  zh: string;
  posts: readonly PostKind[];
  is(facts: Facts, actor: Actor): boolean;
};

export type Context = { actor: Actor; today: string };

/** A named condition; null when it holds, else why not and what to do. */
export type Guard<Facts> = (facts: Facts, context: Context) => Refusal | null;

export type StateRow = { zh: string; isFinal?: boolean };

export type EventRow<State extends string, Facts, Effect extends string = string> = {
  zh: string;
  from: readonly State[];
  /** Acts leave the state: "same". */
  to: State | "same";
  by: readonly Who<Facts>[];
  guards?: readonly Guard<Facts>[];
  effects?: readonly Effect[];
  /** Adds a record beside the case and changes nothing that another form was drawn from: no version is compared or bumped. */
  isAdditive?: boolean;
  /** How the action bar shows it; rows without a button are started from their own screen or by the system. */
  button?: "main" | "plain" | "warn";
  /** For these the button is the main one: the same act is one person's next step and another's rare correction. */
  mainFor?: readonly Who<Facts>[];
  /** Tells in one sentence what will happen, shown beside the form. */
  hint?: string;
};

export type Subject<State extends string> = { state: State };
export type States<State extends string> = Record<State, StateRow>;

export type Decision<State extends string> = { ok: true; to: State } | { ok: false; refusal: Refusal };

/**
 * Decides one event on locked facts: who first, so that a stranger learns nothing of the state; then the state; then every
 * guard in order, the first that fails being the answer.
 */
export function decide<State extends string, Facts extends Subject<State>>(
  row: EventRow<State, Facts>,
  states: States<State>,
  facts: Facts,
  context: Context,
): Decision<State> {
  if (!row.by.some((who) => who.is(facts, context.actor))) return { ok: false, refusal: refusals.notYours };
  if (!row.from.includes(facts.state)) {
    return { ok: false, refusal: refusals.wrongState(states[facts.state].zh) };
  }
  for (const guard of row.guards ?? []) {
    const refusal = guard(facts, context);
    if (refusal) return { ok: false, refusal };
  }
  return { ok: true, to: row.to === "same" ? facts.state : row.to };
}

export type Offer<Event extends string> = {
  event: Event;
  zh: string;
  button: "main" | "plain" | "warn";
  hint?: string;
  /** null when it may be done now; else why not yet. */
  refusal: Refusal | null;
};

/**
 * What the action bar shows: rows this person may start from this state, ready or with the reason why not yet; what can
 * never be ready is left out.
 */
export function offers<State extends string, Event extends string, Facts extends Subject<State>>(
  events: Record<Event, EventRow<State, Facts>>,
  states: States<State>,
  facts: Facts,
  context: Context,
): Offer<Event>[] {
  const found: Offer<Event>[] = [];
  for (const event of Object.keys(events) as Event[]) {
    const row = events[event];
    if (!row.button || !row.from.includes(facts.state)) continue;
    if (!row.by.some((who) => who.is(facts, context.actor))) continue;
    const decision = decide(row, states, facts, context);
    if (!decision.ok && decision.refusal.isMoot) continue;
    found.push({
      event,
      zh: row.zh,
      button: row.mainFor?.some((who) => who.is(facts, context.actor)) ? "main" : row.button,
      ...(row.hint ? { hint: row.hint } : {}),
      refusal: decision.ok ? null : decision.refusal,
    });
  }
  return found;
}
