// The web server as a child process in a group of its own: Ctrl-C in the terminal reaches the supervisor only,
// which ends it before the database.
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { childEnv } from "@/lib/env";

export type Web = { ended: Promise<number>; stop: () => Promise<void> };

export type WebOptions = {
  command: "start" | "dev";
  port: number;
  host: string;
  env: Record<string, string>;
};

/** Node runs this before Next: without it the address of a request could be forged, and a body have any size. */
export const frontDoor = pathToFileURL(join(import.meta.dirname, "front-door.mjs")).href;

/** Starts Next on the port. `ended` gives its exit code; `stop` lets open requests finish first. */
export function startWeb({ command, port, host, env }: WebOptions): Web {
  const next = join(process.cwd(), "node_modules/next/dist/bin/next");
  return watch(
    spawn(process.execPath, [`--import=${frontDoor}`, next, command, "-p", String(port), "-H", host], {
      env: childEnv({ ...env, PORT: String(port) }),
      stdio: ["ignore", "inherit", "inherit"],
      detached: true,
    }),
  );
}

/** The way to end `child` and its own children: politely, and by force after ten seconds. */
export function watch(child: ChildProcess): Web {
  const ended = new Promise<number>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
  const stop = async () => {
    signalGroup(child, "SIGTERM");
    const timer = setTimeout(() => signalGroup(child, "SIGKILL"), 10_000);
    await ended;
    clearTimeout(timer);
  };
  return { ended, stop };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

/** Resolves once something answers HTTP at `url`; false when `web` ended before that. */
export async function isServing(url: string, web: Web): Promise<boolean> {
  let isOver = false;
  void web.ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const answer = await fetch(url, { redirect: "manual" }).catch(() => undefined);
    if (answer) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
