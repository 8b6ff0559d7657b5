// Where the schema and its migrations lie on disk, and reading them.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export type SchemaFile = { path: string; content: string };
export type MigrationScript = { name: string; sql: string };

/** Folders under the project root. `snapshot` keeps the schema and SQL files as the last migration left them. */
export const schemaFolders = {
  schema: "prisma/schema",
  sql: "prisma/sql",
  migrations: "prisma/migrations",
  snapshot: "prisma/migrations/snapshot",
} as const;

/** The files of `folder` that end with `extension`, by name; none when the folder is missing. */
export async function readFiles(folder: string, extension: string): Promise<SchemaFile[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
  return Promise.all(
    names.map(async (name) => ({ path: name, content: await readFile(join(folder, name), "utf8") })),
  );
}

/** The project's Prisma schema files. */
export function readSchema(root: string): Promise<SchemaFile[]> {
  return readFiles(join(root, schemaFolders.schema), ".prisma");
}

/** What only SQL can make: triggers, partial indexes, check constraints. */
export function readSqlObjects(root: string): Promise<SchemaFile[]> {
  return readFiles(join(root, schemaFolders.sql), ".sql");
}

/** All migrations, oldest first. */
export async function readMigrations(root: string): Promise<MigrationScript[]> {
  const folder = join(root, schemaFolders.migrations);
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => /^\d{14}_/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(join(folder, name, "migration.sql"), "utf8") })),
  );
}
