// Carries out a confirmed import, some hundreds of rows at a time. Each part is one transaction that writes the items and
// marks their rows, so that a death in the middle loses nothing and the next run repeats nothing.
import "server-only";
import { buildActor } from "@/lib/access/build-actor";
import { dayOf } from "@/lib/calendar/day";
import { db, type Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { logFault } from "@/lib/log";
import { lockBody } from "./lock";
import { correctRows, type Mark, registerRows } from "./parts";

/** Rows of one part: few enough to be written long before a transaction's time is over, also on a busy machine. */
const mostRows = 250;

/** Carries out every import that is waiting for it, one after the other. Several processes may call it at once. */
export async function runImports(start: Date): Promise<void> {
  const began = performance.now();
  const moment = () => new Date(start.getTime() + performance.now() - began);
  const waiting = await db.import.findMany({
    where: { state: "running", haltedZh: "" },
    orderBy: { confirmedAt: "asc" },
    select: { id: true },
  });
  for (const { id } of waiting) await runImport(id, moment);
}

/**
 * Part after part until no row waits, or until somebody else is at it. A part that fails is tried again with half the
 * rows, down to the one row that is at fault: that one is given up and named, and the others go on.
 */
async function runImport(id: string, moment: () => Date): Promise<void> {
  let size = mostRows;
  for (;;) {
    const at = size;
    try {
      const isOver = await db.$transaction((tx) => runPart(tx, id, at, moment()));
      if (isOver) return;
      size = Math.min(mostRows, size * 2);
    } catch (fault) {
      if (size === 1) await giveUpNext(id, fault);
      size = Math.max(1, Math.floor(size / 2));
    }
  }
}

/** True when there is nothing left to do here. */
async function runPart(tx: Tx, id: string, size: number, now: Date): Promise<boolean> {
  const run = await takeUp(tx, id);
  if (!run) return true;
  await lockBody(tx, run.bodyId);
  const actor = await confirmedBy(tx, run.confirmedPostId, now);
  if (!actor) {
    await tx.import.update({ where: { id }, data: { haltedZh: noLongerRegistrar } });
    return true;
  }
  const { submits } = run;
  const marks =
    (await registerRows(tx, actor, { importId: id, size, submits }, now)) ??
    (await correctRows(tx, actor, { importId: id, size }, now));
  if (marks) await keepMarks(tx, id, marks);
  else await tx.import.update({ where: { id }, data: { state: "done", finishedAt: now } });
  return !marks;
}

const noLongerRegistrar = "确认导入的人已不再担任本机构的登记，其余各行没有导入；由现任登记人员继续。";

type Run = { bodyId: string; confirmedPostId: string; submits: boolean };

/** Locks the import for this part; nothing when it is over, stands still, or is in somebody else's hands just now. */
async function takeUp(tx: Tx, id: string): Promise<Run | undefined> {
  const [run] = await tx.$queryRaw<Run[]>`
    SELECT "bodyId", "confirmedPostId", "submits" FROM "Import"
    WHERE "id" = ${id}::uuid AND "state" = 'running' AND "haltedZh" = '' FOR UPDATE SKIP LOCKED`;
  return run;
}

/** Whoever confirmed it, as they are today; null when they have lost the post since. */
async function confirmedBy(tx: Tx, postId: string, now: Date): Promise<Actor | null> {
  const post = await tx.post.findUnique({ where: { id: postId }, select: { userId: true } });
  const actor = post && (await buildActor(tx, post.userId, postId, dayOf(now)));
  return actor?.acting.postId === postId ? actor : null;
}

async function keepMarks(tx: Tx, importId: string, marks: readonly Mark[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ImportRow" AS r
    SET "result" = m."result", "resultZh" = m."zh", "proposalId" = COALESCE(m."proposalId", r."proposalId")
    FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
      AS m("ordinal" int, "result" "ImportResult", "zh" text, "proposalId" uuid)
    WHERE r."importId" = ${importId}::uuid AND r."ordinal" = m."ordinal"`;
}

/** The next row alone could not be carried out. */
async function giveUpNext(importId: string, fault: unknown): Promise<void> {
  const row = await db.importRow.findFirst({
    where: { importId, result: "waiting", verdict: { in: ["create", "update"] } },
    orderBy: [{ verdict: "asc" }, { ordinal: "asc" }],
    select: { ordinal: true },
  });
  // No row and still a fault: it is the import itself, and the clock tries again.
  if (!row) throw fault;
  const resultZh =
    fault instanceof Refused
      ? fault.refusal.zh
      : `系统出现意外，这一行没有导入。编号 ${logFault(fault, "import row")}`;
  await db.importRow.updateMany({
    where: { importId, ordinal: row.ordinal, result: "waiting" },
    data: { result: "refused", resultZh },
  });
}
