// The common course of `npm run demo` and `npm start`: database, migrations, what the command adds, build,
// web server; then both run until a signal.
import { env, readEnvFile } from "@/lib/env";
import { buildApp } from "./build";
import { type Database, migrateOrStop, openDatabase } from "./database";
import { requireFreePort } from "./ports";
import { numberedSteps, type Step } from "./progress";
import { Complaint, say } from "./say";
import { stopSignal, supervise } from "./supervise";
import { isServing, startWeb } from "./web";

export type ServeOptions = {
  /** As typed after `npm`, for messages: "start", "run demo". */
  command: string;
  steps: number;
  dataDir: string;
  host: string;
  secret: () => Promise<string>;
  /** Steps between the migrations and the build. */
  prepare: (step: Step, database: Database) => Promise<void>;
  /** Printed once the pages are served. */
  farewell: (url: string) => Promise<void>;
};

/** Runs the command to its end and gives the exit code. Throws a Complaint when it cannot start. */
export async function serve(options: ServeOptions): Promise<number> {
  const { PORT: port } = env();
  await requireFreePort(port, options.host, options.command);
  const secret = await options.secret();
  const step = numberedSteps(2, options.steps);
  const stop = stopSignal();
  const database = await step("启动数据库", (detail) => openDatabase(options.dataDir, detail));
  const starting = startUp(options, step, database, port, secret).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  // Ctrl-C during a long first start must not wait for the end of the build.
  const web = await Promise.race([starting, stop]);
  if (web === "signal") {
    starting.then((late) => late.stop()).catch(() => undefined);
    await database.stop();
    process.exit(0);
  }
  return supervise(database, web, stop, say);
}

async function startUp(options: ServeOptions, step: Step, database: Database, port: number, secret: string) {
  await step("应用迁移", (detail) => migrateOrStop(database, detail));
  // Two programs of their own on two cores: the first start waits for the longer one only.
  await Promise.all([options.prepare(step, database), step("构建", buildApp)]);
  const url = `http://localhost:${port}`;
  const web = await step(`启动 ${url}`, async () => {
    const server = startWeb({
      command: "start",
      port,
      host: options.host,
      env: {
        NODE_ENV: "production",
        DATABASE_URL: database.url,
        DATA_DIR: options.dataDir,
        NEXTAUTH_SECRET: secret,
        NEXTAUTH_URL: env().NEXTAUTH_URL ?? url,
      },
    });
    const host = options.host === "0.0.0.0" ? "127.0.0.1" : options.host;
    if (!(await isServing(`http://${host}:${port}/`, server)))
      throw new Complaint("网页服务未能启动，原因见上。");
    return server;
  });
  await options.farewell(url);
  return web;
}

/** Reads `.env` and gives the settings a start command begins with. */
export function startSettings(): ReturnType<typeof env> {
  readEnvFile(process.cwd());
  return env();
}
