import { afterEach, describe, expect, it } from "vitest";
import { migrate } from "@/lib/db/migrate";
import { diffSchemas } from "@/lib/db/schema-engine";
import { readMigrations, readSchema, readSqlObjects } from "@/lib/db/schema-files";
import { nextMigration } from "@/scripts/db-migration";
import { splitStatements } from "@/scripts/sql-statements";
import { readCatalog } from "../support/catalog";
import { type Scratch, scratchDatabase } from "../support/scratch-database";

const root = process.cwd();
const open: Scratch[] = [];

async function scratch(): Promise<Scratch> {
  const database = await scratchDatabase();
  open.push(database);
  return database;
}

async function migrated(): Promise<Scratch> {
  const database = await scratch();
  await migrate(database.url, root);
  return database;
}

/** The database as the schema and the hand-written SQL describe it, without any migration. */
async function described(): Promise<Scratch> {
  const database = await scratch();
  await database.run(await diffSchemas(database.url, [], await readSchema(root)));
  for (const file of await readSqlObjects(root)) await database.run(file.content);
  return database;
}

/** Prisma's own table as it makes it, in a database in which nothing else was done. */
const prismaTable = `CREATE TABLE "_prisma_migrations" (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL,
  finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

afterEach(async () => {
  for (const database of open.splice(0)) await database.drop();
});

describe("migrations and schema agree", () => {
  it("makes the same tables, keys, indexes, triggers and checks by either way", async () => {
    const [byMigrations, bySchema] = [await migrated(), await described()];
    const lines = await readCatalog(bySchema.url);
    expect(await readCatalog(byMigrations.url)).toEqual(lines);
    expect(lines.length).toBeGreaterThan(300);
  });

  it("has nothing left to write into a next migration", async () => {
    const database = await scratch();
    expect(await nextMigration(root, database.url)).toBe("");
  });

  it.each([
    ["a column's type", 'ALTER TABLE "User" ALTER COLUMN "name" TYPE varchar(50)'],
    ["a column that may be empty", 'ALTER TABLE "User" ALTER COLUMN "name" DROP NOT NULL'],
    ["a default", 'ALTER TABLE "User" ALTER COLUMN "isActive" SET DEFAULT false'],
    ["a missing index", 'DROP INDEX "User_login_key"'],
    ["a dropped trigger", 'DROP TRIGGER "Event_append_only" ON "Event"'],
    ["a loosened check", 'ALTER TABLE "Reply" DROP CONSTRAINT "Reply_issued_complete"'],
    [
      "a partial index without its condition",
      'DROP INDEX "Signer_one_lead"; CREATE UNIQUE INDEX "Signer_one_lead" ON "Signer" ("proposalId")',
    ],
    [
      "a changed function",
      "CREATE OR REPLACE FUNCTION banli_bigrams(value text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS 'SELECT NULL::tsvector'",
    ],
  ])("notices %s", async (_, sql) => {
    const database = await migrated();
    const before = await readCatalog(database.url);
    await database.run(sql);
    expect(await readCatalog(database.url)).not.toEqual(before);
  });

  it("finds every hand-written object in the migrated database", async () => {
    const lines = (await readCatalog((await migrated()).url)).join("\n");
    for (const file of await readSqlObjects(root)) {
      const names = [
        ...file.content.matchAll(
          /^CREATE (?:UNIQUE )?(?:INDEX|TRIGGER|FUNCTION) "?(\w+)|ADD CONSTRAINT "(\w+)"/gm,
        ),
      ];
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(lines).toContain(name[1] ?? name[2]);
    }
  });
});

describe("applying", () => {
  it("does nothing the second time", async () => {
    const database = await scratch();
    const all = (await readMigrations(root)).map((each) => each.name);
    expect(await migrate(database.url, root)).toEqual(all);
    expect(await migrate(database.url, root)).toEqual([]);
  });

  it("lets two processes start at once", async () => {
    const database = await scratch();
    const results = await Promise.all([migrate(database.url, root), migrate(database.url, root)]);
    expect(results.map((names) => names.length).sort()).toEqual([0, (await readMigrations(root)).length]);
  });

  it("goes on after a process was killed half way", async () => {
    const database = await scratch();
    await database.run(prismaTable);
    await database.run(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '20200101000000_cut')",
    );
    const names = await migrate(database.url, root);
    expect(names).toEqual((await readMigrations(root)).map((each) => each.name));
  });
});

describe("hand-written SQL", () => {
  it("is cut at statement ends only", () => {
    const sql = "-- a; b\nSELECT 'x;y';\nCREATE FUNCTION f() AS $$ BEGIN; END; $$;\nSELECT 1/2 - 1";
    expect(splitStatements(sql)).toEqual([
      "SELECT 'x;y';",
      "CREATE FUNCTION f() AS $$ BEGIN; END; $$;",
      "SELECT 1/2 - 1;",
    ]);
  });
});
