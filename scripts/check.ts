// npm run check: everything that needs neither a database nor a browser.
import { mkdir } from "node:fs/promises";
import { runMain, say } from "./say";
import { countedStep, readVitest, runTool, sum, type Tally, wholeStep } from "./steps";

export const reportFolder = ".data/reports";

/** Format and lint, types, dead code, import direction, unit tests; one after the other, all of them. */
export async function check(): Promise<Tally> {
  await mkdir(reportFolder, { recursive: true });
  const imports = [
    "depcruise",
    "--config",
    ".dependency-cruiser.cjs",
    "app",
    "components",
    "lib",
    "prisma",
    "scripts",
  ];
  const report = `${reportFolder}/unit.json`;
  return sum([
    await wholeStep("格式与规范", () => runTool(["biome", "check", "--error-on-warnings", "."])),
    await wholeStep(
      "类型",
      async () => (await runTool(["next", "typegen"])) || runTool(["tsc", "--noEmit", "-p", "."]),
    ),
    await wholeStep("无用代码", () => runTool(["knip", "--no-config-hints"])),
    await wholeStep("引用方向", () => runTool(imports)),
    await countedStep(
      "单元测试",
      report,
      () => runTool(["vitest", "run", "--project", "unit"], { BANLI_REPORT: report }),
      readVitest,
    ),
  ]);
}

if (import.meta.filename === process.argv[1]) {
  await runMain(async () => {
    const { passed, failed } = await check();
    say(`\n${passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  });
}
