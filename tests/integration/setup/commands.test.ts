// What a person sees who starts a command with something wrong: one sentence that says what to do, exit 1.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { databaseUrl } from "@/lib/env";
import { freePort } from "@/scripts/ports";
import { type Program, start, startScript } from "../../support/program";

let folder = "";
let taken: Server;
let takenPort = 0;
const running: Program[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "banli-commands-"));
  await chmod(folder, 0o711);
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "0.0.0.0", resolve));
  const address = taken.address();
  takenPort = address && typeof address === "object" ? address.port : 0;
});

afterEach(async () => {
  for (const program of running.splice(0)) {
    program.child.kill("SIGTERM");
    await program.ended;
  }
});

afterAll(async () => {
  taken.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs `npm run <command>`'s program to its end and gives what it printed. */
async function run(command: string, env: Record<string, string | undefined>) {
  const program = start(process.execPath, ["scripts/run.mjs", command], {
    env: { DATA_DIR: folder, ...env },
  });
  running.push(program);
  return { code: await program.ended, said: program.said() };
}

function changed(change: (url: URL) => void): string {
  const url = new URL(databaseUrl());
  change(url);
  return url.href;
}

describe("a port in use", () => {
  it.each(["start", "demo", "dev"])("is named by npm run %s, with the way out", async (command) => {
    const { code, said } = await run(command, { PORT: String(takenPort) });
    expect(code).toBe(1);
    expect(said).toContain(`端口 ${takenPort} 已被其他程序占用`);
    expect(said).toContain("PORT=");
    expect(said).not.toContain("启动数据库");
  });
});

describe("a given DATABASE_URL", () => {
  const cases: [string, () => Promise<string>, RegExp][] = [
    ["wrong password", async () => changed((url) => (url.password = "wrong")), /不接受用户 banli 的密码/],
    [
      "no such database",
      async () => changed((url) => (url.pathname = "/nowhere")),
      /没有名为 nowhere 的数据库/,
    ],
    [
      "nobody listening",
      async () => `postgresql://a:b@127.0.0.1:${await freePort()}/x`,
      /连接不上数据库 127\.0\.0\.1/,
    ],
    ["not an address", async () => "mysql://a:b@127.0.0.1/x", /DATABASE_URL 应写成 postgresql:/],
  ];
  it.each(cases)("%s: one sentence and exit 1", async (_, url, sentence) => {
    const { code, said } = await run("start", { DATABASE_URL: await url(), PORT: String(await freePort()) });
    expect(code).toBe(1);
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/\bat .*:\d+:\d+/);
    expect(said).not.toContain("wrong");
  });

  it("is used, and no other server is started", async () => {
    const program = startScript("scripts/dev.ts", ["--db-only"], {
      env: { DATABASE_URL: databaseUrl(), DATA_DIR: join(folder, "unused") },
    });
    running.push(program);
    await program.until(/数据库结构已是最新/);
    expect((await program.until(/DATABASE_URL=(\S+)/))[1]).toBe(databaseUrl());
    program.child.kill("SIGTERM");
    expect(await program.ended).toBe(0);
    await expect(rm(join(folder, "unused"), { recursive: true })).rejects.toThrow("ENOENT");
  });
});

describe("started by npm", () => {
  const open = async () => {
    const env = { DATA_DIR: join(folder, "npm"), npm_config_update_notifier: "false" };
    const program = start("npm", ["run", "dev", "--", "--db-only"], { env });
    running.push(program);
    await program.until(/DATABASE_URL=/);
    return program;
  };

  it("stops in order when npm gets SIGTERM", async () => {
    const program = await open();
    program.child.kill("SIGTERM");
    expect(await program.ended).toBe(0);
    expect(program.said()).toContain("数据库已停止");
  });

  it("stops in order when npm is killed outright", async () => {
    const program = await open();
    program.child.kill("SIGKILL");
    await program.until(/数据库已停止/);
  });
});

describe("npm start", () => {
  it.each(["secret", "a".repeat(40), "changeme-changeme-changeme-changeme-1234"])(
    "refuses the session key %s",
    async (secret) => {
      const { code, said } = await run("start", { NEXTAUTH_SECRET: secret, PORT: String(await freePort()) });
      expect(code).toBe(1);
      expect(said).toMatch(/NEXTAUTH_SECRET 太弱/);
      expect(said).not.toContain("启动数据库");
    },
  );

  it("names a setting that is wrong", async () => {
    const { code, said } = await run("start", { PORT: "eighty" });
    expect(code).toBe(1);
    expect(said).toContain("设置有误：PORT 应为 1–65535 之间的整数。");
  });
});

describe("without a network", () => {
  it("sets up the database and applies the migrations", async () => {
    const env = {
      DATA_DIR: join(folder, "offline"),
      NODE_OPTIONS: `--import ${new URL("../../support/no-network.mjs", import.meta.url).href}`,
    };
    const program = start(process.execPath, ["scripts/run.mjs", "dev", "--db-only"], { env });
    running.push(program);
    await program.until(/DATABASE_URL=postgresql:/);
    expect(program.said()).toMatch(/已应用 \d+ 个迁移/);
    program.child.kill("SIGTERM");
    expect(await program.ended).toBe(0);
  });

  it("would notice a connection that leaves the machine", async () => {
    const guard = new URL("../../support/no-network.mjs", import.meta.url).href;
    const program = start(process.execPath, ["--import", guard, "-e", 'fetch("http://198.51.100.1/")']);
    expect(await program.ended).toBe(99);
  });
});

describe("Node.js", () => {
  it.each([
    ["18.20.0", false],
    ["20.18.9", false],
    ["20.19.0", true],
    ["22.1.0", true],
    ["24.11.1", true],
    ["25.0.0", false],
  ])("%s is accepted: %s", async (version, isAccepted) => {
    const { checkNode } = await import("@/scripts/setup/node-version.mjs");
    if (isAccepted) expect(() => checkNode(version)).not.toThrow();
    else expect(() => checkNode(version)).toThrow("需要 Node.js 20.19 至 24");
  });
});
