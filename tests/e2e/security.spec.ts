import { expect, test } from "@playwright/test";
import { demoPassword } from "@/prisma/seed/accounts";

test("a page runs its own scripts only and asks nobody else", async ({ page, baseURL }) => {
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) elsewhere.push(request.url());
  });
  const answer = await page.goto("/sign-in", { waitUntil: "networkidle" });
  const headers = answer?.headers() ?? {};
  const policy = headers["content-security-policy"] ?? "";
  expect(policy).toMatch(/'nonce-\w{32}'/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(headers).toMatchObject({
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
  });
  expect(headers).not.toHaveProperty("x-powered-by");
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);

  const next = await page.goto("/sign-in");
  expect(next?.headers()["content-security-policy"]).not.toBe(policy);
});

test("a script that another hand wrote into the page stays dead", async ({ page }) => {
  await page.goto("/sign-in");
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", "<img src='x' alt='' onerror='window.foreign = true'>");
  });
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => "foreign" in window)).toBe(false);
});

test("a forged address is not believed: the session names where it really came from", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL,
    extraHTTPHeaders: { "X-Forwarded-For": "203.0.113.9" },
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill("shangwu");
  await page.getByLabel("密码").fill(demoPassword);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL(({ pathname }) => pathname !== "/sign-in" && pathname !== "/");
  await page.goto("/settings/sessions");
  const own = page.getByRole("row").filter({ hasText: "当前会话" });
  await expect(own.getByRole("cell", { name: "127.0.0.1" })).toBeVisible();
  await expect(page.getByText("203.0.113.9")).toHaveCount(0);
  await context.close();
});
