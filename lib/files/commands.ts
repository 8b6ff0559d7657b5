// Takes files in and throws away what no act used: at once where it refused, by a sweep where the process died. A file
// belongs to nothing until an act in lib/transition links it to its item.
import "server-only";
import type { Tx } from "@/lib/db/client";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { AttachmentPurpose } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { cleanFileName } from "./file-name";
import { kindOf, refuseFile, refuseSize } from "./inspect";
import { fileKinds } from "./kinds";
import { dropBytes, keepBytes, sha256Of } from "./store";

/** So many files may wait for their acts; more would fill the disk for nothing. */
const maxWaiting = 200;

/**
 * Keeps an uploaded file, not yet linked to any item, and gives its id for the form that names it. Leaves by
 * `Refused` (empty, over 20 MB, wrong format, wrong ending, macros, too many waiting), said at `field` when given.
 */
export async function storeUpload(
  actor: Actor,
  file: File,
  purpose: AttachmentPurpose,
  field?: string,
): Promise<{ id: string }> {
  const name = cleanFileName(file.name);
  // Size first: a file over the limit is not read into memory.
  const bytes = refuseSize(name, file.size) ? Buffer.alloc(0) : Buffer.from(await file.arrayBuffer());
  const refusal = refuseSize(name, file.size) ?? refuseFile(name, bytes, purpose);
  if (refusal) throw new Refused(field === undefined ? refusal : { ...refusal, field });
  await refuseHoard(actor);
  const kind = kindOf(bytes);
  const mime =
    kind in fileKinds ? fileKinds[kind as keyof typeof fileKinds].mime : "application/octet-stream";
  const sha256 = sha256Of(bytes);
  return db.$transaction(async (tx) => {
    await lockContent(tx, sha256);
    await keepBytes(sha256, bytes);
    return tx.attachment.create({
      data: { sha256, name, mime, size: bytes.length, purpose, uploadedById: actor.userId },
      select: { id: true },
    });
  });
}

async function refuseHoard(actor: Actor): Promise<void> {
  const waiting = await db.attachment.count({ where: { uploadedById: actor.userId, proposalId: null } });
  if (waiting < maxWaiting) return;
  const zh = `您有 ${waiting} 个上传后没有用上的文件，请明天再传，或先把它们所在的表单提交。`;
  throw new Refused({ code: "files_waiting", zh });
}

const oneDay = 24 * 60 * 60 * 1000;

/** Deletes files that no act used within a day of `now`; gives how many rows went. Safe beside other processes. */
export async function sweepUnlinked(now: Date): Promise<number> {
  const before = new Date(now.getTime() - oneDay);
  return dropThose({ createdAt: { lt: before } });
}

/** Deletes those of the named files that no act has taken; the others stay. */
export async function dropUnlinked(ids: readonly string[]): Promise<void> {
  await dropThose({ id: { in: [...ids] } });
}

async function dropThose(which: Prisma.AttachmentWhereInput): Promise<number> {
  const unlinked = await db.attachment.findMany({
    where: { ...which, proposalId: null },
    select: { id: true, sha256: true },
    orderBy: { createdAt: "asc" },
    take: 1000,
  });
  let gone = 0;
  for (const { id, sha256 } of unlinked) {
    gone += await db.$transaction((tx) => dropOne(tx, id, sha256));
  }
  return gone;
}

async function dropOne(tx: Tx, id: string, sha256: string): Promise<number> {
  await lockContent(tx, sha256);
  // Asked again under the lock: an act may have linked the file in between.
  const { count } = await tx.attachment.deleteMany({ where: { id, proposalId: null } });
  const others = await tx.attachment.count({ where: { sha256 } });
  if (count > 0 && others === 0) await dropBytes(sha256);
  return count;
}

/** Without it, someone uploads the same bytes (already there, not written again) while a sweep deletes them. */
async function lockContent(tx: Tx, sha256: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`file:${sha256}`}, 0))`;
}
