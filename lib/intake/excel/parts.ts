// A part of an import: its next new items registered together, or its next corrections made together.
import "server-only";
import type { Tx } from "@/lib/db/client";
import type { ImportVerdict } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/lifecycle/actor";
import { Refused, refusals } from "@/lib/lifecycle/refusal";
import { type Command, fireEachIn } from "@/lib/transition/fire";
import type { RegisterInput } from "@/lib/transition/register/register-checks";
import { registerMany } from "@/lib/transition/register/register-many";
import type { UpdateInput } from "./row";

/** What became of a row. */
export type Mark = { ordinal: number; result: "done" | "refused"; zh: string; proposalId: string | null };

type Part = { importId: string; size: number };

/** One request per row, whoever repeats it. */
const requestOf = (importId: string, ordinal: number) => `import:${importId}:${ordinal}`;

/** Registers the next rows that are new items; null when there are none. */
export async function registerRows(
  tx: Tx,
  actor: Actor,
  { submits, ...part }: Part & { submits: boolean },
  now: Date,
): Promise<Mark[] | null> {
  const rows = await nextRows(tx, part, "create");
  if (rows.length === 0) return null;
  const twins = await registeredSince(tx, part.importId, rows);
  const commands = rows.flatMap(({ ordinal, input }) => {
    const requestId = requestOf(part.importId, ordinal);
    return twins.has(ordinal) ? [] : [{ requestId, input: input as RegisterInput, submits }];
  });
  const made = (await registerMany(tx, actor, commands, now)).values();
  return rows.map(({ ordinal }): Mark => {
    if (twins.has(ordinal)) return { ordinal, result: "refused", zh: twinZh, proposalId: null };
    const one = made.next().value;
    if (one && "proposalId" in one) return { ordinal, result: "done", zh: "", proposalId: one.proposalId };
    return { ordinal, result: "refused", zh: one?.refusal.zh ?? "", proposalId: null };
  });
}

const twinZh = "预览以后已登记了同一人提出的同名件，没有再登记；请核对后重新导入。";

/**
 * Rows whose item (by title and lead, as the preview looks for it) is there by now, and not by this import: the same file
 * uploaded twice, and both confirmed. A serial in use is refused by registration.
 */
async function registeredSince(
  tx: Tx,
  importId: string,
  rows: readonly { ordinal: number }[],
): Promise<Set<number>> {
  const ordinals = rows.map(({ ordinal }) => ordinal);
  // Step by step, and by the title alone: of a table that has just been filled PostgreSQL knows too little to choose well
  // itself, and would read all items of the meeting for every row (as text, the meeting has no index).
  const found = await tx.$queryRaw<{ ordinal: number }[]>`
    WITH row AS MATERIALIZED (
      SELECT "ordinal", "input" FROM "ImportRow" WHERE "importId" = ${importId}::uuid AND "ordinal" = ANY(${ordinals}::int[])
    ), twin AS MATERIALIZED (
      SELECT row."ordinal", p."id" FROM row
      JOIN "Proposal" p ON p."title" = row."input" ->> 'title' AND p."state" <> 'void'
        AND p."meetingId"::text = row."input" ->> 'meetingId' AND p."source"::text = row."input" ->> 'source'
        AND p."inSession" = (row."input" ->> 'inSession')::boolean
        AND coalesce(row."input" ->> 'numberText', '') IN ('', p."numberText")
    )
    SELECT DISTINCT twin."ordinal" FROM twin
    JOIN row ON row."ordinal" = twin."ordinal"
    JOIN "Signer" s ON s."proposalId" = twin."id" AND s."role" = 'lead'
      AND s."proposerId" = (row."input" ->> 'leadProposerId')::uuid
    WHERE NOT EXISTS (
      SELECT 1 FROM "ImportRow" own WHERE own."importId" = ${importId}::uuid AND own."proposalId" = twin."id")`;
  return new Set(found.map(({ ordinal }) => ordinal));
}

/** Corrects the next items that were there already, each as it was seen in the preview; null when there are none. */
export async function correctRows(tx: Tx, actor: Actor, part: Part, now: Date): Promise<Mark[] | null> {
  const rows = await nextRows(tx, part, "update");
  if (rows.length === 0) return null;
  const commands = rows.map(({ ordinal, input }): Command => {
    const { proposalId: id, version, event, input: fields } = input as UpdateInput;
    const requestId = requestOf(part.importId, ordinal);
    return { machine: "proposal", id, event, version, requestId, input: fields };
  });
  const fired = await fireEachIn(tx, actor, commands, now);
  return rows.map(({ ordinal }, at): Mark => {
    const one = fired[at];
    const isDone = one !== undefined && !(one instanceof Error);
    const proposalId = commands[at]?.id ?? null;
    return { ordinal, result: isDone ? "done" : "refused", zh: isDone ? "" : refusalZh(one), proposalId };
  });
}

/** A refusal in words that say what was not done. */
function refusalZh(fault: unknown): string {
  if (!(fault instanceof Refused)) return "该件已不在本机构的台账中，没有改动。";
  return fault.refusal.code === refusals.conflict.code
    ? "预览以后该件已被他人更新，没有改动；请核对后重新导入。"
    : fault.refusal.zh;
}

async function nextRows(tx: Tx, { importId, size }: Part, verdict: ImportVerdict) {
  return tx.importRow.findMany({
    where: { importId, result: "waiting", verdict },
    orderBy: { ordinal: "asc" },
    take: size,
    select: { ordinal: true, input: true },
  });
}
