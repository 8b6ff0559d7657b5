// The cluster's files: made once, and put in order after a crash.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Complaint } from "@/scripts/say";
import type { Binaries } from "./binaries";
import type { Identity } from "./identity";
import { handOver, type Place } from "./place";
import { isAlive, programName, waitForEnd } from "./process-info";

const run = promisify(execFile);

export const superuser = "banli";

/** What the server's programs see of our environment: nothing that could change their behaviour. */
export const plainEnv: NodeJS.ProcessEnv = {
  PATH: "/usr/local/bin:/usr/bin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
  NODE_ENV: "production",
};

/** Makes the cluster when there is none. Cut short, it leaves only a folder that the next start removes. */
export async function initCluster(place: Place, binaries: Binaries, identity: Identity): Promise<void> {
  if (existsSync(join(place.cluster, "PG_VERSION"))) return;
  const unfinished = `${place.cluster}.new`;
  const secret = await mkdtemp(join(tmpdir(), "banli-init-"));
  const passwordFile = join(secret, "password");
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(passwordFile, `${place.password}\n`, { mode: 0o600 });
    for (const path of [unfinished, secret, passwordFile]) await handOver(path, identity);
    await run(binaries.initdb, initOptions(unfinished, passwordFile), {
      ...identity,
      cwd: "/",
      env: plainEnv,
    });
    await rename(unfinished, place.cluster);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Complaint(`新建数据库失败：${reason.trim()}`);
  } finally {
    await rm(secret, { recursive: true, force: true });
  }
}

function initOptions(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    // With any other locale pg_trgm does not see Chinese characters.
    "--encoding=UTF8",
    "--locale=C.UTF-8",
  ];
}

/**
 * Ends a server that outlived the process which started it (killed without warning), and removes the note of
 * one that died. PostgreSQL replays its own journal on the next start, so nothing acknowledged is lost. Call
 * only while holding the folder's lock.
 */
export async function endLeftover(cluster: string): Promise<void> {
  const note = join(cluster, "postmaster.pid");
  if (!existsSync(note)) return;
  const pid = Number((await readFile(note, "utf8")).split("\n")[0]);
  const isServer = Number.isInteger(pid) && pid > 1 && isAlive(pid) && programName(pid).includes("postgres");
  if (!isServer) {
    await rm(note, { force: true });
    return;
  }
  process.kill(pid, "SIGINT");
  if (!(await waitForEnd(pid, 30_000))) {
    throw new Complaint(`上次留下的数据库进程 ${pid} 无法停止，请先结束它再启动。`);
  }
}
