import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { printAccounts } from "@/scripts/accounts";
import { isComplete } from "@/scripts/setup/modules.mjs";
import { sourceHash } from "@/scripts/source-hash";
import { countedStep, readPlaywright, readVitest, sum } from "@/scripts/steps";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "banli-commands-"));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

describe("what is installed", () => {
  const wanted = {
    "": {},
    "node_modules/next": { version: "16.0.0" },
    "node_modules/vitest": { version: "4.0.0", dev: true },
    "node_modules/other-system": { version: "1.0.0", optional: true },
  };
  const present = (packages: object) => {
    write("package-lock.json", JSON.stringify({ packages: wanted }));
    write("node_modules/.package-lock.json", JSON.stringify({ packages }));
    for (const path of Object.keys(packages)) write(`${path}/package.json`, "{}");
  };

  it("is incomplete before the first install", () => {
    write("package-lock.json", JSON.stringify({ packages: wanted }));
    expect(isComplete(false, root)).toBe(false);
  });

  it("is complete for running without the tools for testing", () => {
    present({ "node_modules/next": { version: "16.0.0" } });
    expect([isComplete(false, root), isComplete(true, root)]).toEqual([true, false]);
  });

  it("is stale when a version differs", () => {
    present({ "node_modules/next": { version: "15.0.0" } });
    expect(isComplete(false, root)).toBe(false);
  });

  it("is incomplete when a package's folder is gone", () => {
    present({ "node_modules/next": { version: "16.0.0" } });
    rmSync(join(root, "node_modules/next"), { recursive: true });
    expect(isComplete(false, root)).toBe(false);
  });
});

describe("has the source changed", () => {
  it("answers by name and content, not by time", async () => {
    write("app/page.tsx", "a");
    const before = await sourceHash(root, ["app", "next.config.ts", "missing"]);
    write("app/page.tsx", "a");
    expect(await sourceHash(root, ["app", "next.config.ts", "missing"])).toBe(before);
    write("app/page.tsx", "b");
    expect(await sourceHash(root, ["app", "next.config.ts", "missing"])).not.toBe(before);
    write("app/page.tsx", "a");
    write("next.config.ts", "c");
    expect(await sourceHash(root, ["app", "next.config.ts", "missing"])).not.toBe(before);
  });
});

describe("counting", () => {
  // The steps' own lines would read like the results of the run that this test is part of.
  beforeEach(() => {
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
  });
  afterEach(() => vi.restoreAllMocks());

  const vitest = (passed: number, failed: number, ...files: string[]) =>
    `{"numPassedTests":${passed},"numFailedTests":${failed},"testResults":[${files.join()}]}`;
  const report = () => join(root, "report.json");
  const step = (code: number, text?: string) => {
    const run = async () => {
      if (text) writeFileSync(report(), text);
      return code;
    };
    return countedStep("x", report(), run, readVitest);
  };

  it("adds up what runners report", () => {
    expect(readVitest(vitest(7, 2))).toEqual({ passed: 7, failed: 2 });
    const unread = '{"status":"failed","assertionResults":[]}';
    expect(readVitest(vitest(7, 2, unread, unread))).toEqual({ passed: 7, failed: 4 });
    expect(readPlaywright('{"stats":{"expected":3,"unexpected":1,"flaky":1},"errors":[{}]}')).toEqual({
      passed: 3,
      failed: 3,
    });
    expect(
      sum([
        { passed: 1, failed: 2 },
        { passed: 3, failed: 4 },
      ]),
    ).toEqual({ passed: 4, failed: 6 });
  });

  it("counts a runner that broke, said nothing or ran nothing as failed", async () => {
    expect(await step(0, vitest(7, 0))).toEqual({ passed: 7, failed: 0 });
    expect(await step(1, vitest(7, 0))).toEqual({ passed: 7, failed: 1 });
    expect(await step(1)).toEqual({ passed: 0, failed: 1 });
    expect(await step(0, vitest(0, 0))).toEqual({ passed: 0, failed: 1 });
  });
});

describe("the accounts", () => {
  it("stand in columns, a Chinese character being two wide", () => {
    const lines: string[] = [];
    const unit = "区住建局";
    printAccounts(
      [
        { zh: "李明", login: "li", password: "p", post: "承办人", unit },
        { zh: "a", login: "b", password: "p", post: "x", unit: "y" },
      ],
      (line) => lines.push(line),
    );
    expect(lines.slice(2)).toEqual([
      "  承办人  区住建局  李明  li    p",
      "  x       y         a     b     p",
    ]);
  });
});
