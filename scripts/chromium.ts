// A Chromium for the browser tests: one that is there, else Playwright's own, else Debian's.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { env } from "@/lib/env";
import { Complaint, say } from "./say";

const systemPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable"];

/** How it is started: as root too, and asking nobody for anything. */
export const browserArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser to use, when one is there; CHROMIUM_PATH wins. */
export function findChromium(): string | undefined {
  const named = env().CHROMIUM_PATH;
  const candidates = named ? [named] : [...systemPaths, chromium.executablePath()];
  return candidates.find((path) => existsSync(path));
}

/** Finds a browser or installs one. Throws a Complaint that says what to do when neither works. */
export async function installChromium(): Promise<string> {
  const named = env().CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Complaint(`CHROMIUM_PATH 指向的 ${named} 不存在。`);
  const found = findChromium() ?? fromPlaywright() ?? fromDebian();
  if (found) return found;
  throw new Complaint(
    "没有找到 Chromium，也未能安装。请任选其一后重试：npx playwright install chromium；或以 root 运行 apt-get install chromium fonts-noto-cjk；或用 CHROMIUM_PATH 指向已有的 Chromium。",
  );
}

function fromPlaywright(): string | undefined {
  say("没有找到 Chromium，正在用 Playwright 安装……");
  spawnSync("node_modules/.bin/playwright", ["install", "chromium"], { stdio: "inherit", timeout: 300_000 });
  return findChromium();
}

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("正在用 apt 安装 Chromium 和中文字体……");
  const options = { stdio: "inherit" as const, timeout: 600_000 };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
    options,
  );
  return findChromium();
}
