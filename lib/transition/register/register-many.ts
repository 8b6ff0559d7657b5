// 登记 of one item or of many: the same checks, rows and events, in as many statements for hundreds of items as for one.
import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { uuid7 } from "@/lib/db/uuid7";
import type { Actor } from "@/lib/lifecycle/actor";
import { type Refusal, Refused } from "@/lib/lifecycle/refusal";
import { refreshNextDue } from "../clocks";
import { ownColumns } from "../own-columns";
import { insertRows, type NewRow } from "../rows";
import { runSteps } from "../run-step";
import { linkUploads } from "../uploads";
import { recordBirths } from "./birth";
import { type Checked, checkAll, type RegisterInput } from "./register-checks";

export type RegisterCommand = {
  requestId: string;
  input: RegisterInput;
  /** 登记并提交: both events under one press, or neither. */
  submits?: boolean;
};

/** What became of a command: its item, or why there is none. */
export type Registration = { proposalId: string } | { refusal: Refusal };

type Accepted = Checked & { requestId: string; submits: boolean };

/**
 * Registers items as drafts, in the caller's transaction, and submits those that ask for it; gives what became of each, in
 * the order of the commands. A refused one leaves no trace and does not stop the others; one that cannot be submitted (or
 * whose number is taken at the same moment) throws, and takes the whole transaction with it.
 */
export async function registerMany(
  tx: Tx,
  actor: Actor,
  commands: readonly RegisterCommand[],
  now: Date,
): Promise<Registration[]> {
  const checked = await checkAll(
    tx,
    actor,
    commands.map(({ input }) => input),
  );
  const accepted = commands.flatMap(({ requestId, submits = false }, at): Accepted[] => {
    const one = checked[at];
    return one && !(one instanceof Refused) ? [{ ...one, requestId, submits }] : [];
  });
  await writeRows(tx, actor, accepted);
  await recordEvents(tx, actor, accepted, now);
  return checked.map((one) => (one instanceof Refused ? { refusal: one.refusal } : { proposalId: one.id }));
}

async function writeRows(tx: Tx, actor: Actor, items: readonly Accepted[]): Promise<void> {
  const asks = items.flatMap(({ id, input }) =>
    input.asks.map((text, index) => ({ id: uuid7(), proposalId: id, ordinal: index + 1, text })),
  );
  const topics = items.flatMap(({ id, input: { topicId } }) =>
    topicId ? [{ proposalId: id, topicId }] : [],
  );
  await insertRows(
    tx,
    "Proposal",
    items.map((item) => rowOf(actor, item)),
  );
  await insertRows(tx, "Ask", asks);
  await insertRows(tx, "ProposalTopic", topics);
  await insertRows(
    tx,
    "Signer",
    items.flatMap(({ signers }) => signers),
  );
  for (const { id, input } of items) {
    const owner = { proposalId: id, subjectId: id, userId: actor.userId };
    await linkUploads(tx, input.fileIds, owner, { name: "fileIds", purpose: "proposal_text" });
  }
}

function rowOf(
  actor: Actor,
  { id, input, bodyId, number }: Accepted,
): Prisma.ProposalCreateManyInput & NewRow {
  const { source, kind, route, meetingId, inSession, cosignUntil } = input;
  return {
    ...{ id, source, kind, route, bodyId, meetingId, inSession },
    ...{ numberText: number?.numberText ?? null, serial: number?.serial ?? null },
    ...ownColumns(input),
    cosignUntil: cosignUntil || null,
    registeredById: actor.acting.kind === "registrar" ? actor.userId : null,
  };
}

async function recordEvents(tx: Tx, actor: Actor, items: readonly Accepted[], now: Date): Promise<void> {
  const born = await recordBirths(tx, actor, items, now);
  const asked = items.flatMap(({ id, requestId, submits }, at) => {
    const loaded = born[at];
    if (!submits || !loaded) return [];
    const order = { machine: "proposal" as const, id, event: "submit", input: {} };
    return [{ loaded, order: { ...order, requestId: `${requestId}-submit` } }];
  });
  const done = await runSteps(tx, actor, now, asked);
  for (const one of done) if (one instanceof Refused) throw one;
  await refreshNextDue(
    tx,
    asked.map(({ order }) => order.id),
  );
}
