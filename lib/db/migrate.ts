// Bringing a database to the present schema. Run by every start command before the web server opens.
import { join } from "node:path";
import { Client } from "pg";
import { applyScripts } from "./schema-engine";
import { readMigrations, readSchema, schemaFolders } from "./schema-files";

// Any fixed number: two processes starting at once take turns on it.
const migrationLock = 7_203_115;

/**
 * Applies the migrations `url` has not had yet and gives their names. Several processes may call it at once:
 * the second waits for the first and then finds nothing to do.
 */
export async function migrate(url: string, root = process.cwd()): Promise<string[]> {
  const holder = new Client({ connectionString: url });
  await holder.connect();
  try {
    await holder.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    const [schema, migrations] = await Promise.all([readSchema(root), readMigrations(root)]);
    if (
      await isCurrent(
        holder,
        migrations.map((each) => each.name),
      )
    )
      return [];
    await forgetUnfinished(holder);
    return await applyScripts(url, schema, join(root, schemaFolders.migrations), migrations);
  } finally {
    // Ending the session gives the lock back, whatever happened.
    await holder.end();
  }
}

/**
 * A process killed while migrating leaves a row that says "started". Scripts are one transaction each, so such
 * a migration left nothing behind and may run again; the engine alone would refuse to go on.
 */
async function forgetUnfinished(client: Client): Promise<void> {
  const table = await client.query("SELECT to_regclass('public._prisma_migrations') AS found");
  if (table.rows[0]?.found === null) return;
  await client.query(
    "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  );
}

/** Spares the engine's half second of loading when the database already has every migration. */
async function isCurrent(client: Client, names: string[]): Promise<boolean> {
  const table = await client.query("SELECT to_regclass('public._prisma_migrations') AS found");
  if (table.rows[0]?.found === null) return names.length === 0;
  const done = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const finished = new Set(done.rows.map((row) => row.name));
  return names.every((name) => finished.has(name));
}
