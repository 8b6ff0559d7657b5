// A program of ours in a process of its own, which takes one order at a time: whatever an order brings with it (a fault of
// native code, memory without end, a loop) ends that process and no request. It is started with the first order, renewed
// after many, and stopped when nobody asks.
import "server-only";
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

/** How a program is run; it takes each message as an order and answers it with one message. */
export type Program = {
  /** Where it lies in this installation. */
  path: string;
  args: () => string[];
  /** Of JavaScript's own memory; beyond it the process ends. */
  megabytes?: number;
  /** An order that takes this long, from its own turn, never ends. */
  longestMs: number;
  /** After so many orders a fresh process takes over: what memory gathered goes back. */
  ordersEach: number;
};

const idleMs = 10 * 60_000;

type Order = { order: object; resolve: (answer: never) => void; reject: (fault: Error) => void };
type Runner = { child: ChildProcess; taken: number };
type Line = {
  program: Program;
  waiting: Order[];
  runner?: Runner | undefined;
  /** What is being done. */
  now?: { order: Order; runner: Runner; timer: NodeJS.Timeout } | undefined;
  idle?: NodeJS.Timeout | undefined;
};

// Next loads a module once per bundle: a program runs once all the same.
const keep = globalThis as { banliApart?: Map<string, Line> };

/** The program's answer to the order. Rejects when its process ends over it or it takes too long. */
export function inTurn<A>(program: Program, order: object): Promise<A> {
  keep.banliApart ??= new Map();
  const line = keep.banliApart.get(program.path) ?? { program, waiting: [] };
  keep.banliApart.set(program.path, line);
  return new Promise((resolve, reject) => {
    line.waiting.push({ order, resolve, reject });
    next(line);
  });
}

/** One order at a time: its time counts from its own turn, and one that never ends takes no other with it. */
function next(line: Line): void {
  if (line.now) return;
  const order = line.waiting.shift();
  if (!order) {
    rest(line);
    return;
  }
  try {
    const runner = runnerOf(line);
    runner.taken += 1;
    const timer = setTimeout(() => end(line, runner, "took too long"), line.program.longestMs);
    line.now = { order, runner, timer };
    runner.child.send(order.order, (fault) => {
      if (fault) end(line, runner, fault.message);
    });
  } catch (fault) {
    order.reject(fault as Error);
    next(line);
  }
}

/** The running process, or a new one. */
function runnerOf(line: Line): Runner {
  clearTimeout(line.idle);
  if (line.runner && line.runner.taken >= line.program.ordersEach) retire(line);
  line.runner ??= start(line);
  return line.runner;
}

function start(line: Line): Runner {
  const { path, args, megabytes } = line.program;
  // No settings and no loaders of ours: it needs neither, and knows no secret.
  const child = fork(/* turbopackIgnore: true */ join(process.cwd(), path), args(), {
    env: { NODE_ENV: "production" },
    execArgv: megabytes ? [`--max-old-space-size=${megabytes}`] : [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const runner: Runner = { child, taken: 0 };
  child.on("message", (answer) => settle(line, runner, ({ resolve }) => resolve(answer as never)));
  child.on("error", (fault) => end(line, runner, fault.message));
  child.on("exit", (code, signal) => end(line, runner, `process ended with ${code ?? signal}`));
  // A server or a test that is done does not wait for it.
  child.unref();
  child.channel?.unref();
  return runner;
}

/** The order that this process was at is answered; the next one has its turn. */
function settle(line: Line, runner: Runner, answer: (order: Order) => void): void {
  if (line.now?.runner !== runner) return;
  const { order, timer } = line.now;
  clearTimeout(timer);
  line.now = undefined;
  answer(order);
  next(line);
}

/** Nothing to do: the process stops after a while. */
function rest(line: Line): void {
  clearTimeout(line.idle);
  line.idle = setTimeout(() => retire(line), idleMs).unref();
}

/** Called between two orders: the process ends by itself. */
function retire(line: Line): void {
  const { runner } = line;
  line.runner = undefined;
  if (runner?.child.connected) runner.child.disconnect();
}

/** Ends at once; whose order it was is told why. */
function end(line: Line, runner: Runner, why: string): void {
  if (line.runner === runner) line.runner = undefined;
  runner.child.kill("SIGKILL");
  settle(line, runner, (order) => order.reject(new Error(why)));
}
