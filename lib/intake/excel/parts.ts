// A part of an import: its next new items registered together, or its next corrections made one by one.
import "server-only";
import type { Tx } from "@/lib/db/client";
import type { ImportVerdict } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible, Refused, refusals } from "@/lib/lifecycle/refusal";
import { fireIn } from "@/lib/transition/fire";
import type { RegisterInput } from "@/lib/transition/register-checks";
import { registerMany } from "@/lib/transition/register-many";
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
  const commands = rows.map(({ ordinal, input }) => {
    return { requestId: requestOf(part.importId, ordinal), input: input as RegisterInput, submits };
  });
  const made = await registerMany(tx, actor, commands, now);
  return rows.map(({ ordinal }, at): Mark => {
    const one = made[at];
    if (one && "proposalId" in one) return { ordinal, result: "done", zh: "", proposalId: one.proposalId };
    return { ordinal, result: "refused", zh: one?.refusal.zh ?? "", proposalId: null };
  });
}

/** Corrects the next items that were there already, each as it was seen in the preview; null when there are none. */
export async function correctRows(tx: Tx, actor: Actor, part: Part, now: Date): Promise<Mark[] | null> {
  const rows = await nextRows(tx, part, "update");
  if (rows.length === 0) return null;
  const marks: Mark[] = [];
  for (const { ordinal, input } of rows) {
    const update = input as UpdateInput;
    const requestId = requestOf(part.importId, ordinal);
    const zh = await correctOne(tx, actor, { ...update, requestId }, now);
    const result = zh === null ? "done" : "refused";
    marks.push({ ordinal, result, zh: zh ?? "", proposalId: update.proposalId });
  }
  return marks;
}

/** Null when it is done, else why not: a refused one leaves the others of the transaction standing. */
async function correctOne(
  tx: Tx,
  actor: Actor,
  { proposalId, version, event, input, requestId }: UpdateInput & { requestId: string },
  now: Date,
): Promise<string | null> {
  await tx.$executeRaw`SAVEPOINT import_row`;
  try {
    const command = { machine: "proposal", id: proposalId, event, version, requestId, input } as const;
    await fireIn(tx, actor, command, now);
    await tx.$executeRaw`RELEASE SAVEPOINT import_row`;
    return null;
  } catch (fault) {
    const zh = refusalOf(fault);
    if (zh === null) throw fault;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT import_row`;
    return zh;
  }
}

function refusalOf(fault: unknown): string | null {
  if (fault instanceof NotVisible) return "该件已不在本机构的台账中，没有改动。";
  if (!(fault instanceof Refused)) return null;
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
