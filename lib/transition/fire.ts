// The one door: the only code through which a case changes. One transaction that locks the item, loads the facts, decides
// by the table, writes, appends the event and queues the notices. Decides nothing itself.
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import { db, type Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import type { Machine } from "@/lib/lifecycle/machines";
import { NotVisible, Refused, refusals } from "@/lib/lifecycle/refusal";
import { deliverSoon } from "@/lib/notify/deliver-soon";
import { refreshNextDue } from "./clocks";
import { runStep } from "./run-step";
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
  const proposalId = await proposalOf(tx, command.machine, command.id);
  const locked = await lockProposal(tx, proposalId);
  const repeated = await firstResult(tx, actor, proposalId, command);
  if (repeated) return { proposalId, ...repeated, isRepeat: true };
  await mustSee(tx, actor, proposalId);
  await mustBeFresh(tx, command, locked.version);
  const input = parseInput(command);
  const done = await runStep(tx, proposalId, actor, now, { ...command, input });
  if (!done) throw new Error("a required step was treated as optional");
  await refreshNextDue(tx, [proposalId]);
  const { chain: _, ...result } = done;
  return { proposalId, ...result, isRepeat: false };
}

/**
 * One lock order for every subject: always the item's row, so two callers queue and never deadlock. Gives the item's
 * version, which nobody can change until this transaction ends.
 */
export async function lockProposal(tx: Tx, id: string): Promise<{ version: number }> {
  const [locked] = await tx.$queryRaw<
    { version: number }[]
  >`SELECT "version" FROM "Proposal" WHERE "id" = ${id}::uuid FOR UPDATE`;
  if (!locked) throw new NotVisible();
  return locked;
}

/**
 * The calendar and a one-time link have no user id for the unique index to count by: their requests are looked up on
 * the locked item.
 */
async function firstResult(tx: Tx, actor: Actor, proposalId: string, command: Command) {
  const { requestId } = command;
  const select = {
    ...{ id: true, fromState: true, toState: true, data: true },
    ...{ machine: true, subjectId: true, event: true },
  } as const;
  const event =
    actor.userId === ""
      ? await tx.event.findFirst({ where: { proposalId, actorId: null, requestId }, select })
      : await tx.event.findUnique({
          where: { actorId_requestId: { actorId: actor.userId, requestId } },
          select,
        });
  if (!event) return null;
  // Telling somebody that another act's result is this one's would be a lie: nothing was done here.
  const isSame =
    event.machine === command.machine && event.subjectId === command.id && event.event === command.event;
  if (!isSame) throw new Refused(refusals.requestUsed);
  const { id: eventId, fromState, toState, data } = event;
  return { eventId, fromState, toState, data: (data ?? {}) as Record<string, unknown> };
}

async function mustSee(tx: Tx, actor: Actor, id: string): Promise<void> {
  if (actor.isSystem) return;
  const seen = await tx.proposal.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    select: { id: true },
  });
  if (!seen) throw new NotVisible();
}

async function mustBeFresh(tx: Tx, command: Command, itemVersion: number): Promise<void> {
  if (command.version === null || rowFor(command.machine, command.event).isAdditive) return;
  const current = await pickVersion(tx, command.machine, command.id, itemVersion);
  const isStale =
    current.version !== command.version ||
    (command.textVersion !== undefined && current.textVersion !== command.textVersion);
  if (isStale) throw new Refused(refusals.conflict);
}

/** The event's own schema parses the form; the first missing field becomes a refusal at that field. */
function parseInput(command: Command): unknown {
  const parsed = inputSchema(command.machine, command.event).safeParse(command.input ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refused({
    code: "invalid",
    zh: issue?.message ?? "请检查填写的内容",
    field: issue?.path.join(".") ?? "",
  });
}
