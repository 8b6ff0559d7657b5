// Taking an embedded database away, wherever its files lie.
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { endLeftover } from "./cluster";
import { lockFolder } from "./folder-lock";

/** Deletes the data folder with its database. Throws a Complaint while a running copy holds it. */
export async function removeDataFolder(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const unlock = await lockFolder(dataDir);
  const note = join(dataDir, "postgres-folder");
  const elsewhere = existsSync(note) ? (await readFile(note, "utf8")).trim() : undefined;
  await endLeftover(join(elsewhere ?? dataDir, "postgres"));
  if (elsewhere) await rm(elsewhere, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
  await unlock();
}
