// Letters to pages. The compiler runs in a process of its own (worker.mjs), so that no request waits for it and no
// memory stays: it is started with the first letter, renewed after many, and stopped when nobody prints.
import "server-only";
import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { dataDir } from "@/lib/env";
import { logFault } from "@/lib/log";
import type { Letter } from "../letter";
import { paper } from "../paper";
import { letterFonts } from "./fonts";

/** After so many letters a fresh process takes over: from 110 MB it grows to some 190 and stays there. */
const lettersEach = 500;
/** A letter takes some 50 ms; one that takes this long never ends. */
const longestMs = 20_000;
const idleMs = 10 * 60_000;

type Waiting = { resolve: (pages: string | Uint8Array) => void; reject: (fault: Error) => void };
type Answer = { id: number; pages?: string | Uint8Array; fault?: string };
type Typesetter = {
  child: ChildProcess;
  waiting: Map<number, Waiting>;
  printed: number;
  idle?: NodeJS.Timeout;
};

const keep = globalThis as { banliTypesetter?: Typesetter | undefined };

/** The letter could not be set: `message` is the sentence for the person, with the reference number of the log. */
export class PrintFault extends Error {
  override name = "PrintFault";
}

/** The letter as PDF/A. Throws PrintFault. */
export async function printPdf(letter: Letter): Promise<Uint8Array> {
  return (await print(letter, "pdf")) as Uint8Array;
}

/** All pages below each other as one SVG. Throws PrintFault. */
export async function printSvg(letter: Letter): Promise<string> {
  return (await print(letter, "svg")) as string;
}

async function print(letter: Letter, as: "pdf" | "svg"): Promise<string | Uint8Array> {
  try {
    return await ask(letter, as);
  } catch (fault) {
    const reference = logFault(fault, `letter as ${as}`);
    throw new PrintFault(`信函暂时排不出来，请稍后再试；仍不行的，请联系系统管理员。编号 ${reference}`);
  }
}

function ask(letter: Letter, as: "pdf" | "svg"): Promise<string | Uint8Array> {
  const setter = typesetter();
  setter.printed += 1;
  const id = setter.printed;
  const inputs = { letter: JSON.stringify(letter), paper: JSON.stringify(paper) };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(setter, "took too long"), longestMs);
    const done = () => {
      clearTimeout(timer);
      setter.waiting.delete(id);
      rest(setter);
    };
    setter.waiting.set(id, {
      resolve: (pages) => {
        done();
        resolve(pages);
      },
      reject: (fault) => {
        done();
        reject(fault);
      },
    });
    setter.child.send({ id, inputs, as }, (fault) => {
      if (fault) setter.waiting.get(id)?.reject(fault);
    });
  });
}

/** The running process, or a new one. */
function typesetter(): Typesetter {
  const running = keep.banliTypesetter;
  if (running && running.printed < lettersEach) {
    clearTimeout(running.idle);
    return running;
  }
  if (running) retire(running);
  const setter = start();
  keep.banliTypesetter = setter;
  return setter;
}

function start(): Typesetter {
  const here = join(process.cwd(), "lib/letter/typst");
  const workspace = join(dataDir(), "typst");
  mkdirSync(workspace, { recursive: true });
  const child = fork(
    /* turbopackIgnore: true */ join(here, "worker.mjs"),
    [join(here, "letter.typ"), workspace, JSON.stringify(letterFonts())],
    // No settings and no loaders of ours: it needs neither, and knows no secret.
    {
      env: { NODE_ENV: "production" },
      execArgv: [],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  const setter: Typesetter = { child, waiting: new Map(), printed: 0 };
  child.on("message", ({ id, pages, fault }: Answer) => {
    const one = setter.waiting.get(id);
    if (pages === undefined) one?.reject(new Error(fault));
    else one?.resolve(pages);
  });
  child.on("error", (fault) => end(setter, fault.message));
  child.on("exit", (code) => end(setter, `typesetter ended with ${code}`));
  // A server or a test that is done does not wait for it.
  child.unref();
  child.channel?.unref();
  return setter;
}

/** Nothing to do: stops after a while, at once when another process has taken over. */
function rest(setter: Typesetter): void {
  if (setter.waiting.size > 0) return;
  clearTimeout(setter.idle);
  if (keep.banliTypesetter !== setter) setter.child.disconnect();
  else setter.idle = setTimeout(() => retire(setter), idleMs).unref();
}

/** Finishes what it has and ends. */
function retire(setter: Typesetter): void {
  if (keep.banliTypesetter === setter) keep.banliTypesetter = undefined;
  if (setter.waiting.size === 0 && setter.child.connected) setter.child.disconnect();
}

/** Ends at once; who still waits is told why. */
function end(setter: Typesetter, why: string): void {
  if (keep.banliTypesetter === setter) keep.banliTypesetter = undefined;
  setter.child.kill("SIGKILL");
  for (const one of [...setter.waiting.values()]) one.reject(new Error(why));
}
