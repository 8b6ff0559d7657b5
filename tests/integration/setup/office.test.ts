// What a start command must survive: crashes, a second copy, a stop signal, other users.
import { chmod, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { isAlive, waitForEnd } from "@/scripts/postgres/process-info";
import { type Office, startOffice } from "../../support/program";

const folders: string[] = [];
const offices: Office[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "banli-office-"));
  folders.push(folder);
  // As root the database's own user must get in; users.test.ts is about folders it cannot enter.
  await chmod(folder, 0o711);
  return join(folder, "data");
}

async function open(dataDir: string): Promise<Office> {
  const office = await startOffice(dataDir);
  offices.push(office);
  return office;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows ?? [];
  } finally {
    await client.end();
  }
}

const keepRow = "CREATE TABLE kept (id int); INSERT INTO kept VALUES (59)";

afterEach(async () => {
  for (const office of offices.splice(0)) {
    for (const pid of [office.supervisor, office.web.pid, office.postmaster]) {
      if (isAlive(pid)) process.kill(pid, "SIGKILL");
      await waitForEnd(pid, 5000);
    }
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe("after a crash", () => {
  it("starts again with every committed row when everything was killed at once", async () => {
    const dataDir = await newFolder();
    const first = await open(dataDir);
    await ask(first.url, keepRow);
    for (const pid of [first.supervisor, first.postmaster, first.web.pid]) process.kill(pid, "SIGKILL");
    await first.ended;
    const second = await open(dataDir);
    expect(await ask(second.url, "SELECT id FROM kept")).toEqual([{ id: 59 }]);
  });

  it("takes the folder over from a database whose starter was killed", async () => {
    const dataDir = await newFolder();
    const first = await open(dataDir);
    await ask(first.url, keepRow);
    process.kill(first.supervisor, "SIGKILL");
    await waitForEnd(first.supervisor, 5000);
    expect(isAlive(first.postmaster)).toBe(true);
    const second = await open(dataDir);
    expect(isAlive(first.postmaster)).toBe(false);
    expect(await ask(second.url, "SELECT id FROM kept")).toEqual([{ id: 59 }]);
  });

  it("ends with 1 and stops the web server when the database dies under it", async () => {
    const office = await open(await newFolder());
    process.kill(office.postmaster, "SIGKILL");
    expect(await office.ended).toBe(1);
    expect(office.said()).toContain("数据库意外结束");
    expect(isAlive(office.web.pid)).toBe(false);
  });

  it("ends with 1 and stops the database when the web server dies", async () => {
    const office = await open(await newFolder());
    process.kill(office.web.pid, "SIGKILL");
    expect(await office.ended).toBe(1);
    expect(office.said()).toContain("网页服务意外结束");
    expect(isAlive(office.postmaster)).toBe(false);
  });
});

describe("a second copy on the same folder", () => {
  it("is refused with the first one's number, and the first goes on", async () => {
    const dataDir = await newFolder();
    const first = await open(dataDir);
    await expect(startOffice(dataDir)).rejects.toThrow(`（进程 ${first.supervisor}）使用`);
    expect(await ask(first.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});

describe.each(["SIGTERM", "SIGINT"] as const)("%s", (signal) => {
  it("lets the open request finish, then stops the web server, then the database, and exits with 0", async () => {
    const dataDir = await newFolder();
    const office = await open(dataDir);
    const request = fetch(`http://127.0.0.1:${office.web.port}/`).then((answer) => answer.text());
    await new Promise((resolve) => setTimeout(resolve, 100));
    process.kill(office.supervisor, signal);
    expect(await request).toBe("done");
    expect(await office.ended).toBe(0);
    const said = office.said();
    const order = ["web closed", "网页服务已停止", "数据库已停止"].map((line) => said.indexOf(line));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(-1);
    expect(isAlive(office.postmaster)).toBe(false);
    const log = await readFile(join(dataDir, "postgres.log"), "utf8");
    expect(log).toContain("database system is shut down");
  });
});

describe("the folder", () => {
  it("keeps the password to the person who runs it", async () => {
    const dataDir = await newFolder();
    const office = await open(dataDir);
    for (const file of ["postgres-password", "database-url"]) {
      expect((await stat(join(dataDir, file))).mode & 0o077).toBe(0);
    }
    const wrong = new URL(office.url);
    wrong.password = "guess";
    await expect(ask(wrong.href, "SELECT 1")).rejects.toThrow(/password/);
  });

  it("holds a database that sees Chinese and compiles nothing just in time", async () => {
    const office = await open(await newFolder());
    await ask(office.url, "CREATE EXTENSION pg_trgm");
    expect(
      await ask(office.url, "SELECT show_trgm('老旧小区') <> '{}' AS seen, current_setting('jit') AS jit"),
    ).toEqual([{ seen: true, jit: "off" }]);
  });
});
