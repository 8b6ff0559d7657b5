// npm run screenshots: remakes the pictures of the README from the demo on the built app.
import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { Document, Packer, Paragraph } from "docx";
import { childEnv } from "@/lib/env";
import { demoPassword } from "@/prisma/seed/accounts";
import { browserArgs, installChromium } from "./chromium";
import { freePort } from "./ports";
import { Complaint, runMain, say } from "./say";
import { smallPng } from "./small-png";
import { isServing, watch } from "./web";

const folder = join(process.cwd(), "docs/images");
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

type Picture = {
  name: string;
  login: string;
  isPhone?: boolean;
  /** From the first page after signing in to what is to be seen. */
  go: (page: Page) => Promise<void>;
};

const toReview = async (page: Page) => {
  await page.goto("/worklist?queue=pass");
  await page.locator('a[href^="/review/"]').first().click();
  await page.waitForURL(/\/review\//);
};

/** A letter in work, once its pages stand beside it. */
const toDraft = async (page: Page) => {
  await page.goto("/worklist");
  await page.locator('a[href^="/draft/"]').first().click();
  await page.waitForURL(/\/draft\//);
  await page.locator(".printed-page").first().waitFor();
};

/** Three proposals read out of Word files, waiting to be looked at. */
const toWords = async (page: Page) => {
  const asks = ["建议：", "一、在主要站台加装遮阳棚。", "二、配套设置座椅。"];
  const files = await Promise.all(
    [
      ["关于完善公交站台遮阳设施的建议", "提出人：赵文澜"],
      ["关于在背街小巷增设路灯的建议", "提出人：罗静姝"],
      ["关于规范快递车辆通行停放的建议", ""],
    ].map(async ([title = "", signer = ""]) => {
      const children = [title, signer, "群众反映集中，具体情况如下。", ...asks].map(
        (text) => new Paragraph(text),
      );
      const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }));
      return { name: `${title}.docx`, mimeType: "application/octet-stream", buffer };
    }),
  );
  await page.goto("/proposals/new/word");
  await page.getByLabel(/^Word 文件或压缩包/).setInputFiles(files);
  await page.getByRole("button", { name: "读入", exact: true }).click();
  await page.getByRole("table", { name: "待核对的 Word 文件" }).waitFor();
};

const pictures: readonly Picture[] = [
  { name: "worklist", login: "lianluo", go: async (page) => void (await page.goto("/worklist")) },
  { name: "dispatch", login: "duchashi", go: async (page) => void (await page.goto("/dispatch")) },
  { name: "review", login: "fenguan", go: toReview },
  { name: "review-phone", login: "fenguan", isPhone: true, go: toReview },
  {
    name: "proposal",
    login: "duchashi",
    go: async (page) => {
      await page.goto(`/proposals?q=${encodeURIComponent("红色旅游文化")}`);
      await page.getByRole("link", { name: "关于加强红色旅游文化发展的建议" }).first().click();
      await page.waitForURL(/\/proposals\/[0-9a-f-]{36}/);
    },
  },
  { name: "draft", login: "wlj-3.handler", go: toDraft },
  { name: "our-unit", login: "lianluo", go: async (page) => void (await page.goto("/settings/our-unit")) },
  { name: "word-in", login: "dengji", go: toWords },
];

async function main(): Promise<number> {
  const executablePath = await installChromium();
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  // The server of the browser tests: a fresh copy of the demo every time.
  const program = ["--import", "tsx", "--conditions=react-server", "tests/support/serve.ts"];
  const env = childEnv({ PORT: String(port) });
  const server = watch(
    spawn(process.execPath, program, { env, stdio: ["ignore", "inherit", "inherit"], detached: true }),
  );
  try {
    if (!(await isServing(`${base}/sign-in`, server))) throw new Complaint("网页服务未能启动，原因见上。");
    await mkdir(folder, { recursive: true });
    const browser = await chromium.launch({ executablePath, args: browserArgs });
    for (const picture of pictures) await take(browser, base, picture);
    await browser.close();
    return 0;
  } finally {
    await server.stop();
  }
}

async function take(browser: Browser, baseURL: string, { name, login, isPhone, go }: Picture): Promise<void> {
  const size = isPhone ? { viewport: phone, deviceScaleFactor: 2, isMobile: true } : { viewport: desk };
  const locale = { locale: "zh-CN", timezoneId: "Asia/Shanghai", reducedMotion: "reduce" as const };
  const context = await browser.newContext({ baseURL, ...size, ...locale });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(login);
  await page.getByLabel("密码").fill(demoPassword);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL(({ pathname }) => pathname !== "/sign-in" && pathname !== "/");
  await go(page);
  await page.waitForLoadState("networkidle");
  const path = join(folder, `${name}.png`);
  const picture = smallPng(await page.screenshot());
  await writeFile(path, picture);
  say(`${path}：${Math.round(picture.length / 1024)} kB`);
  await context.close();
}

await runMain(main);
