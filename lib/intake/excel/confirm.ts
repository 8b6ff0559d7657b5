// 确认导入: from here on an import's rows are registered (run.ts); before, nothing of them is in any list. And what ends one
// otherwise: cancelled, or forgotten.
import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { lockImport } from "./lock";

/**
 * Confirms an import for the actor's post: its faultless rows are registered and corrected from now on; also lets one go on
 * that stands still. Once confirmed, confirming again changes nothing. Refuses a cancelled one and one without such rows.
 */
export async function confirmImport(actor: Actor, id: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { state, haltedZh } = await lockImport(tx, actor, id);
    if (state === "cancelled") throw new Refused(cancelled);
    const confirmedPostId = actor.acting.postId;
    if (state === "running" && haltedZh !== "") {
      await tx.import.update({ where: { id }, data: { confirmedPostId, haltedZh: "" } });
    }
    if (state !== "preview") return;
    const rows = await tx.importRow.count({ where: { importId: id, verdict: { in: ["create", "update"] } } });
    if (rows === 0) throw new Refused(nothingToDo);
    await tx.import.update({ where: { id }, data: { state: "running", confirmedPostId, confirmedAt: now } });
  });
}

/** Throws a preview away with its rows; one that was confirmed is refused. */
export async function cancelImport(actor: Actor, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { state } = await lockImport(tx, actor, id);
    if (state !== "preview" && state !== "cancelled") throw new Refused(confirmed);
    await tx.importRow.deleteMany({ where: { importId: id } });
    await tx.import.update({ where: { id }, data: { state: "cancelled" } });
  });
}

const cancelled = { code: "cancelled", zh: "这次导入已取消，请重新上传文件。" };
const nothingToDo = { code: "nothing_to_import", zh: "没有可以导入的行，请先改正有误的行。" };
const confirmed = { code: "confirmed", zh: "已经确认导入，不能取消。" };

const day = 24 * 60 * 60 * 1000;
/** Days that an import nobody confirmed is kept, and the report of one that was carried out. */
export const keptDays = { preview: 7, report: 180 };

/** Deletes imports whose time is over: they hold names and texts that live on in the items alone. */
export async function forgetImports(now: Date): Promise<number> {
  const before = (days: number) => ({ lt: new Date(now.getTime() - days * day) });
  const gone = await db.import.deleteMany({
    where: {
      OR: [
        { state: { in: ["preview", "cancelled"] }, createdAt: before(keptDays.preview) },
        { state: "done", finishedAt: before(keptDays.report) },
      ],
    },
  });
  return gone.count;
}
