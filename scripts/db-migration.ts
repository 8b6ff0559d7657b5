// npm run db:migration -- <name>: writes the next migration from what changed in prisma/schema and prisma/sql
// since the last one. The snapshot beside the migrations is what "since the last one" is measured against.
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { diffSchemas } from "@/lib/db/schema-engine";
import { readFiles, readSchema, readSqlObjects, type SchemaFile, schemaFolders } from "@/lib/db/schema-files";
import { startEmbedded } from "./postgres/server";
import { Complaint, runMain, say } from "./say";
import { compareSql } from "./sql-statements";

/** The SQL that leads from the snapshot to the present files; empty when nothing changed. `url`: any database. */
export async function nextMigration(root: string, url: string): Promise<string> {
  const snapshot = join(root, schemaFolders.snapshot);
  const schema = await diffSchemas(url, await readFiles(snapshot, ".prisma"), await readSchema(root));
  const objects = compareSql(joined(await readFiles(snapshot, ".sql")), joined(await readSqlObjects(root)));
  // Nothing can guess how a hand-written object is taken away (its data, its name): a person writes that line.
  const reminders = objects.gone.map((each) => `${dropReminder}\n${each.replace(/^/gm, "--   ")}`);
  return [...reminders, isEmptyDiff(schema) ? "" : schema, ...objects.added].filter(Boolean).join("\n\n");
}

const dropReminder = "-- 请在此处补写撤销下列对象的语句（DROP …），写好后删除这段注释：";

function joined(files: SchemaFile[]): string {
  return files.map((file) => file.content).join("\n");
}

function isEmptyDiff(sql: string): boolean {
  return sql.split("\n").every((line) => line.trim() === "" || line.startsWith("--"));
}

/** Writes the migration and the new snapshot; gives the migration's folder name. */
export async function writeMigration(root: string, name: string, sql: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = `${stamp}_${name}`;
  const target = join(root, schemaFolders.migrations, folder);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, "migration.sql"), `${sql}\n`);
  await writeFile(join(root, schemaFolders.migrations, "migration_lock.toml"), 'provider = "postgresql"\n');
  await writeSnapshot(root, [...(await readSchema(root)), ...(await readSqlObjects(root))]);
  return folder;
}

async function writeSnapshot(root: string, files: SchemaFile[]): Promise<void> {
  const folder = join(root, schemaFolders.snapshot);
  if (existsSync(folder)) await rm(folder, { recursive: true });
  await mkdir(folder, { recursive: true });
  for (const file of files) await writeFile(join(folder, file.path), file.content);
}

async function main(): Promise<number> {
  const name = process.argv[2] ?? "";
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Complaint("请写明迁移名称（小写英文、数字和下划线），例如：npm run db:migration -- add_topics");
  }
  // The engine compares two texts and touches no table, but it wants a server to ask for its version.
  const server = await startEmbedded({ dataDir: join(process.cwd(), ".data/scratch"), isDurable: false });
  const sql = await nextMigration(process.cwd(), server.url).finally(server.stop);
  if (!sql) {
    say("prisma/schema 和 prisma/sql 与上一次迁移相比没有变化，不需要新的迁移。");
    return 0;
  }
  const folder = await writeMigration(process.cwd(), name, sql, new Date());
  if (sql.includes(dropReminder)) say("有手写的数据库对象被删除或修改，请按迁移文件开头的提示补写撤销语句。");
  say(`已写入 ${schemaFolders.migrations}/${folder}/migration.sql，请检查后提交。`);
  return 0;
}

if (import.meta.filename === process.argv[1]) await runMain(main);
