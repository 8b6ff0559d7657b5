// npm start: production. Migrations are applied, no demo data is loaded, a weak session key is refused. The
// first three administrators are made in the browser on an empty database.
import { resolve } from "node:path";
import { refuseWeakSecret } from "@/lib/env";
import { runMain, say } from "./say";
import { keptSecret } from "./secret";
import { serve, startSettings } from "./serve";

async function main(): Promise<number> {
  const settings = startSettings();
  const dataDir = resolve(settings.DATA_DIR === ".data" ? ".data/live" : settings.DATA_DIR);
  return serve({
    command: "start",
    steps: 5,
    dataDir,
    host: settings.HOST ?? "0.0.0.0",
    secret: async () => {
      const secret = settings.NEXTAUTH_SECRET ?? (await keptSecret(dataDir));
      refuseWeakSecret(secret);
      return secret;
    },
    prepare: async () => undefined,
    farewell: async (url) => {
      say(`办理系统已启动：${settings.NEXTAUTH_URL ?? url}（数据在 ${dataDir}，按 Ctrl-C 停止）`);
      if (!settings.NEXTAUTH_URL) say("对外提供服务时，请用 NEXTAUTH_URL 写明用户访问的网址（应为 https）。");
    },
  });
}

await runMain(main);
