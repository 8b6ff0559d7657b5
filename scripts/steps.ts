// The steps of check and test: each is a command whose result is counted.
import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { childEnv } from "@/lib/env";
import { say } from "./say";

export type Tally = { passed: number; failed: number };

const localBin = "node_modules/.bin";

/** Runs a program of the project; its output goes to the terminal. Gives the exit code. */
export function runTool(
  args: readonly string[],
  env: Record<string, string | undefined> = {},
): Promise<number> {
  const [tool = "", ...rest] = args;
  return new Promise((resolve) => {
    const child = spawn(`${localBin}/${tool}`, rest, { env: childEnv(env), stdio: "inherit" });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** A step that passes or fails as a whole. */
export async function wholeStep(zh: string, run: () => Promise<number>): Promise<Tally> {
  say(`\n== ${zh}`);
  const code = await run();
  say(code === 0 ? `== ${zh}：通过` : `== ${zh}：未通过`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * A step that counts its tests from the report it writes to `file`. Counts one failure more when the runner
 * itself failed without a failed test to show for it, so that a crash can never look like a pass.
 */
export async function countedStep(
  zh: string,
  file: string,
  run: () => Promise<number>,
  read: (report: string) => Tally,
): Promise<Tally> {
  say(`\n== ${zh}`);
  await rm(file, { force: true });
  const code = await run();
  const report = await readFile(file, "utf8").catch(() => "");
  const tally = report ? read(report) : { passed: 0, failed: 0 };
  const isHidden = tally.failed === 0 && (code !== 0 || tally.passed === 0);
  const counted = isHidden ? { ...tally, failed: 1 } : tally;
  say(`== ${zh}：${counted.passed} 项通过，${counted.failed} 项未通过`);
  return counted;
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

/** The counts in Vitest's JSON report; a file that could not even be read counts as one failure. */
export function readVitest(report: string): Tally {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as VitestReport;
  const broken = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** The counts in Playwright's JSON report; a test that passes only when repeated counts as failed. */
export function readPlaywright(report: string): Tally {
  const { stats, errors } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number };
    errors: unknown[];
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, each) => ({ passed: all.passed + each.passed, failed: all.failed + each.failed }),
    { passed: 0, failed: 0 },
  );
}
