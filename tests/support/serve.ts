// The server of the browser tests: the built app on its own database, loaded with the demo. The loaded database
// is kept and copied, so that each run begins with the same office without loading it again.
import { join } from "node:path";
import { Client } from "pg";
import { env } from "@/lib/env";
import { buildApp } from "@/scripts/build";
import { migrateOrStop } from "@/scripts/database";
import { runSeed } from "@/scripts/demo-data";
import { type Embedded, startEmbedded } from "@/scripts/postgres/server";
import { Complaint, runMain, say } from "@/scripts/say";
import { keptSecret } from "@/scripts/secret";
import { sourceHash } from "@/scripts/source-hash";
import { stopSignal, supervise } from "@/scripts/supervise";
import { startWeb } from "@/scripts/web";

const root = process.cwd();
const dataDir = join(root, ".data/e2e");

async function main(): Promise<number> {
  const stop = stopSignal();
  await buildApp(say);
  const server = await startEmbedded({ dataDir, isDurable: false });
  const url = await copyOfDemo(server).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const port = env().PORT;
  const web = startWeb({
    command: "start",
    port,
    host: "127.0.0.1",
    env: {
      NODE_ENV: "production",
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
      NEXTAUTH_SECRET: await keptSecret(dataDir),
      LOG_LEVEL: "warn",
    },
  });
  return supervise(server, web, stop, say);
}

/** A fresh copy of the loaded demo; loads it first when the seed or anything it runs through has changed. */
async function copyOfDemo(server: Embedded): Promise<string> {
  const hash = (await sourceHash(root, ["prisma", "lib"])).slice(0, 12);
  const template = `demo_${hash}`;
  const names = await onServer(server, "SELECT datname AS name FROM pg_database WHERE datname <> 'banli'");
  if (!names.includes(template)) {
    for (const old of names.filter((name) => name.startsWith("demo_") || name === "loading")) {
      await onServer(server, `DROP DATABASE "${old}" WITH (FORCE)`);
    }
    await onServer(server, 'CREATE DATABASE "loading"');
    const loading = at(server, "loading");
    await migrateOrStop({ ...server, url: loading }, say);
    const code = await runSeed({ url: loading, dataDir });
    if (code !== 0) throw new Complaint("载入演示数据失败，原因见上。");
    await onServer(server, `ALTER DATABASE "loading" RENAME TO "${template}"`);
  }
  await onServer(server, 'DROP DATABASE IF EXISTS "office" WITH (FORCE)');
  await onServer(server, `CREATE DATABASE "office" TEMPLATE "${template}"`);
  return at(server, "office");
}

function at(server: Embedded, name: string): string {
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(server: Embedded, sql: string): Promise<string[]> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(sql);
    return rows.map((row) => row.name);
  } finally {
    await client.end();
  }
}

await runMain(main);
