// Runs in each test file before its imports: points DATABASE_URL at a fresh copy of the template, so that the
// product's own `db` works there, and files never see each other's rows.
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, inject } from "vitest";

const name = `worker_${randomUUID().replaceAll("-", "")}`;
const server = new URL(inject("serverUrl"));

async function onServer(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: server.href });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

await onServer(
  // Two workers copying the template at once make PostgreSQL refuse the second: they take turns.
  "SELECT pg_advisory_lock(7203116)",
  `CREATE DATABASE "${name}" TEMPLATE "${inject("templateName")}"`,
);

const own = new URL(server);
own.pathname = `/${name}`;
process.env.DATABASE_URL = own.href;
process.env.NEXTAUTH_SECRET ??= "q7Zr2vXw9Lm4Tn8Bc6Kd3Hf5Jg1Ys0Pa";
process.env.DATA_DIR = join(tmpdir(), `banli-${name}`);
process.env.LOG_LEVEL ??= "silent";

afterAll(async () => {
  const { db } = await import("@/lib/db/client");
  await db.$disconnect();
  await onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
});
