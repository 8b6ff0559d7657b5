// What integration tests use besides the product's own functions.
import { connect, type Db, db } from "@/lib/db/client";
import { databaseUrl } from "@/lib/env";

/** The file's own database: the same client as the product's code uses. */
export function testDb(): Db {
  return db;
}

/** A second client with connections of its own, for "two callers at once"; end it with `$disconnect()`. */
export function secondClient(): Db {
  return connect(databaseUrl());
}

/** Empties every table but the migrations' own, in one statement. */
export async function emptyDatabase(): Promise<void> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  const names = tables.map((table) => table.name).join(", ");
  if (!names) return;
  await db.$transaction([
    // Events refuse to be emptied; as a replica the session does not run those triggers.
    db.$executeRawUnsafe("SET LOCAL session_replication_role = replica"),
    db.$executeRawUnsafe(`TRUNCATE ${names} CASCADE`),
  ]);
}
