// Is this process able to serve? Asked by whatever watches over it; answers with names of checks for the log only.
import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { db } from "@/lib/db/client";
import { schemaFolders } from "@/lib/db/schema-files";
import { isStorageWritable } from "@/lib/files/store";
import { isClockAlive } from "./clock";

type Check = { name: string; run: (now: Date) => Promise<boolean> };

const checks: readonly Check[] = [
  { name: "database", run: async () => (await db.$queryRaw<unknown[]>`SELECT 1`).length === 1 },
  { name: "migrations", run: isSchemaCurrent },
  { name: "clock", run: async (now) => isClockAlive(now) },
  { name: "storage", run: isStorageWritable },
];

const patience = 3000;

/** Names of the checks that failed or took over three seconds; empty when the process is ready. */
export async function failedChecks(now: Date): Promise<string[]> {
  const results = await Promise.all(
    checks.map(async (check) => ((await passes(check, now)) ? null : check.name)),
  );
  return results.filter((name) => name !== null);
}

async function passes(check: Check, now: Date): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return await Promise.race([check.run(now), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Every migration shipped with this version has run: a newer process must not serve an older database. */
async function isSchemaCurrent(): Promise<boolean> {
  const shipped = (await readdir(join(process.cwd(), schemaFolders.migrations))).filter((name) =>
    /^\d{14}_/.test(name),
  );
  const done = await db.$queryRaw<{ name: string }[]>`
    SELECT "migration_name" AS "name" FROM "_prisma_migrations"
    WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`;
  const finished = new Set(done.map((row) => row.name));
  return shipped.every((name) => finished.has(name));
}
