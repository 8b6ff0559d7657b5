// Starts the run of confirmed imports without waiting for it. What a death cuts off, the next minute's clock finds.
import "server-only";
import { logFault } from "@/lib/log";
import { deliverSoon } from "@/lib/notify/deliver-soon";
import { runImports } from "./run";

type Runner = { isRunning: boolean; isAskedAgain: boolean };
// Next loads a module once per bundle: state of the process has one place only.
const keep = globalThis as { banliImportRunner?: Runner };

/** Returns at once, never throws, never runs twice at a time in one process. */
export function runImportsSoon(): void {
  keep.banliImportRunner ??= { isRunning: false, isAskedAgain: false };
  const runner = keep.banliImportRunner;
  runner.isAskedAgain = true;
  if (!runner.isRunning) void run(runner);
}

async function run(runner: Runner): Promise<void> {
  runner.isRunning = true;
  try {
    while (runner.isAskedAgain) {
      runner.isAskedAgain = false;
      await runImports(new Date());
    }
  } catch (fault) {
    logFault(fault, "run imports");
  } finally {
    runner.isRunning = false;
    // Once for all: a delivery per part would take its time from the rows.
    deliverSoon();
  }
}
