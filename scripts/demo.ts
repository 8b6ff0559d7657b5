// npm run demo: a working office with invented people. `-- --reset` starts over.
import { resolve } from "node:path";
import type { Env } from "@/lib/env";
import { demoAccounts } from "@/prisma/seed/accounts";
import { printAccounts } from "./accounts";
import type { Database } from "./database";
import { loadDemo } from "./demo-data";
import { requireFreePort } from "./ports";
import { removeDataFolder } from "./postgres/remove";
import { Complaint, runMain, type Say, say } from "./say";
import { keptSecret } from "./secret";
import { serve, startSettings } from "./serve";

async function main(): Promise<number> {
  const settings = startSettings();
  const dataDir = resolve(settings.DATA_DIR === ".data" ? ".data/demo" : settings.DATA_DIR);
  // The accounts' passwords are public: other machines are let in only when asked for.
  const host = settings.HOST ?? "127.0.0.1";
  if (process.argv.includes("--reset")) {
    // Nothing is thrown away for a start that cannot succeed.
    await requireFreePort(settings.PORT, host, "run demo");
    await reset(dataDir, settings, say);
  }
  return serve({
    command: "run demo",
    steps: 6,
    dataDir,
    host,
    secret: () => keptSecret(dataDir),
    prepare: (step, database: Database) =>
      step("载入演示数据", (detail) => loadDemo(database, dataDir, detail)),
    farewell: async (url) => {
      printAccounts(demoAccounts(), say);
      say(
        "  其他人员的账号同区教体局：单位或科室代码加岗位，密码相同；全部账号用 xitong 登录后在“人员与任职”查看。",
      );
      say(`\n演示系统已启动：${url}（人员均为虚构；按 Ctrl-C 停止，数据保留在 ${dataDir}）`);
    },
  });
}

async function reset(dataDir: string, settings: Env, tell: Say): Promise<void> {
  if (settings.DATABASE_URL) {
    throw new Complaint("--reset 只清空内置数据库。使用 DATABASE_URL 时，请自行新建一个空数据库。");
  }
  await removeDataFolder(dataDir);
  tell("已清空演示数据，重新开始。");
}

await runMain(main);
