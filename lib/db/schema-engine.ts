// Prisma's schema engine as WebAssembly. The usual native engine is a download, which a closed network cannot
// make; this package is the same engine and writes the same `_prisma_migrations` table, so that
// `prisma migrate deploy` on a connected machine agrees with what was done here.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool } from "pg";
import type { MigrationScript, SchemaFile } from "./schema-files";

const filters = { externalTables: [], externalEnums: [] };
let loaded: Promise<void> | undefined;

async function instantiate(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = await WebAssembly.compile(await readFile(entry.replace(/\.js$/, ".wasm")));
  const { exports } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": { ...glue } });
  glue.__wbg_set_wasm(exports);
  const start = exports.__wbindgen_start;
  if (typeof start === "function") start();
}

// Written in the same transaction as the migration itself: a crash can no longer fall between the change and
// the note that it was made, which would have the next start apply it twice.
const noteFinished = `UPDATE "_prisma_migrations" SET "finished_at" = now(), "applied_steps_count" = 1
  WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL`;

/** Prisma's adapter cuts a script at every semicolon, function bodies included; this one sends it whole. */
class WholeScriptAdapter extends PrismaPg {
  constructor(
    pool: Pool,
    private readonly migrations: ReadonlySet<string>,
  ) {
    super(pool);
  }

  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      const isMigration = this.migrations.has(script);
      // Several statements in one query are one transaction in PostgreSQL: all of a migration or nothing.
      await connection.underlyingDriver().query(isMigration ? `${script}\n;${noteFinished}` : script);
    };
    return connection;
  }
}

type EngineOptions = { url: string; schema: SchemaFile[]; migrations?: MigrationScript[] };

/** Opens an engine for `work` and closes its connections afterwards; the engine itself would keep them. */
async function withEngine<T>(
  options: EngineOptions,
  work: (engine: glue.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= instantiate();
  await loaded;
  const datamodels = options.schema.map((file): [string, string] => [file.path, file.content]);
  const scripts = new Set(options.migrations?.map((each) => each.sql));
  const pool = new Pool({ connectionString: options.url });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptAdapter(pool, scripts));
    return await work(await glue.SchemaEngine.new({ datamodels }, () => undefined, adapter));
  } finally {
    await pool.end();
  }
}

/** The SQL that turns a database of schema `from` (empty list: nothing) into one of schema `to`. */
export async function diffSchemas(url: string, from: SchemaFile[], to: SchemaFile[]): Promise<string> {
  const start =
    from.length === 0 ? { tag: "empty" as const } : { tag: "schemaDatamodel" as const, files: from };
  const end = { tag: "schemaDatamodel" as const, files: to };
  const result = await withEngine({ url, schema: to }, (engine) =>
    engine.diff({ from: start, to: end, script: true, exitCode: null, filters }),
  );
  return (result.stdout ?? "").trim();
}

/** Applies those of `migrations` the database has not had yet, in order; gives their names. */
export async function applyScripts(
  url: string,
  schema: SchemaFile[],
  baseDir: string,
  migrations: MigrationScript[],
): Promise<string[]> {
  const migrationsList = {
    baseDir,
    shadowDbInitScript: "",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
  const result = await withEngine({ url, schema, migrations }, (engine) =>
    engine.applyMigrations({ filters, migrationsList }),
  );
  return result.appliedMigrationNames;
}
