// node_modules as package-lock.json wants it; touched only when it is not.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./node-version.mjs";

/** Installs what is missing. `withTools`: also what only tests and checks need. */
export async function prepareModules({ withTools, prefix }) {
  if (isComplete(withTools)) {
    if (prefix) console.log(`${prefix}安装依赖：已就绪`);
    return;
  }
  console.log(`${prefix}安装依赖：首次约需一分钟……`);
  const started = Date.now();
  // Not `npm ci`: the lock file holds only the systems' binaries that could be found when it was written, and
  // ci refuses to add this system's; install takes the locked versions and adds it. The lock stays untouched.
  const tools = withTools ? "--include=dev" : "--omit=dev";
  const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  const code = await npm(["install", "--no-save", tools, ...quiet]);
  if (code !== 0) {
    throw new Error(
      "依赖安装失败，原因见上。请确认能访问 npm 源后重试；不联网的机器可从同系统的机器复制 node_modules 文件夹。",
    );
  }
  console.log(`${prefix}安装依赖：完成，用时 ${Math.round((Date.now() - started) / 1000)} 秒`);
}

/** True when every package that is wanted lies in node_modules in the wanted version. */
export function isComplete(withTools, folder = root) {
  const wanted = readPackages(join(folder, "package-lock.json"));
  const present = readPackages(join(folder, "node_modules/.package-lock.json"));
  if (!present) return false;
  return Object.entries(wanted ?? {}).every(([path, each]) => {
    // Optional packages are other systems' binaries; npm decides which of them belong here.
    if (path === "" || each.optional || ((each.dev || each.devOptional) && !withTools)) return true;
    return present[path]?.version === each.version && existsSync(join(folder, path));
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

function npm(args) {
  // npm names its own program to the scripts it runs; started without npm, the one on the path is used.
  const own = process.env.npm_execpath;
  const [file, first] = own?.endsWith(".js") ? [process.execPath, [own]] : ["npm", []];
  return new Promise((resolve) => {
    const child = spawn(file, [...first, ...args], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
