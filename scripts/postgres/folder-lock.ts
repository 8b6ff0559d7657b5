// One running copy per data folder. The file names the process that holds the folder; a dead holder's file is
// taken over, so that a crash never needs a person to delete anything.
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Complaint } from "@/scripts/say";
import { isAlive, startMark } from "./process-info";

/** The folder belongs to a copy that is running. */
export class FolderInUse extends Complaint {}

type Holder = { pid: number; mark: string };

/** Takes the folder or throws a Complaint that names the process holding it. Gives the way to let go. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, "lock");
  const draft = join(folder, `lock.${process.pid}`);
  await writeFile(draft, JSON.stringify({ pid: process.pid, mark: startMark(process.pid) }));
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (await tryLink(draft, file)) return () => rm(file, { force: true });
      await removeIfDead(file, folder);
    }
  } finally {
    await rm(draft, { force: true });
  }
  throw new Complaint(`数据文件夹 ${folder} 正被反复占用，请稍后再试。`);
}

/** Linking is the one step that fails when the file exists and never shows half a file. */
async function tryLink(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function removeIfDead(file: string, folder: string): Promise<void> {
  const holder = await readHolder(file);
  if (!holder) return;
  if (isAlive(holder.pid) && startMark(holder.pid) === holder.mark) {
    throw new FolderInUse(
      `数据文件夹 ${folder} 正由另一个已启动的办理系统（进程 ${holder.pid}）使用。请先停止它，或用 DATA_DIR 指定另一个文件夹。`,
    );
  }
  // Two starters may both see the dead holder; whoever moves a file that is not the dead one puts it back.
  const aside = `${file}.dead.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const moved = await readHolder(aside);
  if (moved && moved.pid !== holder.pid) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}
