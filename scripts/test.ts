// npm test: everything. It never leaves out what it could not set up: that counts as failed and says what to do.
import { buildApp } from "./build";
import { check, reportFolder } from "./check";
import { installChromium } from "./chromium";
import { freePort } from "./ports";
import { Complaint, runMain, say } from "./say";
import { countedStep, readPlaywright, readVitest, runTool, sum, type Tally, wholeStep } from "./steps";

async function main(): Promise<number> {
  const tallies = [await check(), await integration()];
  const isBuilt = await attempt("构建", () => buildApp(say));
  const hasBrowser = await attempt("浏览器", installChromium);
  tallies.push(isBuilt, hasBrowser);
  tallies.push(isBuilt.failed + hasBrowser.failed === 0 ? await browser() : notRun("浏览器测试"));
  const { passed, failed } = sum(tallies);
  say(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

function integration(): Promise<Tally> {
  const report = `${reportFolder}/integration.json`;
  const run = () => runTool(["vitest", "run", "--project", "integration"], { BANLI_REPORT: report });
  return countedStep("集成测试（真实数据库）", report, run, readVitest);
}

async function browser(): Promise<Tally> {
  const report = `${reportFolder}/browser.json`;
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, E2E_PORT: String(await freePort()) };
  const run = () => runTool(["playwright", "test", "--reporter=list,json"], env);
  return countedStep("浏览器测试（构建后的系统）", report, run, readPlaywright);
}

/** A step that throws a Complaint when it cannot be done. */
function attempt(zh: string, work: () => Promise<unknown>): Promise<Tally> {
  return wholeStep(zh, async () => {
    try {
      await work();
      return 0;
    } catch (error) {
      say(error instanceof Complaint ? error.message : String(error));
      return 1;
    }
  });
}

function notRun(zh: string): Tally {
  say(`\n== ${zh}：前面的步骤未完成，无法运行`);
  return { passed: 0, failed: 1 };
}

await runMain(main);
