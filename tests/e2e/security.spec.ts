import { expect, test } from "@playwright/test";

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
