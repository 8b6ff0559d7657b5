import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signedIn } from "./support/sign-in";

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

/** The demo's answer that has enclosures and still waits for its signers. */
const title = "关于加快推进我区分布式光伏发电产业的建议";

/** The item's page, its first unrated signer's link, and the last four digits of that signer's telephone. */
async function makeLink(registrar: Page): Promise<{ item: string; path: string; digits: string }> {
  await registrar.goto("/ratings");
  const waiting = registrar.getByRole("row").filter({ hasText: title });
  await waiting.first().locator('a[href$="/outcome"]').first().click();
  await registrar.waitForURL(/\/outcome$/);
  const item = new URL(registrar.url()).pathname.replace(/\/outcome$/, "");
  const name =
    (await registrar
      .locator("li", { has: registrar.getByRole("link", { name: "发一次性链接" }) })
      .first()
      .getByRole("heading", { level: 3 })
      .textContent()) ?? "";
  await registrar.getByRole("link", { name: "发一次性链接" }).first().click();
  await registrar.getByRole("button", { name: /生成链接/ }).click();
  const link = registrar.getByRole("article", { name: "评价通知" }).getByText(/\/rate\//);
  const { pathname: path } = new URL((await link.textContent()) ?? "");
  await expect(registrar.getByRole("textbox", { name: "短信" })).toHaveValue(new RegExp(path));
  await expectNoViolation(registrar);
  await registrar.goto(item);
  const signer = registrar.locator("li", { hasText: name }).filter({ hasText: "电话" }).last();
  const digits = (await signer.textContent())?.match(/电话\D*(\d+)/)?.[1]?.slice(-4) ?? "";
  return { item, path, digits };
}

test("without an account a signer opens the one-time link, reads the answer and rates it once", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const registrar = await signedIn(browser, "tian", baseURL);
  const { item, path, digits } = await makeLink(registrar);
  expect(digits).toMatch(/^\d{4}$/);
  const page = await (await browser.newContext({ baseURL })).newPage();
  const knocked = await page.goto(path);
  expect(knocked?.headers()).toMatchObject({ "referrer-policy": "no-referrer", "cache-control": "no-store" });
  await expect(page.getByRole("article")).toHaveCount(0);
  await expectNoViolation(page);
  const asked = page.getByRole("textbox", { name: "手机号后四位" });
  await asked.fill(digits === "0000" ? "1111" : "0000");
  await page.getByRole("button", { name: "打开" }).click();
  await expect(page.locator("[data-answer]")).toContainText("打不开");
  await asked.fill(digits);
  await page.getByRole("button", { name: "打开" }).click();
  await page.waitForURL(/\/rate$/);
  await expect(page.getByRole("article")).toContainText("现答复如下");
  await expectNoViolation(page);
  const enclosures = page.getByRole("region", { name: "随复文的附件" }).getByRole("link");
  await expect(enclosures).toHaveText([
    "各供电台区可接入容量表（第一批）.pdf",
    "屋顶光伏备案和验收办事指南.pdf",
  ]);
  const file = (await enclosures.first().getAttribute("href")) ?? "";
  const got = await page.request.get(file);
  expect((await got.body()).subarray(0, 5).toString()).toBe("%PDF-");
  expect(got.headers()).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
  });
  await page.getByRole("radio", { name: "已收到" }).check();
  for (const axis of [/^办理态度/, /^办理结果/])
    await page.getByRole("group", { name: axis }).getByRole("radio", { name: "满意", exact: true }).check();
  await page.getByRole("button", { name: "提交评价" }).click();
  await expect(page.getByText("已收到您的评价")).toBeVisible();

  expect((await page.request.get(file)).status()).toBe(404);
  await page.goto("/rate");
  await expect(page.getByText("请从收到的链接打开")).toBeVisible();
  await page.goto(path);
  await asked.fill(digits);
  await page.getByRole("button", { name: "打开" }).click();
  await expect(page.locator("[data-answer]")).toContainText("打不开");
  await registrar.goto(`${item}/timeline`);
  await expect(registrar.getByText("（一次性链接，本人）提交评价")).toBeVisible();
  for (const one of [registrar, page]) await one.context().close();
});
