// Before the integration tests: one embedded PostgreSQL, and in it a template database with every migration.
// The cluster is kept for the next run; fsync is off, because nothing in it is worth a disk's wait.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/db/migrate";
import { readMigrations } from "@/lib/db/schema-files";
import { FolderInUse } from "@/scripts/postgres/folder-lock";
import { type Embedded, startEmbedded } from "@/scripts/postgres/server";

declare module "vitest" {
  interface ProvidedContext {
    serverUrl: string;
    templateName: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = process.cwd();
  const server = await startServer(root);
  try {
    const migrations = await readMigrations(root);
    const digest = createHash("sha256").update(JSON.stringify(migrations)).digest("hex").slice(0, 12);
    const templateName = `template_${digest}`;
    await prepareTemplate(server.url, templateName);
    project.provide("serverUrl", server.url);
    project.provide("templateName", templateName);
    return server.stop;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Two test runs at once get a cluster each: the folder of the first is locked. */
async function startServer(root: string): Promise<Embedded> {
  for (let copy = 1; ; copy++) {
    try {
      return await startEmbedded({ dataDir: join(root, `.data/test-${copy}`), isDurable: false });
    } catch (error) {
      if (copy === 8 || !(error instanceof FolderInUse)) throw error;
    }
  }
}

/** Drops what earlier runs left and makes the template when the migrations are new. */
async function prepareTemplate(url: string, templateName: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE datname LIKE 'worker_%' OR datname LIKE 'template\\_%'",
    );
    for (const { name } of rows) {
      if (name !== templateName)
        await client.query(`DROP DATABASE ${client.escapeIdentifier(name)} WITH (FORCE)`);
    }
    if (rows.some((row) => row.name === templateName)) return;
    const draft = `worker_${templateName}`;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(draft)}`);
    await migrate(withDatabase(url, draft));
    // The name comes last: a template cut short by Ctrl-C is dropped by the next run.
    await client.query(
      `ALTER DATABASE ${client.escapeIdentifier(draft)} RENAME TO ${client.escapeIdentifier(templateName)}`,
    );
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  return copy.href;
}
