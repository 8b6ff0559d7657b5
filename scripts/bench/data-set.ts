// The benchmark's data set: a scratch database per number of items on an embedded server of its own, kept for
// the next run until the schema or the seed changes.
import { spawn } from "node:child_process";
import { Client } from "pg";
import { childEnv } from "@/lib/env";
import { migrateOrStop } from "@/scripts/database";
import type { Embedded } from "@/scripts/postgres/server";
import { Complaint, type Say } from "@/scripts/say";
import { sourceHash } from "@/scripts/source-hash";

export type DataSetOptions = { count: number; seed: number; isFresh: boolean; dataDir: string };

/** Makes the data set, or finds it made, and gives its address. Throws a Complaint when it cannot be filled. */
export async function prepareDataSet(server: Embedded, options: DataSetOptions, say: Say): Promise<string> {
  const { count, seed, isFresh, dataDir } = options;
  const hash = (await sourceHash(process.cwd(), ["prisma"])).slice(0, 8);
  const name = `bench_${count}_${seed}_${hash}`;
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const names = await onServer(server.url, "SELECT datname AS name FROM pg_database");
  if (names.includes(name) && !isFresh) {
    say(`数据集 ${name} 已在`);
    return url.href;
  }
  for (const old of names.filter((one) => one === name || one === "bench_filling" || isOutdated(one, hash))) {
    await onServer(server.url, `DROP DATABASE "${old}" WITH (FORCE)`);
  }
  await onServer(server.url, 'CREATE DATABASE "bench_filling"');
  const filling = new URL(server.url);
  filling.pathname = "/bench_filling";
  await migrateOrStop({ ...server, url: filling.href }, say);
  const code = await runFill(filling.href, dataDir, [String(count), String(seed)]);
  if (code !== 0) throw new Complaint("生成测量数据失败，原因见上。");
  // Only a whole data set gets the name that the next run looks for.
  await onServer(server.url, `ALTER DATABASE "bench_filling" RENAME TO "${name}"`);
  return url.href;
}

function isOutdated(name: string, hash: string): boolean {
  return name.startsWith("bench_") && !name.endsWith(`_${hash}`);
}

function runFill(url: string, dataDir: string, args: string[]): Promise<number> {
  const env = childEnv({ DATABASE_URL: url, DATA_DIR: dataDir });
  const program = ["--import", "tsx", "--conditions=react-server", "scripts/bench/fill.ts", ...args];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, program, { env, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

async function onServer(url: string, sql: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(sql);
    return rows.map((row) => row.name);
  } finally {
    await client.end();
  }
}

export type Facts = { proposals: number; events: number; rows: number; size: string; version: string };

/** How large the data set is, for the head of the report. */
export async function factsOf(url: string): Promise<Facts> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Facts>(
      `SELECT (SELECT count(*)::int FROM "Proposal") AS proposals, (SELECT count(*)::int FROM "Event") AS events,
        (SELECT sum(n_live_tup)::bigint::int FROM pg_stat_user_tables) AS rows,
        pg_size_pretty(pg_database_size(current_database())) AS size,
        current_setting('server_version') AS version`,
    );
    return rows[0] ?? { proposals: 0, events: 0, rows: 0, size: "", version: "" };
  } finally {
    await client.end();
  }
}
