// Letters and forms to pages. The compiler runs in a process of its own (worker.mjs), so that no request waits for it and no
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

/** What is printed, and the template that sets it; each begins with words.typ. */
const templates = { letter: "lib/letter/typst/letter.typ", form: "lib/forms/typst/form.typ" } as const;
type Template = keyof typeof templates;
const templateZh: Record<Template, string> = { letter: "信函", form: "表格" };

/** After so many letters a fresh process takes over: from 110 MB it grows to some 190 and stays there. */
const lettersEach = 500;
/** A letter takes some 50 ms; one that takes this long, from its own turn, never ends. */
const longestMs = 20_000;
const idleMs = 10 * 60_000;

type Order = {
  template: Template;
  inputs: Record<string, string>;
  as: "pdf" | "svg";
  resolve: (pages: string | Uint8Array) => void;
  reject: (fault: Error) => void;
};
type Answer = { pages?: string | Uint8Array; fault?: string };
type Typesetter = { child: ChildProcess; printed: number };
type Press = {
  waiting: Order[];
  setter?: Typesetter | undefined;
  /** What is being set. */
  now?: { order: Order; setter: Typesetter; timer: NodeJS.Timeout } | undefined;
  idle?: NodeJS.Timeout | undefined;
};

const keep = globalThis as { banliPress?: Press };

/** The letter or form could not be set: `message` is the sentence for the person, with the reference number of the log. */
export class PrintFault extends Error {
  override name = "PrintFault";
}

/** The letter as PDF/A. Throws PrintFault. */
export async function printPdf(letter: Letter): Promise<Uint8Array> {
  return (await print("letter", inputsOf(letter), "pdf")) as Uint8Array;
}

/** All pages below each other as one SVG. Throws PrintFault. */
export async function printSvg(letter: Letter): Promise<string> {
  return (await print("letter", inputsOf(letter), "svg")) as string;
}

const inputsOf = (letter: Letter) => ({ letter: JSON.stringify(letter), paper: JSON.stringify(paper) });

/** Pages by a template, its data as JSON by name. Throws PrintFault. */
export async function print(
  template: Template,
  inputs: Record<string, string>,
  as: "pdf" | "svg",
): Promise<string | Uint8Array> {
  try {
    return await ask({ template, inputs, as });
  } catch (fault) {
    const reference = logFault(fault, `${template} as ${as}`);
    throw new PrintFault(
      `${templateZh[template]}暂时排不出来，请稍后再试；仍不行的，请联系系统管理员。编号 ${reference}`,
    );
  }
}

function ask(what: Pick<Order, "template" | "inputs" | "as">): Promise<string | Uint8Array> {
  keep.banliPress ??= { waiting: [] };
  const press = keep.banliPress;
  return new Promise((resolve, reject) => {
    press.waiting.push({ ...what, resolve, reject });
    next(press);
  });
}

/** One letter at a time: its time counts from its own turn, and one that never ends takes no other with it. */
function next(press: Press): void {
  if (press.now) return;
  const order = press.waiting.shift();
  if (!order) {
    rest(press);
    return;
  }
  try {
    const setter = typesetter(press);
    setter.printed += 1;
    const timer = setTimeout(() => end(press, setter, "took too long"), longestMs);
    press.now = { order, setter, timer };
    const { template, inputs, as } = order;
    setter.child.send({ template, inputs, as }, (fault) => {
      if (fault) end(press, setter, fault.message);
    });
  } catch (fault) {
    order.reject(fault as Error);
    next(press);
  }
}

/** The running process, or a new one. */
function typesetter(press: Press): Typesetter {
  clearTimeout(press.idle);
  if (press.setter && press.setter.printed >= lettersEach) retire(press);
  press.setter ??= start(press);
  return press.setter;
}

function start(press: Press): Typesetter {
  const here = join(process.cwd(), "lib/letter/typst");
  const paths = Object.entries(templates).map(([name, path]) => [name, join(process.cwd(), path)]);
  const workspace = join(dataDir(), "typst");
  mkdirSync(workspace, { recursive: true });
  const child = fork(
    /* turbopackIgnore: true */ join(here, "worker.mjs"),
    [
      join(here, "words.typ"),
      JSON.stringify(Object.fromEntries(paths)),
      workspace,
      JSON.stringify(letterFonts()),
    ],
    // No settings and no loaders of ours: it needs neither, and knows no secret.
    {
      env: { NODE_ENV: "production" },
      execArgv: [],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  const setter: Typesetter = { child, printed: 0 };
  child.on("message", ({ pages, fault }: Answer) => {
    settle(press, setter, (order) =>
      pages === undefined ? order.reject(new Error(fault)) : order.resolve(pages),
    );
  });
  child.on("error", (fault) => end(press, setter, fault.message));
  child.on("exit", (code) => end(press, setter, `typesetter ended with ${code}`));
  // A server or a test that is done does not wait for it.
  child.unref();
  child.channel?.unref();
  return setter;
}

/** The letter that this process was setting is answered; the next one has its turn. */
function settle(press: Press, setter: Typesetter, answer: (order: Order) => void): void {
  if (press.now?.setter !== setter) return;
  const { order, timer } = press.now;
  clearTimeout(timer);
  press.now = undefined;
  answer(order);
  next(press);
}

/** Nothing to do: the process stops after a while. */
function rest(press: Press): void {
  clearTimeout(press.idle);
  press.idle = setTimeout(() => retire(press), idleMs).unref();
}

/** Called between two letters: the process ends by itself. */
function retire(press: Press): void {
  const { setter } = press;
  press.setter = undefined;
  if (setter?.child.connected) setter.child.disconnect();
}

/** Ends at once; whose letter it was is told why. */
function end(press: Press, setter: Typesetter, why: string): void {
  if (press.setter === setter) press.setter = undefined;
  setter.child.kill("SIGKILL");
  settle(press, setter, (order) => order.reject(new Error(why)));
}
