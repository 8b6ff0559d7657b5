// Starting and stopping the embedded PostgreSQL. It listens on the loopback address only, on a port of its
// own choosing, with a password that never leaves the data folder.
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { Complaint, type Say } from "@/scripts/say";
import { freePort } from "../ports";
import { type Binaries, findBinaries } from "./binaries";
import { endLeftover, initCluster, plainEnv, superuser } from "./cluster";
import { lockFolder } from "./folder-lock";
import { type Identity, serverIdentity } from "./identity";
import { findPlace, type Place } from "./place";

export type Embedded = {
  url: string;
  port: number;
  pid: number;
  /** Resolves when the server ends, wanted or not. */
  ended: Promise<void>;
  /** Finishes open work, closes the server, lets go of the folder. Safe to call twice. */
  stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  dataDir: string;
  /** Default: any free one. */
  port?: number | undefined;
  database?: string;
  /** false: fast and unsafe, for tests only. */
  isDurable?: boolean;
  say?: Say;
};

/** Starts the data folder's server (made on the first call) and gives its address. Throws a Complaint. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, database = "banli", isDurable = true, say = () => undefined } = options;
  const identity = await serverIdentity();
  const place = await findPlace(dataDir, identity, say);
  const unlock = await lockFolder(dataDir);
  try {
    const binaries = await findBinaries(identity, place.binariesFallback);
    await endLeftover(place.cluster);
    await initCluster(place, binaries, identity);
    const { child, port } = await launch(place, binaries, identity, { port: options.port, isDurable });
    const url = urlFor(port, place.password, database);
    await createDatabase(urlFor(port, place.password, "postgres"), database);
    const note = join(dataDir, "database-url");
    await writeFile(note, `${url}\n`, { mode: 0o600 });
    return running(child, port, url, () => Promise.all([rm(note, { force: true }), unlock()]));
  } catch (error) {
    await unlock();
    throw error;
  }
}

function urlFor(port: number, password: string, database: string): string {
  return `postgresql://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

function running(child: ChildProcess, port: number, url: string, letGo: () => Promise<unknown>): Embedded {
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    // SIGINT is PostgreSQL's fast shutdown: open transactions roll back, everything committed is written out.
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGINT");
    await ended;
    await letGo();
  };
  return { url, port, pid: child.pid ?? 0, ended, stop: () => (stopping ??= stop()) };
}

type Launched = { child: ChildProcess; port: number };
type LaunchOptions = { port: number | undefined; isDurable: boolean };

/** Another program may take the free port between the choice and the start: then another one is tried. */
async function launch(
  place: Place,
  binaries: Binaries,
  identity: Identity,
  { port: wanted, isDurable }: LaunchOptions,
): Promise<Launched> {
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    const logStart = prepareLog(place.log);
    const child = spawnServer(place, binaries, identity, { port, isDurable });
    if (await isReady(child, port, place.password)) return { child, port };
    const said = readFileSync(place.log, "utf8").slice(logStart).trim();
    const isPortTaken =
      said.includes("could not bind") || said.includes("could not create any TCP/IP sockets");
    if (isPortTaken && wanted)
      throw new Complaint(`数据库端口 ${wanted} 已被占用，请用 EMBEDDED_PG_PORT 指定另一个端口。`);
    if (!isPortTaken || attempt === 3)
      throw new Complaint(`数据库未能启动，记录在 ${place.log}：\n${said.slice(-2000)}`);
  }
}

function prepareLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < 5_000_000) return size;
  truncateSync(file);
  return 0;
}

/** Pages kept by the server itself: an eighth of the memory, from the usual 128 MB up to 1 GB. */
function sharedMegabytes(): number {
  return Math.min(1024, Math.max(128, Math.floor(totalmem() / 8 / 2 ** 20)));
}

function spawnServer(
  place: Place,
  binaries: Binaries,
  identity: Identity,
  { port, isDurable }: { port: number; isDurable: boolean },
): ChildProcess {
  const safe = isDurable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    max_connections: "100",
    shared_buffers: `${sharedMegabytes()}MB`,
    ...safe,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(place.log, "a", 0o600);
  try {
    // Its own process group: Ctrl-C in the terminal must reach the web server first and not the database.
    return spawn(binaries.postgres, ["-D", place.cluster, "-p", String(port), ...flags], {
      ...identity,
      cwd: "/",
      env: plainEnv,
      stdio: ["ignore", log, log],
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

/** Waits until the server answers; false when it ended instead. Replaying a long journal may take a while. */
async function isReady(child: ChildProcess, port: number, password: string): Promise<boolean> {
  const until = Date.now() + 120_000;
  while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
    if (await answers(urlFor(port, password, "postgres"))) return true;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  child.kill("SIGINT");
  return false;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
