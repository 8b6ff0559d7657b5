// Keeps the bytes in a folder of the data folder (DATA_DIR/files): what is used unless S3 is set.
import "server-only";
import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { dataDir } from "@/lib/env";
import type { Driver } from "./driver";

/** Files under `DATA_DIR/files`, in folders by the first two digits of their digest. */
export function diskDriver(): Driver {
  const root = join(dataDir(), "files");
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2));
  const incoming = () => join(root, "incoming", randomUUID());
  return {
    put: (sha256, bytes) => writeWhole(incoming(), pathOf(sha256), bytes),
    size: async (sha256) => {
      const found = await stat(pathOf(sha256)).catch(() => null);
      return found?.size ?? null;
    },
    stream: async (sha256, range) => createReadStream(pathOf(sha256), range ?? {}),
    drop: (sha256) => rm(pathOf(sha256), { force: true }),
    probe: () => probe(incoming()),
  };
}

/** Written aside, synced, then renamed: a reader sees the whole file or none. */
async function writeWhole(draft: string, path: string, bytes: Buffer): Promise<void> {
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

async function probe(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeSynced(path, Buffer.from("ok"));
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
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
