// One Prisma client per process over a pooled connection. Pages never import this: reads live in queries.ts,
// writes to a case only in lib/transition.
import "server-only";
import { Pool } from "pg";
import { databaseUrl, env } from "@/lib/env";
import { type Prisma, PrismaClient } from "./generated/client";
import { PrismaPgInTurn } from "./in-turn";

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

// Development reloads modules; a client per reload would use up the server's connections.
const keep = globalThis as { banliDb?: PrismaClient; banliPool?: Pool };

/**
 * The name under which the server keeps the plan of a statement that asks for it by its first line, `-- plan: name`.
 * The others are planned each time: a plan kept for every value of a list's filter would be a bad one for most.
 */
function planName({ sql }: { sql: string }): string {
  return /^\s*-- plan: (\w+)\n/.exec(sql)?.[1] ?? "";
}

/** Opens a client of its own on `url` (tests, scripts); the caller ends it with `$disconnect()`. */
export function connect(url: string, pool = env().DATABASE_POOL): PrismaClient {
  return clientOn(openPool(url, pool));
}

function openPool(url: string, max: number): Pool {
  const connections = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    // PostgreSQL's just-in-time compiler makes short SQL functions fifty times slower (bigram search); its cost of a
    // random page is a spinning disk's, for which it reads whole tables where an index is at hand; column defaults
    // of type timestamp must not depend on the server's own zone.
    onConnect: async (client) => {
      await client.query("SET jit = off; SET random_page_cost = 1.1; SET TIME ZONE 'UTC'");
    },
  });
  // An idle connection cut by the server must not end the process: the pool opens another.
  connections.on("error", () => undefined);
  return connections;
}

function clientOn(connections: Pool): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPgInTurn(connections, { disposeExternalPool: true, statementNameGenerator: planName }),
    transactionOptions: { timeout: 15_000, maxWait: 10_000 },
  });
}

function sharedPool(): Pool {
  keep.banliPool ??= openPool(databaseUrl(), env().DATABASE_POOL);
  return keep.banliPool;
}

function shared(): PrismaClient {
  keep.banliDb ??= clientOn(sharedPool());
  return keep.banliDb;
}

/**
 * The rows of a read past Prisma, which takes longer over a hundred thousand of them than PostgreSQL does. A `date` column
 * is asked for as text.
 */
export async function readRows<Row extends object>({ text, values }: Prisma.Sql): Promise<Row[]> {
  const { rows } = await sharedPool().query<Row>(text, values as unknown[]);
  return rows;
}

/** The process's client. Connects on first use, so that importing it needs no database (`next build`). */
export const db: Db = new Proxy({} as PrismaClient, {
  get(_, key) {
    const client = shared();
    const value: unknown = Reflect.get(client, key);
    return typeof value === "function" ? value.bind(client) : value;
  },
});
