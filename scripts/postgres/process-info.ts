// Is that process still there, and is it the same one? A number alone does not say: numbers are used again,
// soonest in a container, where the old database's number may now be our own.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** True when a process with this number runs, whoever owns it; a dead one nobody has buried yet does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return statFields(pid)?.[0] !== "Z";
}

/** A mark that differs between two processes that had the same number; empty when there is no such process. */
export function startMark(pid: number): string {
  // The start time in ticks after boot.
  return statFields(pid)?.[19] ?? ps(pid, "lstart=");
}

/** Linux: what stands behind the name in /proc/<pid>/stat (the name itself may hold spaces). */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

/** The name of the program that runs under `pid`; empty when unknown. */
export function programName(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return ps(pid, "comm=");
  }
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync("ps", ["-o", column, "-p", String(pid)], { stdio: ["ignore", "pipe", "ignore"] })
      .toString()
      .trim();
  } catch {
    return "";
  }
}

/** Waits until the process is gone; false when it still lives after `ms` milliseconds. */
export async function waitForEnd(pid: number, ms: number): Promise<boolean> {
  const until = Date.now() + ms;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}
