// Empty databases on the tests' server, beside the file's own.
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { databaseUrl } from "@/lib/env";

export type Scratch = {
  url: string;
  run: (sql: string) => Promise<Record<string, unknown>[]>;
  drop: () => Promise<void>;
};

/** A new empty database; drop it when done. */
export async function scratchDatabase(): Promise<Scratch> {
  const name = `worker_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(databaseUrl());
  await runOn(databaseUrl(), `CREATE DATABASE "${name}"`);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    run: (sql) => runOn(url.href, sql),
    drop: async () => {
      await runOn(databaseUrl(), `DROP DATABASE "${name}" WITH (FORCE)`);
    },
  };
}

async function runOn(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows ?? [];
  } finally {
    await client.end();
  }
}
