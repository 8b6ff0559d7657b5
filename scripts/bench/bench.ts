// npm run bench -- --proposals 30000: times the pages of the built app on a scratch database and prints a table.
// It judges nothing: the bars stand in the project's design, the numbers depend on the machine.
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dayOf } from "@/lib/calendar/day";
import { buildApp } from "@/scripts/build";
import { freePort } from "@/scripts/ports";
import { startEmbedded } from "@/scripts/postgres/server";
import { numberedSteps } from "@/scripts/progress";
import { Complaint, runMain, say } from "@/scripts/say";
import { keptSecret } from "@/scripts/secret";
import { isServing, startWeb, type Web } from "@/scripts/web";
import { factsOf, prepareDataSet } from "./data-set";
import { emptyPath, type Figures, measure } from "./measure";
import { findPages, type Page } from "./pages";
import { scriptBytes } from "./scripts-of";
import { type Cell, tableLines } from "./table";
import { signInAt, stranger, type Visitor } from "./visitor";

const dataDir = join(process.cwd(), ".data/bench");

/** Settings of one run, all whole numbers but `fresh`. */
function readOptions() {
  const { values } = parseArgs({
    options: {
      proposals: { type: "string", default: "30000" },
      requests: { type: "string", default: "30" },
      people: { type: "string", default: "8" },
      seed: { type: "string", default: "1" },
      fresh: { type: "boolean", default: false },
    },
  });
  const whole = (name: "proposals" | "requests" | "people" | "seed") => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1) throw new Complaint(`--${name} 应为正整数。`);
    return value;
  };
  return {
    count: whole("proposals"),
    requests: whole("requests"),
    people: whole("people"),
    seed: whole("seed"),
    isFresh: values.fresh,
  };
}

type Options = ReturnType<typeof readOptions>;

async function main(): Promise<number> {
  const options = readOptions();
  const step = numberedSteps(1, 4);
  await step("构建", buildApp);
  const server = await startEmbedded({ dataDir, isDurable: false, say });
  const closing: (() => Promise<void>)[] = [server.stop];
  const close = async () => {
    for (const stop of closing.splice(0).toReversed()) await stop();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => close().finally(() => process.exit(1)));
  }
  try {
    const url = await step("测量数据", (detail) => prepareDataSet(server, { ...options, dataDir }, detail));
    const { base, web } = await step("启动网页服务", () => startApp(url));
    closing.push(web.stop);
    const rows = await step("测量", (detail) => measureAll(base, options, detail));
    await report(url, options, rows);
    return 0;
  } finally {
    await close();
  }
}

/** The built app as in production, with the statement clock loaded into it. */
async function startApp(url: string): Promise<{ base: string; web: Web }> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const web = startWeb({
    command: "start",
    port,
    host: "127.0.0.1",
    env: {
      NODE_ENV: "production",
      NODE_OPTIONS: `--import=${join(import.meta.dirname, "sql-clock.mjs")}`,
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      NEXTAUTH_URL: base,
      NEXTAUTH_SECRET: await keptSecret(dataDir),
      LOG_LEVEL: "warn",
    },
  });
  if (!(await isServing(`${base}/api/health/live`, web))) throw new Complaint("网页服务未能启动，原因见上。");
  return { base, web };
}

type Measured = Page & { figures: Figures; bytes: number };

async function measureAll(base: string, options: Options, detail: (zh: string) => void) {
  const visitors = new Map<string, Promise<Visitor>>();
  const visitorOf = (login: string) => {
    const visitor = visitors.get(login) ?? signInAt(base, login);
    visitors.set(login, visitor);
    return visitor;
  };
  const { pages, missing } = await findPages(visitorOf);
  for (const zh of missing) detail(`没有可测的件：${zh}`);
  const anyone = stranger(base);
  const bare: Page[] = [
    { zh: "存活检查（无页面）", login: "", path: "/api/health/live" },
    { zh: "空页", login: "", path: emptyPath },
  ];
  const rows: Measured[] = [];
  for (const page of [...bare, ...pages]) {
    const visitor = page.login ? await visitorOf(page.login) : anyone;
    const figures = await measure(visitor, page.path, { ...options, warmUp: 5 });
    const { html } = await visitor.get(page.path);
    rows.push({ ...page, figures, bytes: await scriptBytes(visitor, html) });
    detail(`${page.zh}：${figures.p50.toFixed(1)} 毫秒`);
  }
  return rows;
}

async function report(url: string, options: Options, rows: readonly Measured[]): Promise<void> {
  const { proposals, events, rows: all, size, version } = await factsOf(url);
  const [cpu] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  say(`\n${dayOf(new Date())}，Node.js ${process.versions.node}，PostgreSQL ${version}（内置，不落盘）`);
  say(`机器：${cpus().length} × ${cpu?.model.trim() ?? "未知处理器"}，内存 ${memory} GB`);
  say(`数据：${proposals} 件，${events} 个事件，共 ${all} 行，${size}，种子 ${options.seed}`);
  say(`方法：每页先预热，再依次请求 ${options.requests} 次；另由 ${options.people} 人同时请求`);
  say("SQL 为该次请求至少有一条语句在执行的时间；倍数为 p50 ÷（SQL + 空页）\n");
  const empty = rows.find((row) => row.path === emptyPath);
  const head = ["页面", "p50 毫秒", "p95", "SQL", "语句", "倍数", "同时 p95", "脚本 kB", "高出空页"];
  const lines = tableLines(
    head,
    rows.map((row) => cellsOf(row, empty)),
  );
  for (const line of lines) say(line);
}

function cellsOf({ zh, path, figures, bytes }: Measured, empty: Measured | undefined): Cell[] {
  const { p50, p95, sql, statements, together } = figures;
  const isBare = path === emptyPath || path.startsWith("/api/");
  const times = empty && !isBare ? p50 / (sql + empty.figures.p50) : null;
  const kilobytes = bytes / 1000;
  const above = empty && !isBare ? (bytes - empty.bytes) / 1000 : null;
  return [zh, p50, p95, sql, statements, times, together, kilobytes, above];
}

await runMain(main);
