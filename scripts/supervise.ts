// Keeps the web server and the database together: both run until one ends or a person says stop, and then
// the web server goes first, so that no request loses its database half way.
import type { Database } from "./database";
import type { Say } from "./say";
import type { Web } from "./web";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Resolves at the first signal to stop. */
export function stopSignal(): Promise<"signal"> {
  return new Promise((resolve) => {
    // The handler stays: a second Ctrl-C must not cut the orderly end short.
    for (const signal of signals) process.on(signal, () => resolve("signal"));
  });
}

/** Runs until a stop signal (0) or until one of the two ends on its own (1), and ends both in order. */
export async function supervise(
  database: Database,
  web: Web | undefined,
  stop: Promise<"signal">,
  say: Say,
): Promise<number> {
  const endings: Promise<"signal" | "web" | "database">[] = [
    stop,
    database.ended.then(() => "database" as const),
  ];
  if (web) endings.push(web.ended.then(() => "web" as const));
  // With another server's database and no web server nothing else would keep the process here.
  const stay = setInterval(() => undefined, 60_000);
  const cause = await Promise.race(endings);
  clearInterval(stay);
  if (cause === "web") say("网页服务意外结束。");
  if (cause === "database") say("数据库意外结束，记录在数据文件夹的 postgres.log 中。");
  await web?.stop();
  if (cause === "signal" && web) say("网页服务已停止");
  await database.stop();
  if (cause === "signal") say("数据库已停止");
  return cause === "signal" ? 0 : 1;
}
