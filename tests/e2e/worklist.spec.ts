import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signedIn } from "./support/sign-in";

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

test("a coordinator acknowledges from the list, and the item moves on to the next queue", async ({
  browser,
  baseURL,
}) => {
  const page = await signedIn(browser, "xieban", baseURL);
  await page.goto("/worklist");
  await expect(page.getByRole("heading", { level: 1, name: "待办" })).toBeVisible();
  await expectNoViolation(page);
  await page
    .getByRole("navigation", { name: "待办分类" })
    .getByRole("link", { name: /^待签收/ })
    .click();
  await expect(page).toHaveURL(/queue=acknowledge$/);
  const line = page.getByRole("row").filter({ has: page.getByRole("button", { name: /^签收：/ }) });
  const title = await line.first().getByRole("link").first().textContent();
  await line
    .first()
    .getByRole("button", { name: /^签收：/ })
    .click();
  await expect(page.getByText("已签收，可以分解到科室和承办人。")).toBeVisible();
  // The row has gone with its button: the message has the focus, and is read by a screen reader.
  await expect(page.locator(":focus")).toContainText("已签收");
  await expect(page.getByRole("link", { name: title ?? "", exact: true })).toHaveCount(0);
  await page.goto("/worklist?queue=delegate");
  await expect(page.getByRole("link", { name: title ?? "", exact: true })).toBeVisible();
  await page.context().close();
});

test("the keyboard walks the list, opens an item and goes on to the next", async ({ browser, baseURL }) => {
  const page = await signedIn(browser, "duchashi", baseURL);
  await page.goto("/worklist?queue=dispatch");
  const links = page.locator("[data-key=enter]");
  const second = await links.nth(1).textContent();
  // The keys work once the page's script runs; a press before that is nobody's.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(links.nth(0)).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "返回列表" })).toBeVisible();
  await page.getByRole("link", { name: "下一件" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(second ?? "");
  await page.getByRole("link", { name: "返回列表" }).click();
  await expect(page).toHaveURL(/\/worklist\?queue=dispatch$/);
  await page.context().close();
});

test("an administrator has neither worklist nor ledger nor contacts", async ({ browser, baseURL }) => {
  const page = await signedIn(browser, "xitong", baseURL);
  for (const path of ["/worklist", "/proposals", "/consultations"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
  await page.context().close();
});
