// Loading the demo once. It never touches a database in which real people work.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { childEnv } from "@/lib/env";
import type { Database } from "./database";
import { Complaint, type Say } from "./say";

/** Loads the demo into `database` unless it is there already. Throws a Complaint for a database in real use. */
export async function loadDemo(database: Database, dataDir: string, say: Say): Promise<void> {
  const { people, real } = await countPeople(database.url);
  if (real > 0) {
    throw new Complaint(
      "该数据库中已有正式用户，不能载入演示数据。请用 DATABASE_URL 或 DATA_DIR 指定另一个数据库。",
    );
  }
  const mark = join(dataDir, "demo-loaded");
  if (people > 0 && existsSync(mark)) {
    say("演示数据已在库中，保持不变");
    return;
  }
  const code = await runSeed({ url: database.url, dataDir });
  if (code !== 0) throw new Complaint("载入演示数据失败，原因见上。可用 npm run demo -- --reset 重新开始。");
  await mkdir(dataDir, { recursive: true });
  await writeFile(mark, new Date().toISOString());
}

async function countPeople(url: string): Promise<{ people: number; real: number }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ people: number; real: number }>(
      'SELECT count(*)::int AS people, count(*) FILTER (WHERE NOT "isFictional")::int AS real FROM "User"',
    );
    return rows[0] ?? { people: 0, real: 0 };
  } finally {
    await client.end();
  }
}

/** Runs the demo's seed as a process of its own; its words go to the terminal. Gives its exit code. */
export function runSeed({ url, dataDir }: { url: string; dataDir: string }): Promise<number> {
  const env = childEnv({ DATABASE_URL: url, DATA_DIR: dataDir });
  return new Promise((resolve) => {
    const args = ["--import", "tsx", "--conditions=react-server", "prisma/seed/demo.ts"];
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
