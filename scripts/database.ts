// The database a start command works on: the server that DATABASE_URL names, or the embedded one.
import { Client } from "pg";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import { startEmbedded } from "./postgres/server";
import { Complaint, type Say } from "./say";

export type Database = {
  url: string;
  /** Resolves when the embedded server ends; never for another one. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

const oldestVersion = 14;

/** Connects to DATABASE_URL's server, or starts the embedded one in `dataDir`. Throws a Complaint. */
export async function openDatabase(dataDir: string, say: Say): Promise<Database> {
  const { DATABASE_URL: url, EMBEDDED_PG_PORT: port } = env();
  if (!url) return startEmbedded({ dataDir, port, say });
  await checkServer(url);
  return { url, ended: new Promise(() => undefined), stop: async () => undefined };
}

/** Applies outstanding migrations, and closes the database again when that fails. */
export async function migrateOrStop(database: Database, say: Say): Promise<void> {
  try {
    const applied = await migrate(database.url);
    say(applied.length > 0 ? `已应用 ${applied.length} 个迁移：${applied.join("、")}` : "数据库结构已是最新");
  } catch (error) {
    await database.stop();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Complaint(`应用迁移失败，数据库未改动的部分保持原样：${reason.trim()}`);
  }
}

async function checkServer(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 8000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS version",
    );
    const version = rows[0]?.version ?? 0;
    if (version < oldestVersion) {
      throw new Complaint(
        `DATABASE_URL 的服务器是 PostgreSQL ${version}，需要 ${oldestVersion} 或更高版本。`,
      );
    }
  } catch (error) {
    throw error instanceof Complaint ? error : new Complaint(connectionSentence(error, url));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What went wrong on the way to the server of `url`, and what to do; never shows the password. */
export function connectionSentence(error: unknown, url: string): string {
  const { hostname, port, username, pathname } = new URL(url);
  const where = `${hostname}:${port || "5432"}`;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = error instanceof Error ? error.message : String(error);
  if (code === "28P01" || code === "28000") {
    return `数据库 ${where} 不接受用户 ${decodeURIComponent(username)} 的密码，请检查 DATABASE_URL 中的用户名和密码。`;
  }
  if (code === "3D000") {
    return `数据库 ${where} 上没有名为 ${decodeURIComponent(pathname.slice(1))} 的数据库，请先新建或修改 DATABASE_URL。`;
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return `找不到数据库主机 ${hostname}，请检查 DATABASE_URL 中的主机名和网络。`;
  }
  return `连接不上数据库 ${where}（${code || reason}），请确认服务器已启动、网络可达，并检查 DATABASE_URL。`;
}
