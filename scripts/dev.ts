// npm run dev: the database and Next with reload on change. `-- --db-only`: the database alone, for tests by
// hand; it prints the address and stays. `-- --reset`: starts over with an empty one.
import { resolve } from "node:path";
import { env, readEnvFile } from "@/lib/env";
import { migrateOrStop, openDatabase } from "./database";
import { requireFreePort } from "./ports";
import { removeDataFolder } from "./postgres/remove";
import { runMain, say } from "./say";
import { keptSecret } from "./secret";
import { stopSignal, supervise } from "./supervise";
import { startWeb } from "./web";

async function main(): Promise<number> {
  const options = new Set(process.argv.slice(2));
  readEnvFile(process.cwd());
  const { PORT: port, HOST: host = "127.0.0.1", DATA_DIR } = env();
  const dataDir = resolve(DATA_DIR === ".data" ? ".data/dev" : DATA_DIR);
  const isDbOnly = options.has("--db-only");
  if (!isDbOnly) await requireFreePort(port, host, "run dev");
  if (options.has("--reset") && !env().DATABASE_URL) await removeDataFolder(dataDir);
  const stop = stopSignal();
  const database = await openDatabase(dataDir, say);
  await migrateOrStop(database, say);
  say(`DATABASE_URL=${database.url}`);
  if (isDbOnly) return supervise(database, undefined, stop, say);
  const url = `http://localhost:${port}`;
  const web = startWeb({
    command: "dev",
    port,
    host,
    env: {
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      NEXTAUTH_URL: env().NEXTAUTH_URL ?? url,
      NEXTAUTH_SECRET: env().NEXTAUTH_SECRET ?? (await keptSecret(dataDir)),
    },
  });
  return supervise(database, web, stop, say);
}

await runMain(main);
