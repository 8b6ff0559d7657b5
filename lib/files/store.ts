// The folder that holds the bytes (附件), by their SHA-256. Knows nothing of people or items.
import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { dataDir } from "@/lib/env";

function root(): string {
  return join(dataDir(), "files");
}

export function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function pathOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError("not a SHA-256");
  return join(root(), sha256.slice(0, 2), sha256.slice(2));
}

/** Keeps the bytes under their digest. On disk before it returns: a row never names a file that a crash lost. */
export async function keepBytes(sha256: string, bytes: Buffer): Promise<void> {
  const path = pathOf(sha256);
  if ((await sizeOf(sha256)) === bytes.length) return;
  const draft = join(root(), "incoming", randomUUID());
  await mkdir(dirname(draft), { recursive: true });
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeSynced(draft, bytes);
    await rename(draft, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Size on disk, or null when it is not there. */
export async function sizeOf(sha256: string): Promise<number | null> {
  try {
    return (await stat(pathOf(sha256))).size;
  } catch {
    return null;
  }
}

/** The bytes as a web stream; the caller has asked `sizeOf` first. */
export function streamBytes(sha256: string): ReadableStream {
  return Readable.toWeb(createReadStream(pathOf(sha256)));
}

export async function dropBytes(sha256: string): Promise<void> {
  await rm(pathOf(sha256), { force: true });
}

/** Can the folder be written at this moment? For the readiness check. */
export async function isStorageWritable(): Promise<boolean> {
  const probe = join(root(), "incoming", `probe-${randomUUID()}`);
  try {
    await mkdir(dirname(probe), { recursive: true });
    await writeSynced(probe, Buffer.from("ok"));
    return true;
  } catch {
    return false;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

async function writeSynced(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, "wx", 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name in a folder is durable only when the folder itself is synced; Windows cannot and need not. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
