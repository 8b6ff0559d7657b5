// A small office for the set-up tests: the real database and the real supervisor, and in the pages' place a
// web server that answers slowly. Usage: stand-in.ts <data folder> <web server's file>
import { spawn } from "node:child_process";
import { startEmbedded } from "@/scripts/postgres/server";
import { runMain, say } from "@/scripts/say";
import { stopSignal, supervise } from "@/scripts/supervise";
import { watch } from "@/scripts/web";

const [dataDir = "", webFile = ""] = process.argv.slice(2);

await runMain(async () => {
  const stop = stopSignal();
  const database = await startEmbedded({ dataDir, say });
  const web = watch(
    spawn(process.execPath, [webFile, database.url], {
      stdio: ["ignore", "inherit", "inherit"],
      detached: true,
    }),
  );
  say(`ready ${JSON.stringify({ url: database.url, postmaster: database.pid, supervisor: process.pid })}`);
  return supervise(database, web, stop, say);
});
