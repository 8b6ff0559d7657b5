// The one door: the only code through which a case changes. One transaction that locks the item, loads the facts, decides
// by the table, writes, appends the event and queues the notices. Decides nothing itself.
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import { dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import type { Machine } from "@/lib/lifecycle/machines";
import { NotVisible, Refused, refusals } from "@/lib/lifecycle/refusal";
import { deliverSoon } from "@/lib/notify/deliver-soon";
import { refreshNextDue } from "./clocks";
import { loadCases } from "./load/case-facts";
import { parseInput } from "./parse-input";
import { type Order, runSteps, type Stepped } from "./run-step";
import { pickVersion, proposalOf } from "./subject";
import { inputSchema, rowFor } from "./tables";

export type Command = {
  machine: Machine;
  id: string;
  event: string;
  /** Version of the row the form was drawn from; null where the caller has just read it (calendar, import). */
  version: number | null;
  /** Review acts: version of the text that was read. */
  textVersion?: number;
  /** Unique per actor: a repeat returns the first result. */
  requestId: string;
  /** Raw or parsed fields of the event (lib/lifecycle/inputs). */
  input?: unknown;
};

export type FireResult = {
  proposalId: string;
  eventId: string;
  fromState: string;
  toState: string;
  /** Ids and codes of the event row, such as the id of the letter that was opened. */
  data: Record<string, unknown>;
  /** True when this request had been carried out before and nothing was written now. */
  isRepeat: boolean;
};

/**
 * Carries out one event. Throws NotVisible (404) when the item is outside what the actor sees, Refused with a Chinese
 * sentence when the table says no, the form is stale or the input lacks something; a refusal writes nothing.
 */
export async function fire(actor: Actor, command: Command, now: Date): Promise<FireResult> {
  const result = await db.$transaction((tx) => fireIn(tx, actor, command, now));
  if (!result.isRepeat) deliverSoon();
  return result;
}

/** The same inside a transaction the caller holds (several events as one act: register and submit). */
export async function fireIn(tx: Tx, actor: Actor, command: Command, now: Date): Promise<FireResult> {
  const [fired] = await fireEachIn(tx, actor, [command], now);
  if (!fired || fired instanceof Error) throw fired ?? new Error("an event came to nothing");
  return fired;
}

/** What became of a command: done, or why nothing of it was written. */
export type Fired = FireResult | Refused | NotVisible;

/**
 * Carries out commands on different items in one transaction, in about as many statements as one alone takes; gives what
 * became of each. What only turns up while it is being written throws, and takes all of them with it.
 */
export async function fireEachIn(
  tx: Tx,
  actor: Actor,
  commands: readonly Command[],
  now: Date,
): Promise<Fired[]> {
  const aimed: Aimed[] = [];
  for (const command of commands) {
    aimed.push({ command, proposalId: await proposalOf(tx, command.machine, command.id) });
  }
  const items = aimed.map(({ proposalId }) => proposalId);
  if (new Set(items).size < items.length) throw new Error("two commands on one item at once");
  const versions = await lockProposals(tx, items);
  const repeated = await firstResults(tx, actor, aimed);
  const seen = await seenOf(tx, actor, items);
  const answers: (Fired | Order)[] = [];
  for (const one of aimed) {
    const version = versions.get(one.proposalId);
    const isThere = version !== undefined && seen.has(one.proposalId);
    const open = isThere ? () => orderOf(tx, one.command, version) : () => new NotVisible();
    answers.push(repeated.get(one.command) ?? (await open()));
  }
  return runOrders(tx, actor, now, { items, answers });
}

type Aimed = { command: Command; proposalId: string };
type Answers = { items: readonly string[]; answers: readonly (Fired | Order)[] };

async function runOrders(tx: Tx, actor: Actor, now: Date, { items, answers }: Answers): Promise<Fired[]> {
  const orders = answers.flatMap((answer, at) => {
    const proposalId = items[at];
    return isOrder(answer) && proposalId ? [{ order: answer, proposalId }] : [];
  });
  const ids = orders.map(({ proposalId }) => proposalId);
  const cases = await loadCases(tx, ids, dayOf(now));
  const asked = orders.map(({ order, proposalId }) => {
    const loaded = cases.get(proposalId);
    if (!loaded) throw new NotVisible();
    return { loaded, order };
  });
  const steps = await runSteps(tx, actor, now, asked);
  await refreshNextDue(tx, ids);
  const done = new Map(orders.map(({ order, proposalId }, at) => [order, resultOf(proposalId, steps[at])]));
  return answers.map((answer) => (isOrder(answer) ? (done.get(answer) ?? new NotVisible()) : answer));
}

function resultOf(proposalId: string, step: Stepped | undefined): Fired {
  if (step instanceof Refused) return step;
  if (!step) throw new Error("a required step was treated as optional");
  const { chain: _, ...result } = step;
  return { proposalId, ...result, isRepeat: false };
}

function isOrder(answer: Fired | Order): answer is Order {
  return !(answer instanceof Error) && "machine" in answer;
}

/** The command as it may be decided on; refused when its form is stale or lacks something. */
async function orderOf(tx: Tx, command: Command, itemVersion: number): Promise<Order | Refused> {
  try {
    await mustBeFresh(tx, command, itemVersion);
    const { machine, id, event, requestId } = command;
    return {
      machine,
      id,
      event,
      requestId,
      input: parseInput(inputSchema(machine, event), command.input ?? {}),
    };
  } catch (fault) {
    if (fault instanceof Refused) return fault;
    throw fault;
  }
}

/**
 * One lock order for every subject: always the item's row, so two callers queue and never deadlock. Gives the item's
 * version, which nobody can change until this transaction ends.
 */
export async function lockProposal(tx: Tx, id: string): Promise<{ version: number }> {
  const version = (await lockProposals(tx, [id])).get(id);
  if (version === undefined) throw new NotVisible();
  return { version };
}

/** Many at once in the order of their ids, so that two such callers queue as well. */
async function lockProposals(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const locked = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT "id", "version" FROM "Proposal" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
  return new Map(locked.map(({ id, version }) => [id, version]));
}

/**
 * What the same requests came to before. The calendar and a one-time link have no user id for the unique index to count
 * by: their requests are looked up on the locked item.
 */
async function firstResults(tx: Tx, actor: Actor, aimed: readonly Aimed[]): Promise<Map<Command, Fired>> {
  const isUser = actor.userId !== "";
  const requestId = { in: aimed.map(({ command }) => command.requestId) };
  const proposalId = { in: aimed.map((one) => one.proposalId) };
  const events = await tx.event.findMany({
    where: isUser ? { actorId: actor.userId, requestId } : { proposalId, actorId: null, requestId },
    select: {
      ...{ id: true, requestId: true, fromState: true, toState: true, data: true },
      ...{ machine: true, subjectId: true, event: true, proposalId: true },
    },
  });
  const results = new Map<Command, Fired>();
  for (const { command, proposalId: item } of aimed) {
    const isFirst = (one: (typeof events)[number]) =>
      one.requestId === command.requestId && (isUser || one.proposalId === item);
    const event = events.find(isFirst);
    if (!event) continue;
    // Telling somebody that another act's result is this one's would be a lie: nothing was done here.
    const isSame =
      event.machine === command.machine && event.subjectId === command.id && event.event === command.event;
    const { id: eventId, fromState, toState } = event;
    const data = (event.data ?? {}) as Record<string, unknown>;
    const first = { proposalId: item, eventId, fromState, toState, data, isRepeat: true };
    results.set(command, isSame ? first : new Refused(refusals.requestUsed));
  }
  return results;
}

async function seenOf(tx: Tx, actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (actor.isSystem) return new Set(ids);
  const seen = await tx.proposal.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleTo(actor)] },
    select: { id: true },
  });
  return new Set(seen.map(({ id }) => id));
}

async function mustBeFresh(tx: Tx, command: Command, itemVersion: number): Promise<void> {
  if (command.version === null || rowFor(command.machine, command.event).isAdditive) return;
  const current = await pickVersion(tx, command.machine, command.id, itemVersion);
  const isStale =
    current.version !== command.version ||
    (command.textVersion !== undefined && current.textVersion !== command.textVersion);
  if (isStale) throw new Refused(refusals.conflict);
}
