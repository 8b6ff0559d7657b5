// npm run build, and the build step of the start commands: `next build`, skipped when nothing it reads changed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { childEnv } from "@/lib/env";
import { numberedSteps } from "./progress";
import { Complaint, runMain, type Say } from "./say";
import { sourceHash } from "./source-hash";

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
  "proxy.ts",
  "instrumentation.ts",
];

/** Builds the app unless the last build came from the same sources. Throws a Complaint when the build fails. */
export async function buildApp(say: Say): Promise<void> {
  const root = process.cwd();
  const mark = join(root, ".next/source-hash");
  const hash = await sourceHash(root, sources);
  if (existsSync(mark) && (await readFile(mark, "utf8")) === hash) {
    say("构建已是最新");
    return;
  }
  await rm(mark, { force: true });
  const { code, said } = await runNextBuild(root);
  if (code !== 0) throw new Complaint(`构建失败：\n${said.trim()}`);
  await writeFile(mark, hash);
}

function runNextBuild(root: string): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const next = join(root, "node_modules/next/dist/bin/next");
    // Settings of the running command must not slip into the build: it has to serve any database.
    const env = childEnv({ NODE_ENV: "production", DATABASE_URL: undefined });
    const child = spawn(process.execPath, [next, "build"], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", (error) => resolve({ code: 1, said: error.message }));
    child.on("exit", (code) => resolve({ code: code ?? 1, said }));
  });
}

if (import.meta.filename === process.argv[1]) {
  await runMain(async () => {
    await numberedSteps(2, 2)("构建", buildApp);
    return 0;
  });
}
